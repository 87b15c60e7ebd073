import { describe, expect, test } from "vitest";
import { pictureFromParams, pictureQuery } from "@/lib/embed/picture";

const read = (query: string) => pictureFromParams(new URLSearchParams(query));

describe("a picture’s address", () => {
  test("asks for the memory figure unless told otherwise", () => {
    expect(read("").options).toEqual({
      chart: "memory",
      theme: "light",
      shape: "figure",
      width: 768,
    });
    expect(read("shape=card").options.width).toBe(1200);
    expect(read("chart=cpu&theme=dark&width=320").options).toEqual({
      chart: "cpu",
      theme: "dark",
      shape: "figure",
      width: 320,
    });
  });

  test("is bounded in size, whatever is asked for", () => {
    for (const [asked, width] of [
      ["1", 280],
      ["-5", 280],
      ["1e99", 1600],
      ["99999", 1600],
      ["320.5", 321],
      ["NaN", 768],
      ["", 768],
      ["9".repeat(70_000), 1600],
    ] as const) {
      expect(read(`width=${asked}`).options.width, asked.slice(0, 9)).toBe(width);
    }
  });

  test("uses what it can and names the rest", () => {
    const state = read("pods=60&theme=transparent&chart=money&show=table&__proto__=1");
    expect(state.values).toEqual({ pods: 60 });
    expect(state.options.theme).toBe("light");
    expect(state.notices.map(({ key }) => key)).toEqual(["theme", "chart", "show", "__proto__"]);
  });

  test("spells out the calculator’s part, so that a default that changes changes no picture", () => {
    const query = pictureQuery({ pods: 60, data: "2026-11" }, { theme: "dark", shape: "card" });
    expect(query).toMatch(/^pods=60&rps=20&/);
    expect(query).toMatch(/&data=2026-11&theme=dark&shape=card$/);
    const { values, options, notices } = read(query);
    expect(notices).toEqual([]);
    expect(options).toEqual({ chart: "memory", theme: "dark", shape: "card", width: 1200 });
    expect(pictureQuery(values, options)).toBe(query);
  });

  test("says a width only where it is not the shape’s own", () => {
    expect(pictureQuery({}, { width: 768 })).not.toContain("width");
    expect(pictureQuery({}, { width: 1200 })).toContain("width=1200");
    expect(pictureQuery({}, { shape: "card", width: 1200 })).not.toContain("width");
  });
});
