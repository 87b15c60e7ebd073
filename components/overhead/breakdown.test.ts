import { readFileSync } from "node:fs";
import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { pictureColours, type PictureTheme } from "@/components/picture/colours";
import {
  Breakdown,
  controlPlaneLabel,
  partFill,
  partsOf,
  partText,
  shades,
} from "@/components/overhead/breakdown";
import { catalog } from "@/lib/catalog/catalog";
import { seriesIds } from "@/lib/overhead/workload";
import { coefficientsFor, comparisonFrom } from "@/lib/share/comparison";
import { calculatorFromParams } from "@/lib/share/workload";

const { coefficients } = coefficientsFor(catalog.coefficients);
const comparison = (query: string) =>
  comparisonFrom(coefficients, calculatorFromParams(new URLSearchParams(query)).values);
const all = `meshes=${seriesIds.join(",")}`;
const markup = (query: string) =>
  renderToStaticMarkup(createElement(Breakdown, { comparison: comparison(query) }));
const plain = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&#x27;", "'")
    .replaceAll("\u00a0", " ");
const words = (query: string) => plain(markup(query));

describe("parts", () => {
  test("add up to the total, bound by bound, and have names of their own", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.constantFrom("usage", "requests"),
        fc.boolean(),
        (pods, basis, controlPlane) => {
          const query = `${all}&pods=${pods}&basis=${basis}&controlPlane=${controlPlane}`;
          for (const estimate of comparison(query).estimates) {
            for (const [resource, total] of [
              ["cpu", estimate.total.cpuMillicores],
              ["memory", estimate.total.memoryMiB],
            ] as const) {
              const parts = partsOf(estimate, resource);
              for (const bound of ["low", "typical", "high"] as const) {
                const sum = parts.reduce((before, { amount }) => before + amount[bound], 0);
                expect(sum).toBeCloseTo(total[bound], 6);
              }
              const labels = parts.map(({ label }) => label);
              expect(labels).toEqual([...new Set(labels)]);
              expect(parts.filter((part) => !part.controlPlane).length).toBeLessThanOrEqual(
                shades.length,
              );
            }
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  test("the control plane is one of them, the last, and only where it is counted", () => {
    const [sidecars] = comparison("").estimates;
    expect(partsOf(sidecars!, "memory").map(({ label }) => label)).toEqual([
      "Sidecars",
      "Services that every sidecar knows",
      "Pods that every sidecar knows",
      "Services called and open connections",
      controlPlaneLabel,
    ]);
    const [alone] = comparison("controlPlane=false").estimates;
    expect(partsOf(alone!, "memory").some(({ label }) => label === controlPlaneLabel)).toBe(false);
  });

  test("a small one keeps its digits", () => {
    const gib = { name: "GiB", divisor: 1024 };
    const text = (typical: number, high = typical) => {
      const shown = partText({ low: typical, typical, high }, "memory", gib);
      return [shown.text.replace("\u00a0", " "), shown.span];
    };
    expect(text(0.3, 0.4)).toEqual(["0.30 MiB", "0.30–0.40"]);
    expect(text(2048)).toEqual(["2.0 GiB", null]);
    expect(text(0)).toEqual(["0 GiB", null]);
  });
});

test("every part stands in the list in words with its value, bar or no bar", () => {
  const query = `${all}&pods=250`;
  const items = [...markup(query).matchAll(/<li.*?<\/li>/g)].map(([item]) => plain(item));
  const memory = comparison(query).estimates.flatMap((estimate) => partsOf(estimate, "memory"));
  for (const { label, amount } of memory) {
    const { text, span } = partText(amount, "memory", { name: "GiB", divisor: 1024 });
    expect(items).toContain(`${label} ${plain(text)}${span ? ` (${span})` : ""}`);
  }
  expect(items).toContain("Sidecars 9.0 GiB (6.7–14)");
  expect(words(query)).toContain("Usage at 250 pods, part by part");
  expect(words(query)).toContain("Control plane: CPU not known.");
});

test("what is not counted or not reserved is said", () => {
  expect(words("controlPlane=false")).toContain("The control plane is not counted.");
  expect(words("controlPlane=false")).not.toContain("CPU not known");
  const reserved = words("basis=requests&pods=1");
  expect(reserved).toContain("Requests at 1 pod, part by part");
  expect(reserved).toContain("Linkerd, linkerd2-proxynothing by default");
  expect(reserved).not.toContain("CPU not known");
  expect(reserved).not.toMatch(/Proxies 0|ranges/);
});

describe("words can be read on every shade", () => {
  const channels = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const luminance = (rgb: readonly number[]) => {
    const [r = 0, g = 0, b = 0] = rgb.map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one: readonly number[], other: readonly number[]) => {
    const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };

  const styles = readFileSync("app/styles/breakdown.css", "utf8");
  /** The token that the style sheet colours words with, by selector. */
  const inkOn = (selector: string) => {
    const rule = styles.slice(styles.indexOf(`\n${selector} {`));
    return /\scolor: var\(--(\w+)\)/.exec(rule.slice(0, rule.indexOf("}")))![1]!;
  };

  test("the style sheet knows every series and shade", () => {
    for (const id of seriesIds) expect(styles).toContain(`[data-series="${id}"] {`);
    for (const share of [...shades, "striped"]) {
      expect(styles).toContain(`.part[data-shade="${share}"] {`);
    }
  });

  test.each(["light", "dark"] as const)("%s", (theme: PictureTheme) => {
    const rgb = (token: string) => channels(pictureColours[token]![theme]);
    for (const id of seriesIds) {
      const surface = rgb("surface");
      const colour = rgb(`series-${id}`);
      shades.forEach((share, index) => {
        const fill = colour.map(
          (channel, at) => (channel * share + surface[at]! * (100 - share)) / 100,
        );
        expect(partFill(id, index, false)["data-shade"]).toBe(share);
        const token = share === 100 ? inkOn(`.part[data-shade="100"]`) : inkOn(".part");
        expect(contrast(rgb(token), fill), `${id} ${share}`).toBeGreaterThan(4.5);
      });
      expect(contrast(colour, surface), `line of ${id}`).toBeGreaterThan(3);
    }
  });
});
