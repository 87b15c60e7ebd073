import { describe, expect, test } from "vitest";
import measurements from "@/content/measurements.json";
import coefficients from "@/content/overhead/2026-11.json";
import type { Measurement } from "@/lib/catalog/overhead-schema";
import { estimate } from "@/lib/overhead/estimate";
import { type Check, validate, valueAt } from "@/lib/overhead/validate";
import { uncheckedValues, validationCases, type ValuePath } from "@/lib/overhead/validation-cases";
import { workloadFrom } from "@/lib/overhead/workload";

const rows = measurements as readonly Measurement[];
const { checks, unchecked } = validate(coefficients, rows);

/** The checks of a row, with a label that starts so. */
function checksOf(row: string, label = ""): readonly Check[] {
  return checks.filter((check) => check.row === row && check.label.startsWith(label));
}
const only = (row: string, label: string) => checksOf(row, label)[0]!;

/** Every number inside a value, by its path. */
function leaves(value: Measurement["value"], path: ValuePath = []): string[] {
  if (Array.isArray(value)) return value.flatMap((part, at) => leaves(part, [...path, at]));
  if (typeof value === "object" && value) {
    return Object.entries(value).flatMap(([name, part]) => leaves(part, [...path, name]));
  }
  return [path.join("/")];
}

describe("predictions worked out by hand", () => {
  test("one Envoy at 200 requests/s: 3.1 + 200 × 0.63, from 2.3 + 200 × 0.2 to 10.6 + 200 × 0.85", () => {
    const { predicted, measured, error, position } = only("SHOP2-proxy", "Envoy, client");
    expect(predicted.typical).toBeCloseTo(129.1, 9);
    expect(predicted.low).toBeCloseTo(42.3, 9);
    expect(predicted.high).toBeCloseTo(180.6, 9);
    expect(measured).toBe(78);
    expect(error).toBeCloseTo(0.6551, 4);
    expect(position).toBe("inside");
  });

  test("one linkerd2-proxy at 200 requests/s: 0.25 + 200 × 0.37, at most 1 + 200 × 0.5", () => {
    const { predicted, measured, error, position } = only("SHOP2-proxy", "Linkerd, client");
    expect(predicted.typical).toBeCloseTo(74.25, 9);
    expect(predicted.high).toBeCloseTo(101, 9);
    expect(measured).toBe(105);
    expect(error).toBeCloseTo(-0.2929, 4);
    expect(position).toBe("above");
  });

  test("600 pods: 80,000 passes a second, 600 × 3.1 + 80,000 × 0.63 for Envoy", () => {
    const envoy = only("SHOP2-total", "Envoy, 600");
    expect(envoy.predicted.typical).toBeCloseTo(52_260, 6);
    expect(envoy.measured).toBe(51_000);
    const linkerd = only("SHOP2-total", "Linkerd, 600");
    expect(linkerd.predicted.typical).toBeCloseTo(600 * 0.25 + 80_000 * 0.37, 6);
    expect(linkerd.predicted.high).toBeCloseTo(40_600, 6);
    expect(linkerd.error).toBeCloseTo(-0.5625, 4);
  });

  test("linkerd2-proxy with 128 connections at 429 requests/s: 3.85 + 128 × 0.026 + 429 × 0.005", () => {
    const { predicted, measured } = only("LW3-l5d-mem", "Linkerd");
    expect(predicted.typical).toBeCloseTo(9.323, 9);
    expect([predicted.low, predicted.high]).toEqual([3.85, 25]);
    expect(measured).toBe(11.77);
  });

  test("one ztunnel of three with 132 passes a second: 12.4 + 44 × 0.005 + 8 × 0.003", () => {
    const { predicted } = only("MP-ztunnel-mem", "ztunnel, 22");
    expect(predicted.typical).toBeCloseTo(12.644, 9);
    expect(predicted.low).toBeCloseTo(11.424, 9);
    expect(predicted.high).toBeCloseTo(23.244, 9);
  });

  test("control planes with 180 proxies, MB turned into MiB", () => {
    const istiod = only("MAY21-cp", "istiod");
    expect(istiod.predicted.typical).toBeCloseTo(45 + 180 * 1.25, 9);
    expect(istiod.measured).toBeCloseTo(798.23, 1);
    expect(istiod.position).toBe("above");
    const linkerd = only("MAY21-cp", "Linkerd");
    expect(linkerd.predicted.typical).toBeCloseTo(175 + 180 * 0.46, 9);
    expect(linkerd.measured).toBeCloseTo(308.99, 2);
    expect(linkerd.position).toBe("inside");
  });
});

test("what comes out, row by row: values in their band, and values above it", () => {
  const tally = [...new Set(checks.map(({ row }) => row))].map((row) => {
    const all = checksOf(row);
    const count = (position: Check["position"]) =>
      all.filter((check) => check.position === position).length;
    return [row, count("inside"), count("above"), count("below")];
  });
  expect(tally).toEqual([
    ["SHOP1-proxy", 5, 0, 0],
    ["SHOP2-proxy", 3, 3, 0],
    ["SHOP2-total", 2, 2, 0],
    ["LW3-l5d-mem", 1, 0, 0],
    ["MP-ztunnel-mem", 2, 0, 0],
    ["MAY21-cp", 1, 1, 0],
    ["NOV21-cp", 0, 1, 0],
  ]);
});

test("every value of every checking row is either checked or listed with a reason, once", () => {
  const expected = rows
    .filter(({ role }) => role === "validation")
    .flatMap(({ id, value }) => leaves(value).map((path) => `${id}: ${path}`));
  const named = [...validationCases, ...uncheckedValues].map(
    ({ row, at }) => `${row}: ${at.join("/")}`,
  );
  expect(named.toSorted()).toEqual(expected.toSorted());
  for (const { reason } of unchecked) expect(reason.length).toBeGreaterThan(40);
});

test("no checked value stands behind a coefficient that predicts it", () => {
  for (const { row, series, scope, resource, workload } of validationCases) {
    const { terms } = estimate({
      coefficients,
      workload: workloadFrom(workload),
      series,
      basis: "usage",
      controlPlane: scope !== "proxy",
      ha: false,
    });
    const cited = terms
      .filter((term) => term.resource === resource)
      .flatMap(({ inputs }) => inputs.flatMap(({ sources }) => sources));
    expect(cited, row).not.toContain(row);
  }
});

test("a row that has gone is named", () => {
  const without = rows.filter(({ id }) => id !== "SHOP2-proxy");
  expect(() => validate(coefficients, without)).toThrow(/SHOP2-proxy.*measurements\.json/);
});

test("a value in a unit that cannot be compared is named", () => {
  const other = rows.map((row) => (row.id === "LW3-l5d-mem" ? { ...row, unit: "pages" } : row));
  expect(() => validate(coefficients, other)).toThrow(/LW3-l5d-mem.*known unit/);
});

test("reads a value by its path", () => {
  expect(valueAt({ a: [1, { b: 2 }] }, ["a", 1, "b"])).toBe(2);
  expect(valueAt({ a: 1 }, ["a", 0])).toBeUndefined();
  expect(valueAt(5, [])).toBe(5);
});
