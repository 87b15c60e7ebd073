import { createElement } from "react";
import { describe, expect, test, vi } from "vitest";
import { svgPicture } from "@/components/picture/picture";
import { PictureDrawing } from "@/components/picture/drawing";
import { type PictureFonts, pngOf } from "@/components/picture/image";
import { partPicture } from "@/components/picture/layers";
import { cardLayout, figureLayout } from "@/components/picture/layout";
import { svgMarkup } from "@/components/picture/markup";
import { figurePicture } from "@/components/overhead/figure-picture";
import { catalog } from "@/lib/catalog/catalog";
import { coefficientsFor, comparisonFrom } from "@/lib/share/comparison";
import { calculatorFromParams } from "@/lib/share/workload";
import { readFileSync } from "node:fs";

const { coefficients } = coefficientsFor(catalog.coefficients, "live");
const inputFor = (query: string, link?: string) => {
  const { values } = calculatorFromParams(new URLSearchParams(query));
  const figure = { ...comparisonFrom(coefficients, values), scale: "linear" } as const;
  return figurePicture(figure, "memoryMiB", link);
};
const link = "https://meshfit.example/calculator?pods=60";
const four = "pods=300&meshes=istio-sidecar,linkerd,istio-ambient,istio-ambient-l7";
const font = (name: string) =>
  readFileSync(`node_modules/geist/dist/fonts/geist-sans/Geist-${name}.ttf`);
const fonts: PictureFonts = { 400: font("Regular"), 600: font("SemiBold") };

/** Every `<text>` of an SVG with its content, in order. */
const textsIn = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) =>
    text.replaceAll("&amp;", "&"),
  );

describe("a drawing in two layers", () => {
  const input = inputFor("pods=60", link);
  const { shapes, texts } = partPicture(createElement(PictureDrawing, input));
  const whole = svgPicture({ ...input, theme: "light" });

  test("has every word of the SVG once, and no word among the shapes", () => {
    expect(texts.map(({ text }) => text)).toEqual(textsIn(whole));
    expect(texts.length).toBeGreaterThan(15);
    expect(svgMarkup(shapes)).not.toMatch(/<text|<title|<desc/);
  });

  test("has every shape of the SVG", () => {
    const count = (svg: string) => svg.match(/<(path|line|rect)/g)?.length;
    expect(count(svgMarkup(shapes))).toBe(count(whole));
    expect(count(whole)).toBeGreaterThan(10);
  });

  test("keeps words where they are: inside the chart, moved with it", () => {
    const label = texts.find(({ text }) => text === "Linkerd");
    const number = (pattern: RegExp) => Number(pattern.exec(whole)?.[1]);
    const top = number(/<svg viewBox="0 0 720 340"[^>]* y="([\d.]+)"/);
    const y = number(/<text x="[\d.]+" y="([\d.]+)"[^>]*>Linkerd</);
    expect(label).toMatchObject({ anchor: "start", size: 12, weight: 600 });
    expect(label?.fill).toBe("var(--series-linkerd)");
    expect(label?.y).toBeCloseTo(top + y + 0.35 * 12);
    expect(label?.x).toBeGreaterThan(24 + 600);
    expect(texts[0]).toMatchObject({ x: 24, y: 40, size: 16, weight: 600, fill: "var(--ink)" });
    expect(texts.find(({ text }) => text.endsWith("GiB") && text.length < 9)?.halo).toEqual({
      colour: "var(--surface)",
      width: 4,
    });
  });
});

describe("layouts", () => {
  const sizeOf = (svg: string) =>
    /width="(\d+)" height="(\d+)" viewBox="0 0 (\d+) ([\d.]+)"/.exec(svg)?.slice(1).map(Number);

  test("a narrow figure is laid out anew, a wide one enlarged", () => {
    const svg = (width: number) =>
      svgPicture({ ...inputFor("pods=60", link), layout: figureLayout(width), theme: "light" });
    expect(sizeOf(svg(320))?.[2]).toBe(320);
    const [width, height, drawnWidth, drawnHeight = 0] = sizeOf(svg(1536)) ?? [];
    expect([width, height, drawnWidth]).toEqual([1536, 2 * drawnHeight, 768]);
  });

  test.each(["pods=60", four, `${four}&cal=linkerd_mem12.4`])("a card for %s is whole", (query) => {
    const svg = svgPicture({ ...inputFor(query), layout: cardLayout(1200), theme: "light" });
    expect(sizeOf(svg)).toEqual([1200, 630, 600, 315]);
    expect(textsIn(svg).join(" ")).not.toContain("…");
    const [, chartHeight] = /<svg viewBox="0 0 560 ([\d.]+)"/.exec(svg) ?? [];
    expect(Number(chartHeight)).toBeGreaterThan(140);
  });
});

test("a PNG has its size, and no font is fetched for it", async () => {
  const fetched = vi.spyOn(globalThis, "fetch").mockRejectedValue(new Error("no network"));
  for (const theme of ["light", "dark"] as const) {
    const input = { ...inputFor(`${four}&cal=linkerd_mem12.4`, link), theme };
    const png = Buffer.from(await pngOf({ ...input, layout: cardLayout(600) }, fonts));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([600, 315]);
  }
  const addresses = fetched.mock.calls.map(([asked]) =>
    asked instanceof Request ? asked.url : asked.toString(),
  );
  // What lays the words out is itself such an address.
  expect(addresses.filter((address) => !address.startsWith("data:"))).toEqual([]);
  fetched.mockRestore();
});
