import { readFileSync } from "node:fs";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { svgPicture } from "@/components/picture/picture";
import { pictureColours } from "@/components/picture/colours";
import { svgMarkup } from "@/components/picture/markup";
import { textWidth, wrapText } from "@/components/picture/text";
import { StaticChart } from "@/components/chart/static-chart";
import { chartData, findingText } from "@/components/overhead/chart-data";
import { catalog } from "@/lib/catalog/catalog";
import { coefficientsFor, comparisonFrom } from "@/lib/share/comparison";
import { calculatorFromParams } from "@/lib/share/workload";

const { coefficients } = coefficientsFor(catalog.coefficients);
const figure = (query: string) => ({
  ...comparisonFrom(coefficients, calculatorFromParams(new URLSearchParams(query)).values),
  scale: "linear" as const,
});
const every = figure("pods=300&meshes=istio-sidecar,linkerd,istio-ambient,istio-ambient-l7");
const data = chartData(every, "memoryMiB");
const title = findingText(every, "memoryMiB");
const sourceLine = "Meshfit, data 2026-11 of 23 November 2026";
const link = "https://meshfit.example/calculator?pods=300&meshes=istio-sidecar,linkerd";
const input = { data, title, sourceLine, link, theme: "light" } as const;

/** The text of every element of one kind, entities read back. */
const texts = (svg: string, element: string) =>
  [...svg.matchAll(new RegExp(`<${element}[ >][^<]*`, "g"))].map(([match]) =>
    match
      .slice(match.indexOf(">") + 1)
      .replaceAll("&gt;", ">")
      .replaceAll("&lt;", "<")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&"),
  );
const noteLines = (svg: string) =>
  [...svg.matchAll(/<text[^>]*font-size="11"[^>]*>([^<]*)</g)].map(([, text]) => text ?? "");
const titleLines = (svg: string) =>
  [...svg.matchAll(/<text[^>]*font-size="16"[^>]*>([^<]*)</g)].map(([, text]) => text ?? "");

describe("a picture stands alone", () => {
  test("with title, source and link, to read and for programs", () => {
    const svg = svgPicture(input);
    expect(titleLines(svg).join(" ")).toBe(title);
    expect(noteLines(svg)[0]).toBe(sourceLine);
    expect(noteLines(svg).slice(1).join("").replaceAll("&amp;", "&")).toBe(link);
    expect(texts(svg, "title")).toEqual([title]);
    expect(texts(svg, "desc")).toEqual([`${sourceLine} ${link}`]);
    expect(svg).toContain(`<a href="${link.replaceAll("&", "&amp;")}">`);
  });

  test("without style sheet, class, font file or script", () => {
    for (const theme of ["light", "dark"] as const) {
      const svg = svgPicture({ ...input, theme });
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="768" height="\d+"/);
      expect(svg).toContain('font-family="Geist, system-ui, sans-serif"');
      // Names at the line ends reach into the margin where the font is wide.
      expect(svg).toContain('overflow="visible"');
      expect(svg).not.toMatch(/var\(|class|<style|@import|@font-face|<script|undefined|NaN/);
    }
  });

  test("in the colours of its theme", () => {
    const light = svgPicture(input);
    const dark = svgPicture({ ...input, theme: "dark" });
    for (const name of ["surface", "ink", "muted", "line", "series-linkerd"]) {
      expect(light).toContain(pictureColours[name]!.light);
      expect(dark).toContain(pictureColours[name]!.dark);
      expect(dark).not.toContain(pictureColours[name]!.light);
    }
  });

  test("or not at all: a colour it does not know is an error", () => {
    const unknown = { ...data, series: [{ ...data.series[0]!, id: "unknown" }] };
    expect(() => svgPicture({ ...input, data: unknown })).toThrow("--series-unknown");
  });

  test("whatever its words are", () => {
    const svg = svgPicture({
      ...input,
      title: 'A <b> & "c" var(--x)\u0007',
      link: "javascript:1",
    });
    expect(titleLines(svg)).toEqual(["A &lt;b&gt; &amp; &quot;c&quot; var(--x)"]);
    expect(svg).not.toMatch(/<a |<b>|\u0007/);
  });

  test("with a long title on two lines and no more", () => {
    const words = "Ambient with waypoints reserves a great deal ".repeat(9);
    const lines = titleLines(svgPicture({ ...input, title: words }));
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    const grown = (svg: string) => Number(/height="(\d+)"/.exec(svg)?.[1]);
    expect(grown(svgPicture(input)) - grown(svgPicture({ ...input, title: "Short" }))).toBe(22);
  });
});

test("colours are those of the style sheet, every series among them", () => {
  const css = readFileSync("app/styles/tokens.css", "utf8");
  const tokens = Object.fromEntries(
    [...css.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\);/g)].map(
      ([, name = "", light, dark]) => [name, { light, dark }],
    ),
  );
  for (const [name, colours] of Object.entries(pictureColours)) {
    expect(tokens[name], name).toEqual(colours);
  }
  const series = Object.keys(tokens).filter((name) => name.startsWith("series-"));
  expect(series.length).toBeGreaterThan(3);
  expect(Object.keys(pictureColours)).toEqual(expect.arrayContaining(series));
});

test("a chart is written as React writes it", () => {
  for (const scale of ["linear", "log"] as const) {
    const chart = createElement(StaticChart, {
      data: { ...data, scale },
      size: { width: 520, height: 320 },
      label: '"<&>',
      className: "block",
    });
    expect(svgMarkup(chart)).toBe(renderToStaticMarkup(chart).replaceAll(/ class="[^"]*"/g, ""));
  }
});

describe("wrapping", () => {
  const font = { size: 10 };

  test("keeps every word, and every line within the width", () => {
    const lines = wrapText(title, 200, font);
    expect(lines.join(" ")).toBe(title);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.every((line) => textWidth(line, font) <= 200)).toBe(true);
    expect(lines.every((line) => !line.endsWith("\u00a0") && !/\d$/.test(line))).toBe(true);
  });

  test("cuts a word that is wider than a line", () => {
    const word = "x".repeat(100);
    const lines = wrapText(`of ${word} y`, 100, font);
    expect(lines[0]).toBe("of");
    expect(lines.slice(1).join("").replace(" y", "")).toBe(word);
    expect(lines.every((line) => textWidth(line, font) <= 100)).toBe(true);
  });

  test("parts an address before a parameter where it can", () => {
    expect(wrapText("https://a.example/calculator?pods=100&rps=20", 200, font)).toEqual([
      "https://a.example/calculator?",
      "pods=100&rps=20",
    ]);
  });

  test("says by an ellipsis what it left out", () => {
    const [first, second, ...more] = wrapText(title, 200, font, 2);
    expect(title.startsWith(`${first} ${second?.replace("…", "")}`)).toBe(true);
    expect(second).toMatch(/[^,]…$/);
    expect(textWidth(second!, font)).toBeLessThanOrEqual(200);
    expect(more).toEqual([]);
  });
});
