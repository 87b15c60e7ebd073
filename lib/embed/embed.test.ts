import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { frameFromParams, frameInputs, frameParameters, frameQuery } from "@/lib/embed/frame";
import {
  elementSnippet,
  frameHeight,
  iframeSnippet,
  markdownPicture,
  mdxSnippet,
  picturePath,
  scriptSnippet,
} from "@/lib/embed/snippet";

const frame = (query: string) => frameFromParams(new URLSearchParams(query));
const origin = "https://meshfit.example";

describe("the frame’s address", () => {
  test("shows memory and inputs unless told otherwise", () => {
    expect(frame("").show).toEqual(["memory", "inputs"]);
    expect(frame("show=table,cpu").show).toEqual(["cpu", "table"]);
    expect(frame("show=nothing").show).toEqual(["memory", "inputs"]);
  });

  test("reads the calculator’s parameters beside its own, and reports the rest", () => {
    const state = frame("pods=60&theme=dark&show=cpu&lock=pods&hide=rps&lang=en&wrong=1");
    expect(state.values).toEqual({ pods: 60 });
    expect(state).toMatchObject({ theme: "dark", lock: ["pods"], hide: ["rps"] });
    // Each table must not report what the other one reads; what neither reads is named once.
    expect(state.notices.map(({ key }) => key)).toEqual(["wrong"]);
  });

  test("names what it cannot use, and falls back", () => {
    const state = frame("theme=neon&lock=all&hide=pods,everything&lang=xx&data=soon&pods=-1");
    expect(state).toMatchObject({ theme: "auto", lock: [], hide: ["pods"], values: { pods: 1 } });
    expect(state.notices.map(({ key }) => key).sort()).toEqual(
      ["theme", "lock", "hide", "lang", "data", "pods"].sort(),
    );
  });

  test("is written with everything spelt out, and reads back the same", () => {
    const parts = fc.subarray(["memory", "cpu", "table", "inputs"] as const, { minLength: 1 });
    const some = fc.subarray([...frameInputs]);
    const theme = fc.constantFrom("auto" as const, "light" as const, "transparent" as const);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), theme, parts, some, some, (pods, ...rest) => {
        const [theme, show, lock, hide] = rest;
        const query = frameQuery({ pods, data: "2026-11" }, { theme, show, lock, hide });
        const state = frame(query);
        expect(state.notices).toEqual([]);
        expect(state).toMatchObject({ theme, show, lock, hide });
        expect(state.values).toMatchObject({ pods, rps: 20, host: "shared-vcpu", data: "2026-11" });
      }),
    );
  });

  test("says `live` where no data version is pinned", () => {
    expect(frameQuery({})).toContain("data=live");
  });
});

describe("snippets", () => {
  const hostile = 'pods=1"><script>alert(1)</script>';
  const script = { origin, query: "pods=60&podsPerNode=20&show=cpu", integrity: "sha384-abc" };

  test("cannot be broken out of", () => {
    for (const html of [
      iframeSnippet({ origin, query: hostile, height: 1 }),
      mdxSnippet({ origin, query: hostile, height: 1 }),
      scriptSnippet({ origin, query: hostile, integrity: "" }),
      elementSnippet({ origin, query: hostile, integrity: "" }),
    ]) {
      expect(html).not.toContain("<script>");
      expect(html).not.toContain('1">');
      expect(html).toContain("&quot;&gt;&lt;script&gt;");
    }
  });

  test("carry no style that a strict policy would refuse", () => {
    const html = iframeSnippet({ origin, query: "pods=60", height: 700 });
    expect(html).not.toContain("style");
    expect(html).toContain('height="700"');
    expect(html).toContain('src="https://meshfit.example/embed/calculator?pods=60"');
  });

  test("write attributes as the script reads them, and pin the script", () => {
    expect(scriptSnippet(script)).toContain(
      '<div data-meshfit="calculator" data-pods="60" data-pods-per-node="20" data-show="cpu"></div>',
    );
    expect(elementSnippet(script)).toContain(
      '<meshfit-calculator pods="60" pods-per-node="20" show="cpu"></meshfit-calculator>',
    );
    expect(elementSnippet(script)).toContain('integrity="sha384-abc"');
    expect(elementSnippet(script)).toContain('crossorigin="anonymous"');
  });

  test("give every parameter an attribute of its own", () => {
    const query = Object.keys(frameParameters)
      .map((key) => `${key}=1`)
      .join("&");
    const names = [...elementSnippet({ ...script, query }).matchAll(/ ([a-z-]+)="1"/g)];
    expect(new Set(names.map(([, name]) => name)).size).toBe(Object.keys(frameParameters).length);
  });

  test("are higher the more they show", () => {
    expect(frameHeight(["memory", "cpu", "table", "inputs"])).toBeGreaterThan(
      frameHeight(["memory"]) + 1000,
    );
  });
});

test("a picture in Markdown says what it shows and leads there", () => {
  const picture = picturePath({ pods: 60 }, { chart: "memory", format: "svg" });
  expect(picture).toMatch(
    /^\/embed\/calculator\.svg\?pods=60&.*&chart=memory&theme=light&width=768$/,
  );
  const link = "/calculator?pods=60";
  expect(markdownPicture({ origin, text: "a [b](c) | `d`\n e", picture: "/p.svg", link })).toBe(
    "[![a \\[b\\](c) | \\`d\\` e](https://meshfit.example/p.svg)](https://meshfit.example/calculator?pods=60)",
  );
});
