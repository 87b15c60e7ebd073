/** The data version 2026-12: its worked example by hand, its properties, and how well it fits. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import measurements from "@/content/measurements.json";
import before from "@/content/overhead/2026-11.json";
import json from "@/content/overhead/2026-12.json";
import type { Coefficients, Measurement } from "@/lib/catalog/overhead-schema";
import { estimate, type EstimateRequest } from "@/lib/overhead/estimate";
import { growthOf } from "@/lib/overhead/growth";
import { medianError, residuals, validate } from "@/lib/overhead/validate";
import { seriesIds, type Workload, workloadFields, workloadFrom } from "@/lib/overhead/workload";

const coefficients = json as Coefficients;
const rows = measurements as readonly Measurement[];

function request(
  series: EstimateRequest["series"],
  workload: Partial<Workload> = {},
  controlPlane = false,
): EstimateRequest {
  return {
    coefficients,
    workload: workloadFrom(workload),
    series,
    basis: "usage",
    controlPlane,
    ha: false,
  };
}
const totalOf = (series: EstimateRequest["series"], workload?: Partial<Workload>) =>
  estimate(request(series, workload)).total;

describe("the worked example: 100 pods of 20 requests/s, each a call, 40 services, 5 nodes", () => {
  const { sqrt } = Math;
  test.each([
    [
      "istio-sidecar",
      // 40 passes a second: 2.5 + 0.34·40 + 3.4·√40, a hundred times
      100 * (2.5 + 0.34 * 40 + 3.4 * sqrt(40)),
      // 52 service ports, 25 of them in the base; 100 pods seen, 5 services called, 20 connections
      100 * (37 + 0.085 * 27 + 0.0075 * 100 + 0.081 * 5 + 0.024 * 20),
    ],
    [
      "linkerd",
      100 * (0.19 + 0.21 * 40 + 1.5 * sqrt(40)),
      100 * (3.5 + 0.162 * 5 + 0.024 * 20 + 0.003 * 40),
    ],
    [
      "istio-ambient",
      // 4,000 passes a second on five nodes are 800 each
      5 * (2 + 0.08 * 800 + 0.8 * sqrt(800)),
      5 * (12.4 + 0.005 * 800 + 0.003 * 100) + 100 * 20 * 0.006,
    ],
    [
      "istio-ambient-l7",
      // 2,000 requests a second over eight waypoints are 250 each
      5 * (2 + 0.08 * 800 + 0.8 * sqrt(800)) + 8 * (4 + 0.55 * 250 + 1.2 * sqrt(250)),
      5 * (12.4 + 0.005 * 800 + 0.003 * 100) + 100 * 20 * 0.006 + 8 * 65,
    ],
  ] as const)("%s: %f m, %f MiB", (series, cpuMillicores, memoryMiB) => {
    const total = totalOf(series, { services: 40 });
    expect(total.cpuMillicores.typical).toBeCloseTo(cpuMillicores, 6);
    expect(total.memoryMiB.typical).toBeCloseTo(memoryMiB, 6);
  });

  test("the control planes beside it", () => {
    const memory = (series: EstimateRequest["series"]) =>
      estimate(request(series, { services: 40 }, true)).controlPlane.memoryMiB.typical;
    expect(memory("istio-sidecar")).toBeCloseTo(45 + 100 * 1.25 + 40 * 0.3, 6);
    expect(memory("istio-ambient")).toBeCloseTo(45 + 40 * 0.3 + 5 * 40, 6);
    expect(memory("linkerd")).toBeCloseTo(175 + 46, 6);
  });
});

// Typical values, millicores and MiB, without the control plane; services are one for 2.5 pods.
describe.each([
  [10, 4, [376, 378.8, 181, 47.5, 66, 40.5, 208, 170.5]],
  [50, 17, [1880, 1917.3, 904, 245.5, 228, 53.7, 870, 313.6]],
  [100, 20, [3760, 4093, 1808, 491, 443, 95.5, 1727, 615.5]],
  [200, 20, [7521, 9220, 3615, 982, 886, 194, 3454, 1234]],
  [500, 20, [18802, 30805, 9038, 2455, 2216, 507.5, 8635, 3107.5]],
  [1000, 20, [37603, 87460, 18077, 4910, 4431, 1090, 17269, 6290]],
])("%d pods, %d a node", (pods, podsPerNode, figures) => {
  test.each(seriesIds.map((series, index) => [series, index] as const))("%s", (series, index) => {
    const total = totalOf(series, { pods, podsPerNode });
    expect(total.cpuMillicores.typical).toBeCloseTo(figures[2 * index]!, -0.5);
    expect(total.memoryMiB.typical).toBeCloseTo(figures[2 * index + 1]!, 0);
  });
});

test("CPU per request falls as the rate through a proxy rises, and never the whole", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...seriesIds),
      fc.double({ min: 1, max: 5000, noNaN: true }),
      fc.double({ min: 1.01, max: 2, noNaN: true }),
      (series, rps, more) => {
        const cpu = (rate: number) => totalOf(series, { rps: rate }).cpuMillicores;
        const [slow, fast] = [cpu(rps), cpu(rps * more)];
        for (const bound of ["low", "typical", "high"] as const) {
          expect(fast[bound]).toBeGreaterThan(slow[bound]);
          expect(fast[bound] / (rps * more)).toBeLessThan(slow[bound] / rps);
        }
      },
    ),
  );
});

test("more connections, more services called and less reuse never cost less", () => {
  const { destinations, connections, reuse } = workloadFields;
  const numbers = ({ max }: { max: number }) => fc.integer({ min: 0, max });
  fc.assert(
    fc.property(
      fc.constantFrom(...seriesIds),
      fc.record({ destinations: numbers(destinations), connections: numbers(connections) }),
      fc.record({ destinations: numbers(destinations), connections: numbers(connections) }),
      fc.integer({ min: 1, max: 500 }),
      (series, a, b, services) => {
        const memory = (workload: Partial<Workload>) =>
          totalOf(series, { services, ...workload }).memoryMiB;
        const [least, most] = [
          memory({
            destinations: Math.min(a.destinations, b.destinations),
            connections: Math.min(a.connections, b.connections),
          }),
          memory({
            destinations: Math.max(a.destinations, b.destinations),
            connections: Math.max(a.connections, b.connections),
          }),
        ];
        for (const bound of ["low", "typical", "high"] as const) {
          expect(most[bound]).toBeGreaterThanOrEqual(least[bound] * (1 - 1e-12));
        }
      },
    ),
  );
  for (const series of seriesIds) {
    const [kept, mixed, fresh] = reuse.options.map(
      (each) => totalOf(series, { reuse: each }).cpuMillicores.typical,
    );
    expect(kept).toBeLessThan(mixed!);
    expect(mixed).toBeLessThan(fresh!);
  }
});

test("a pod calls no more services than there are", () => {
  const memory = (destinations: number) =>
    totalOf("linkerd", { services: 3, destinations }).memoryMiB.typical;
  expect(memory(50)).toBe(memory(3));
  expect(memory(3)).toBeGreaterThan(memory(2));
});

test("the formulas shown, read at any number of pods, give the totals", () => {
  for (const series of seriesIds) {
    const growth = growthOf(request(series, { pods: 100 }, true));
    for (const pods of [1, 99, 1234]) {
      const { total } = estimate(request(series, { pods }, true));
      expect(growth.cpuMillicores.typical(pods)).toBeCloseTo(total.cpuMillicores.typical, 6);
      expect(growth.memoryMiB.high(pods)).toBeCloseTo(total.memoryMiB.high, 6);
    }
  }
});

describe("what it rests on", () => {
  test("no coefficient and no factor is without rows that exist, and arithmetic", () => {
    const known = new Set(rows.map(({ id }) => id));
    const visit = (value: unknown, path: string): string[] => {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
      if ("low" in value && "typical" in value && !("rows" in value)) return [path];
      if ("rows" in value) {
        const cited = value.rows as string[];
        return cited.length > 0 && cited.every((row) => known.has(row)) ? [] : [path];
      }
      return Object.entries(value).flatMap(([key, inner]) => visit(inner, `${path}.${key}`));
    };
    // The one band that no row states is named as ours on the page.
    expect(visit(json, "")).toEqual([".podsPerService"]);
    const { envoySidecar, linkerdProxy, ztunnel, waypoint } = json;
    for (const { reuseFactor } of [envoySidecar, linkerdProxy, ztunnel, waypoint]) {
      expect(reuseFactor.mixed).toBeCloseTo((reuseFactor.kept + reuseFactor.new) / 2, 6);
    }
  });

  test("a row behind a coefficient checks nothing, and the other way round", () => {
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const { row } of residuals(coefficients, rows)) {
      expect(byId.get(row)?.role, row).toBe("fit");
    }
    for (const { row } of validate(coefficients, rows).checks) {
      expect(byId.get(row)?.role, row).toBe("validation");
    }
  });
});

describe("reports from the field", () => {
  test("istiod with 1,000 Services and ten sidecars: 1,040 MiB, and 163 MiB a sidecar", () => {
    const { controlPlane, perProxy } = estimate(
      request("istio-sidecar", { pods: 10, services: 1000, rps: 0, fanout: 0 }, true),
    );
    for (const [measured, { low, high }] of [
      [1040, controlPlane.memoryMiB],
      [163, perProxy.memoryMiB],
    ] as const) {
      expect(measured).toBeGreaterThanOrEqual(low);
      expect(measured).toBeLessThanOrEqual(high);
    }
  });

  test("ztunnels with thousands of connections: the band reaches there, and words say it", () => {
    const crowded = request("istio-ambient", {
      pods: 30,
      rps: 5000,
      fanout: 0,
      podsPerNode: 3,
      connections: 10_000,
    });
    const { perProxy, assumptions } = estimate(crowded);
    expect(perProxy.memoryMiB.high).toBeGreaterThan(937);
    expect(assumptions.join()).toMatch(/grows with their open connections, here 10,000 a pod/);
  });
});

describe("how well it fits", () => {
  const of = (version: Coefficients, resource: "cpu" | "memory") =>
    residuals(version, rows).filter((row) => row.resource === resource);

  test("CPU of half the rows is met within 12% at their own rates; 2026-11 needed 20%", () => {
    expect(medianError(of(coefficients, "cpu"))).toBeLessThan(0.12);
    expect(medianError(of(before, "cpu"))).toBeGreaterThan(0.19);
    expect(medianError(of(coefficients, "memory"))).toBeLessThan(medianError(of(before, "memory")));
  });

  test("every CPU row lies in the band, and all but one in twenty of the memory rows", () => {
    const outside = (resource: "cpu" | "memory") =>
      of(coefficients, resource).filter(({ position }) => position !== "inside");
    expect(outside("cpu").map(({ row }) => row)).toEqual([]);
    expect(outside("memory").length).toBeLessThanOrEqual(of(coefficients, "memory").length / 20);
  });

  test("85% of the values kept for checking lie in the band", () => {
    const { checks } = validate(coefficients, rows);
    const inside = checks.filter(({ position }) => position === "inside");
    expect(inside.length / checks.length).toBeGreaterThanOrEqual(0.85);
  });
});
