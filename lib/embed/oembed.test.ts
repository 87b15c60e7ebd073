import { describe, expect, test } from "vitest";
import { catalog } from "@/lib/catalog/catalog";
import { calculatorOembed, oembedAddress, oembedAsked, resultOembed } from "@/lib/embed/oembed";

const origin = "https://meshfit.example";
const asked = (query: Record<string, string>, at = origin) =>
  oembedAsked(new URLSearchParams(query), at);
const statusOf = (query: Record<string, string>, at = origin) => {
  const result = asked(query, at);
  return "status" in result ? result.status : 200;
};
const title = 'Memory: "Envoy" <b> & Linkerd';
const embedded = (url: string, limits: Record<string, string> = {}) => {
  const result = asked({ url, ...limits });
  if ("status" in result) throw new Error(result.title);
  return calculatorOembed(result, { origin, used: catalog.coefficients[0]!, title });
};

describe("which addresses are embedded", () => {
  test.each([
    `${origin}/calculator`,
    `${origin}/calculator/?pods=60#chart`,
    "http://meshfit.example/calculator?pods=60",
    "https://meshfit.example:443/embed/calculator?theme=dark",
    `${origin}/wizard/result?pods=60`,
    `${origin}/calculator?pods=1e99&__proto__=1&pods=<b>`,
    ` ${origin}/calculator `,
  ])("%s", (url) => {
    expect(statusOf({ url })).toBe(200);
    expect(statusOf({ url, format: "json" })).toBe(200);
  });

  test.each([
    "https://elsewhere.example/calculator",
    "https://meshfit.example.elsewhere.example/calculator",
    "https://meshfit.example:8443/calculator",
    "https://meshfit.example@elsewhere.example/calculator",
    "https://user:word@meshfit.example/calculator",
    "javascript://meshfit.example/calculator",
    "ftp://meshfit.example/calculator",
    "data:text/html,calculator",
    "//meshfit.example/calculator",
    "/calculator",
    "https://",
    "hello",
    origin,
    `${origin}/calculators`,
    `${origin}/embed`,
    `${origin}/embed/calculator.png`,
    `${origin}/constructor`,
    `${origin}/api/oembed?url=${origin}/calculator`,
  ])("not %s", (url) => expect(statusOf({ url })).toBe(404));

  test("none at all is a mistake in the question", () => {
    expect([statusOf({}), statusOf({ url: " " })]).toEqual([400, 400]);
  });

  test("no other format is offered, whatever the address", () => {
    for (const format of ["xml", "XML", "yaml"]) {
      expect(statusOf({ url: `${origin}/calculator`, format })).toBe(501);
    }
  });

  test("an address of the discovery link is one of them", () => {
    const address = new URL(oembedAddress(origin, "/calculator", "pods=60&meshes=linkerd"));
    const found = oembedAsked(address.searchParams, origin);
    expect("params" in found && found.params.toString()).toBe("pods=60&meshes=linkerd");
  });
});

describe("the calculator", () => {
  const src = (html: string) =>
    new URL((/ src="([^"]*)"/.exec(html)?.[1] ?? "").replaceAll("&amp;", "&"));

  test("comes as the frame in the link’s state, everything spelled out and data pinned", () => {
    const { html, type, version, cache_age } = embedded(
      `${origin}/calculator?pods=60&meshes=linkerd`,
    );
    expect([type, version]).toEqual(["rich", "1.0"]);
    const address = src(html);
    expect(address.origin + address.pathname).toBe(`${origin}/embed/calculator`);
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      pods: "60",
      rps: "20",
      meshes: "linkerd",
      data: "2026-12",
    });
    expect(cache_age).toBeGreaterThan(86_400);
  });

  test("pins what a link to data that do not exist comes to", () => {
    const { html } = embedded(`${origin}/calculator?data=1999-01`);
    expect(src(html).searchParams.get("data")).toBe("2026-12");
  });

  test("follows new data where the link says so", () => {
    const { html, cache_age } = embedded(`${origin}/calculator?data=live`);
    expect(src(html).searchParams.get("data")).toBe("live");
    expect(cache_age).toBe(3600);
  });

  test("keeps what the frame's own link says", () => {
    const { html, thumbnail_url } = embedded(
      `${origin}/embed/calculator?pods=60&theme=dark&show=cpu`,
    );
    expect(src(html).searchParams.get("theme")).toBe("dark");
    expect(src(html).searchParams.get("show")).toBe("cpu");
    expect(thumbnail_url).toContain("theme=dark");
  });

  test("cannot be broken out of", () => {
    const { html } = embedded(
      `${origin}/calculator?pods="><script>alert(1)</script>&currency=%22%3E&x="`,
    );
    expect(html).toMatch(/^<iframe( [a-z-]+="[^"<>]*")+><\/iframe>$/);
    expect(html).toContain("&amp;rps=20&amp;");
    expect(html).toContain('title="Memory: &quot;Envoy&quot; &lt;b&gt; &amp; Linkerd"');
  });

  test("is no larger than the page has room, nor is its picture", () => {
    for (const [maxwidth, maxheight] of [
      ["300", "400"],
      ["5000", "333"],
      ["401", "5000"],
      ["1", "1"],
    ] as const) {
      const found = embedded(`${origin}/calculator`, { maxwidth, maxheight });
      expect(found.width).toBeLessThanOrEqual(Number(maxwidth));
      expect(found.height).toBeLessThanOrEqual(Number(maxheight));
      expect(found.html).toContain(`width="${found.width}" height="${found.height}"`);
      expect(found.thumbnail_width ?? 0).toBeLessThanOrEqual(Number(maxwidth));
      expect(found.thumbnail_height ?? 0).toBeLessThanOrEqual(Number(maxheight));
    }
    expect(embedded(`${origin}/calculator`, { maxwidth: "300" }).thumbnail_width).toBe(300);
    expect(embedded(`${origin}/calculator`, { maxwidth: "200" }).thumbnail_url).toBeUndefined();
  });

  test("takes no room that makes no sense for a limit", () => {
    const usual = embedded(`${origin}/calculator`);
    for (const maxwidth of ["0", "-5", "NaN", "1e3", "", "9".repeat(400), "300px"]) {
      expect(embedded(`${origin}/calculator`, { maxwidth }), maxwidth).toEqual(usual);
    }
  });
});

test("a result is a link with the picture of its verdict, where there is room", () => {
  const of = (limits: Parameters<typeof resultOembed>[0]) =>
    resultOembed(limits, { origin, title: "No mesh", picture: "/og/verdict/none" });
  expect(of({})).toMatchObject({
    type: "link",
    title: "No mesh",
    thumbnail_url: `${origin}/og/verdict/none`,
    thumbnail_height: 630,
  });
  expect(of({ maxwidth: 800 })).not.toHaveProperty("thumbnail_url");
});
