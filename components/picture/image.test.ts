import { describe, expect, test } from "vitest";
import { figurePicture } from "@/components/overhead/figure-picture";
import { pngOf } from "@/components/picture/image";
import { cardLayout, figureLayout } from "@/components/picture/layout";
import { svgPicture } from "@/components/picture/picture";
import { catalog } from "@/lib/catalog/catalog";
import { coefficientsFor, comparisonFrom } from "@/lib/share/comparison";
import { calculatorFromParams } from "@/lib/share/workload";

const { coefficients } = coefficientsFor(catalog.coefficients);
const inputFor = (query: string, link?: string) => {
  const { values } = calculatorFromParams(new URLSearchParams(query));
  const figure = { ...comparisonFrom(coefficients, values), scale: "linear" } as const;
  return figurePicture(figure, "memoryMiB", link);
};
const link = "https://meshfit.example/calculator?pods=60";
const four = "pods=300&meshes=istio-sidecar,linkerd,istio-ambient,istio-ambient-l7";
const fontFiles = ["Regular", "SemiBold"].map(
  (name) => `node_modules/geist/dist/fonts/geist-sans/Geist-${name}.ttf`,
);

const textsIn = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, t]) => t);

describe("layouts", () => {
  const sizeOf = (svg: string) =>
    /width="(\d+)" height="(\d+)" viewBox="0 0 (\d+) ([\d.]+)"/.exec(svg)?.slice(1).map(Number);

  test("a narrow figure has its own layout, a wide one is enlarged", () => {
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

test("a PNG has its size, in both themes", async () => {
  for (const theme of ["light", "dark"] as const) {
    const input = { ...inputFor(`${four}&cal=linkerd_mem12.4`, link), theme };
    const png = await pngOf({ ...input, layout: cardLayout(600) }, fontFiles);
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([600, 315]);
  }
});

test("its text is drawn, in the fonts that are given", async () => {
  const input = { ...inputFor("pods=60", link), theme: "light" } as const;
  const png = await pngOf(input, fontFiles);
  expect(png.equals(await pngOf({ ...input, title: "" }, fontFiles))).toBe(false);
  expect(png.equals(await pngOf(input, []))).toBe(false);
});
