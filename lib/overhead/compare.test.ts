import { describe, expect, test } from "vitest";
import coefficients from "@/content/overhead/2026-11.json";
import { compareAcrossPods, finding, linesOf, podCounts, scopeLine } from "@/lib/overhead/compare";
import { estimate } from "@/lib/overhead/estimate";
import { niceAxisMax, seriesIds, workloadFrom } from "@/lib/overhead/workload";

const request = {
  coefficients,
  workload: workloadFrom({ pods: 137 }),
  basis: "usage",
  controlPlane: true,
  ha: false,
} as const;

describe("numbers of pods", () => {
  test.each([1, 2, 9, 37, 100, 137, 999, 2501, 5000])("around %d", (pods) => {
    for (const max of [niceAxisMax(pods), 1, 60, 777, 10000]) {
      const counts = podCounts(pods, max);
      expect(counts).toContain(pods);
      expect(counts[0]).toBe(1);
      expect(counts.at(-1)).toBe(Math.max(pods, max));
      expect(counts.every((count, index) => index === 0 || count > counts[index - 1]!)).toBe(true);
      expect(counts.length).toBeLessThanOrEqual(28);
      if (counts.at(-1)! >= 10) expect(counts.length).toBeGreaterThanOrEqual(10);
    }
  });

  test("are round but for the reader's own", () => {
    expect(podCounts(137, 500)).toEqual(
      [1, ...Array.from({ length: 25 }, (_, index) => 20 * (index + 1)), 137].sort((a, b) => a - b),
    );
  });
});

test("rows are the totals of the same workload at each number of pods", () => {
  const rows = compareAcrossPods({ ...request, series: seriesIds, max: 500 });
  for (const { pods, bySeries } of rows) {
    for (const series of seriesIds) {
      const workload = workloadFrom({ pods });
      expect(bySeries[series]).toEqual(estimate({ ...request, workload, series }).total);
    }
  }
});

test("rows hold the series asked for and no other", () => {
  const [row] = compareAcrossPods({ ...request, series: ["linkerd"], max: 10 });
  expect(Object.keys(row!.bySeries)).toEqual(["linkerd"]);
});

describe("the sidecars scoped the other way round", () => {
  const scoped = workloadFrom({ pods: 137, scoped: true });
  const all = { ...request, series: ["linkerd", "istio-sidecar"], max: 500 } as const;

  test("are a line of their own, of the same workload but for the scope", () => {
    for (const workload of [request.workload, scoped]) {
      const rows = compareAcrossPods({ ...all, workload });
      const twin = scopeLine(workload);
      for (const { pods, bySeries } of rows) {
        const other = { ...workload, pods, scoped: !workload.scoped };
        expect(bySeries[twin]).toEqual(
          estimate({ ...request, workload: other, series: "istio-sidecar" }).total,
        );
      }
      expect(linesOf({ ...all, rows, workload }, "memoryMiB")).toEqual([
        "linkerd",
        "istio-sidecar",
        twin,
      ]);
      expect(linesOf({ ...all, rows, workload }, "cpuMillicores")).toEqual(all.series);
    }
  });

  test("fall behind with the square of the mesh", () => {
    const rows = compareAcrossPods({ ...all, max: 2000 });
    const saved = (pods: number) => {
      const { bySeries } = rows.find((row) => row.pods === pods)!;
      const [whole, part] = [bySeries["istio-sidecar"]!, bySeries["istio-sidecar-scoped"]!];
      return whole.memoryMiB.typical - part.memoryMiB.typical;
    };
    // Twice the pods, close to four times the difference.
    expect(saved(2000) / saved(1000)).toBeGreaterThan(3.7);
    expect(saved(2000) / saved(1000)).toBeLessThan(4.3);
  });

  test.each([
    ["without sidecars", { series: ["linkerd"] }],
    ["for reservations, which do not follow it", { basis: "requests" }],
    ["in one namespace", { workload: workloadFrom({ pods: 10 }), max: 20 }],
  ] as const)("are left out %s", (_, change) => {
    const some = { ...all, ...change };
    const rows = compareAcrossPods(some);
    expect(Object.keys(rows[0]!.bySeries)).toEqual([...some.series]);
    expect(linesOf({ ...some, rows }, "memoryMiB")).toEqual(some.series);
  });
});

describe("the finding", () => {
  const rows = compareAcrossPods({ ...request, series: seriesIds, max: 500 });

  test("is the largest against the smallest at the reader's pods", () => {
    const found = finding(rows, 137, ["linkerd", "istio-sidecar"], "memoryMiB")!;
    const at = rows.find((row) => row.pods === 137)!.bySeries;
    expect(found.amounts).toEqual([
      { series: "istio-sidecar", amount: at["istio-sidecar"]!.memoryMiB },
      { series: "linkerd", amount: at.linkerd!.memoryMiB },
    ]);
    expect(found.ratio).toBeCloseTo(
      at["istio-sidecar"]!.memoryMiB.typical / at.linkerd!.memoryMiB.typical,
    );
  });

  test("has no ratio for one series, nor against nothing", () => {
    expect(finding(rows, 137, ["linkerd"], "memoryMiB")!.ratio).toBeNull();
    const reserved = compareAcrossPods({
      ...request,
      basis: "requests",
      series: seriesIds,
      max: 500,
    });
    expect(finding(reserved, 137, seriesIds, "memoryMiB")!.ratio).toBeNull();
  });

  test("is absent where there is no row", () => {
    expect(finding(rows, 138, seriesIds, "memoryMiB")).toBeUndefined();
  });
});
