import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  conditions,
  median,
  memoryByConnections,
  memoryByDestinations,
  memoryByServices,
  perRequest,
  rateCurve,
  ratios,
  reading,
} from "@/components/measurement/own-figures";
import { fitOf, fitSummary } from "@/components/measurement/residual-table";
import { catalog } from "@/lib/catalog/catalog";

const { measurements, coefficients } = catalog;

test.each([
  [[1, 2, 3], 2],
  [[4, 1, 3, 2], 2.5],
  [[7], 7],
])("median of %j is %d", (values, middle) => expect(median(values)).toBe(middle));

test("CPU per request is the mean of both sides", () => {
  // (0.461 + 0.401) ÷ 2
  expect(perRequest(measurements, "envoy", 50)).toBeCloseTo(0.431, 6);
  expect(perRequest(measurements, "linkerd", 50, { protocol: "GRPC" })).toBeCloseTo(0.3465, 6);
  expect(() => perRequest(measurements, "envoy", 51)).toThrow(/no row "MFB-envoy-cpu-H1-51rps/);
  expect(() => reading(measurements, "MFB-envoy-ks", [3])).toThrow(/no number at MFB-envoy-ks 3/);
});

describe("the figures", () => {
  test("the curve falls for each proxy, and istio/tools stands beside it", () => {
    const { series } = rateCurve(measurements);
    for (const { points } of series) {
      for (const [index, { y }] of points.entries()) {
        expect(y).toBeLessThan(points[index - 1]?.y ?? Infinity);
      }
    }
    const tools = series.find(({ name }) => name.includes("istio/tools"));
    expect(tools?.points.find(({ x }) => x === 1000)?.y).toBeCloseTo(0.2663, 4);
    expect(series.map(({ points }) => points.length)).toEqual([3, 3, 3, 6, 1, 1]);
  });

  test("memory grows along every axis, and no number is missing", () => {
    for (const { series } of [
      memoryByServices(measurements),
      memoryByDestinations(measurements),
      memoryByConnections(measurements, "application"),
      memoryByConnections(measurements, "peers"),
    ]) {
      for (const { points } of series) {
        const values = points.map(({ y }) => y);
        expect(values.every(Number.isFinite)).toBe(true);
        expect(values).toEqual(values.toSorted((a, b) => a - b));
      }
    }
  });

  test("each condition is there once with its ratio", () => {
    const all = conditions(measurements);
    expect(all).toHaveLength(20);
    expect(new Set(all.map(({ label }) => label)).size).toBe(all.length);
    expect(all.filter(({ ztunnel }) => ztunnel === undefined)).toHaveLength(3);
    expect(median(ratios(measurements, "linkerd", ["kept"]))).toBeCloseTo(0.71, 1);
    expect(median(ratios(measurements, "ztunnel", ["new"]))).toBeGreaterThan(
      2 * median(ratios(measurements, "ztunnel", ["kept"])),
    );
  });
});

test("the fit is told of all rows, and the newer version is nearer", () => {
  const [after, before] = coefficients;
  const fit = fitOf(before!, after!, measurements);
  for (const resource of ["cpu", "memory"] as const) {
    const [now, then] = [fitSummary(fit.after, resource), fitSummary(fit.before, resource)];
    expect(now.rows).toBe(then.rows);
    expect(now.median).toBeLessThan(then.median);
    expect(now.inside).toBeLessThanOrEqual(now.rows);
  }
});

describe("the article", () => {
  const text = readFileSync("content/own-measurements.mdx", "utf8");

  test("names rows that exist", () => {
    const ids = [...text.matchAll(/ (?:id|of)="([A-Z][^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(10);
    const known = new Set(measurements.map(({ id }) => id));
    for (const id of ids) expect(known).toContain(id);
  });

  test("hands out every reading", () => {
    const lines = readFileSync("public/data/meshfit-bench-2026-12-01.jsonl", "utf8").trim();
    const kinds = lines.split("\n").map((line) => (JSON.parse(line) as { kind: string }).kind);
    expect(kinds.filter((kind) => kind === "cpu")).toHaveLength(226);
  });
});
