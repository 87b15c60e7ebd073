import { expect, test } from "vitest";
import older from "@/content/overhead/2026-11.json";
import json from "@/content/overhead/2026-12.json";
import type { Coefficients } from "@/lib/catalog/overhead-schema";
import { costPerRequest, rateSeries } from "@/lib/overhead/rate";
import { workloadFrom } from "@/lib/overhead/workload";

const coefficients = json as Coefficients;

test("one request through each proxy: b + c ÷ √r", () => {
  const rows = costPerRequest(coefficients, workloadFrom(), 40);
  const at = (rate: number) => rows.find((row) => row.requestsPerSecond === rate)!.bySeries;
  expect(at(40)["istio-sidecar"]?.typical).toBeCloseTo(0.34 + 3.4 / Math.sqrt(40), 9);
  expect(at(1000).linkerd?.typical).toBeCloseTo(0.21 + 1.5 / Math.sqrt(1000), 9);
  expect(at(200)["istio-ambient"]?.high).toBeCloseTo(0.13 + 1.3 / Math.sqrt(200), 9);
});

test("falls from row to row for every proxy, and follows reuse and hardware", () => {
  const rows = costPerRequest(coefficients, workloadFrom({ reuse: "new", host: "mid" }), 77);
  expect(rows.map(({ requestsPerSecond }) => requestsPerSecond)).toContain(77);
  for (const series of rateSeries) {
    const values = rows.map(({ bySeries }) => bySeries[series]!.typical);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
  }
  const ztunnel = rows.find(({ requestsPerSecond }) => requestsPerSecond === 100)!;
  expect(ztunnel.bySeries["istio-ambient"]?.typical).toBeCloseTo((0.08 + 0.08) * 0.62 * 3.6, 9);
});

test("data with one figure for every rate have no curve", () => {
  expect(costPerRequest(older, workloadFrom(), 40)).toEqual([]);
});
