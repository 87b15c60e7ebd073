import { describe, expect, test } from "vitest";
import { frameFromParams } from "@/lib/embed/frame";
import { iframeSnippet } from "@/lib/embed/snippet";

const frame = (query: string) => frameFromParams(new URLSearchParams(query));

describe("the frame’s address", () => {
  test("shows memory and inputs unless told otherwise", () => {
    expect(frame("").show).toEqual(["memory", "inputs"]);
    expect(frame("show=table,cpu").show).toEqual(["cpu", "table"]);
    expect(frame("show=nothing").show).toEqual(["memory", "inputs"]);
  });

  test("reads the calculator’s parameters beside its own, and reports the rest", () => {
    const state = frame("pods=60&theme=dark&show=cpu&wrong=1");
    expect(state.values).toEqual({ pods: 60 });
    // Each table must not report what the other one reads; what neither reads is named once.
    expect(state.notices.map(({ key }) => key)).toEqual(["wrong"]);
  });
});

test("a snippet cannot be broken out of", () => {
  const html = iframeSnippet("https://meshfit.example", 'pods=1"><script>alert(1)</script>');
  expect(html).not.toContain("<script>");
  expect(html).toContain("&quot;&gt;&lt;script&gt;");
});
