import fc from "fast-check";
import { describe, expect, test } from "vitest";
import coefficients from "@/content/overhead/2026-11.json";
import type { ComparisonRequest } from "@/lib/overhead/compare";
import { estimate, type Resources } from "@/lib/overhead/estimate";
import { growthsOf } from "@/lib/overhead/growth";
import {
  crossings,
  largestMeshWithin,
  mostPods,
  mostRequestsPerSecond,
  type PairCrossings,
  requestsWithin,
  wholeNodeFrom,
} from "@/lib/overhead/inverse";
import { allocatable, extraNodes, nodeSizeFrom } from "@/lib/overhead/nodes";
import type { Bound } from "@/lib/overhead/range";
import {
  calculatorFields,
  type SeriesId,
  seriesIds,
  workloadFields,
  workloadFrom,
} from "@/lib/overhead/workload";

const reservation = coefficients.nodeReservation;
const space = allocatable(nodeSizeFrom(), reservation);

const standard: ComparisonRequest = {
  coefficients,
  workload: workloadFrom(),
  basis: "usage",
  controlPlane: true,
  ha: false,
  series: seriesIds,
  max: 200,
};

const numbers = ({ min, max, integer }: { min: number; max: number; integer: boolean }) =>
  fc.oneof(
    integer ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }),
    fc.constantFrom(min, max),
  );
/** Loads of every kind, mostly small ones, where answers lie inside the range. */
const small = (field: { min: number; max: number; integer: boolean }, max: number) =>
  fc.oneof({ weight: 4, arbitrary: numbers({ ...field, max }) }, numbers(field));

const requests: fc.Arbitrary<ComparisonRequest> = fc.record({
  coefficients: fc.constant(coefficients),
  workload: fc.record({
    pods: small(workloadFields.pods, 300),
    rps: small(workloadFields.rps, 50),
    fanout: small(workloadFields.fanout, 3),
    services: fc.option(small(workloadFields.services, 300), { nil: undefined }),
    scoped: fc.boolean(),
    connections: small(workloadFields.connections, 100),
    podsPerNode: small(workloadFields.podsPerNode, 20),
    podsPerNamespace: small(workloadFields.podsPerNamespace, 50),
    waypointReplicas: numbers(workloadFields.waypointReplicas),
    host: fc.constantFrom(...workloadFields.host.options),
    reuse: fc.constantFrom(...workloadFields.reuse.options),
    destinations: small(workloadFields.destinations, 50),
  }),
  basis: fc.constantFrom(...calculatorFields.basis.options),
  controlPlane: fc.boolean(),
  ha: fc.boolean(),
  series: fc.constant(seriesIds),
  max: fc.integer({ min: 1, max: 400 }),
});

/** A whole estimate, for checking answers that come from formulas read once. */
function totalAt(request: ComparisonRequest, series: SeriesId, change: object): Resources {
  const workload = { ...request.workload, ...change };
  return estimate({ ...request, workload, series }).total;
}

/** The bound of the estimate behind each bound of an answer: dear estimates give small answers. */
const behind = [
  ["low", "high"],
  ["typical", "typical"],
  ["high", "low"],
] as const satisfies readonly (readonly [Bound, Bound])[];

const nearly = 1 + 1e-6;

describe("from how many pods a mesh costs a whole node", () => {
  const sizes = fc.record({
    nodeVcpu: numbers(calculatorFields.nodeVcpu),
    nodeGib: numbers(calculatorFields.nodeGib),
  });

  test("that many fill one, one fewer do not", () => {
    fc.assert(
      fc.property(requests, sizes, (request, size) => {
        const room = allocatable(size, reservation);
        const share = (series: SeriesId, pods: number, bound: Bound) => {
          const total = totalAt(request, series, { pods });
          return Math.max(
            total.cpuMillicores[bound] / room.cpuMillicores,
            total.memoryMiB[bound] / room.memoryMiB,
          );
        };
        for (const { series, pods } of wholeNodeFrom(growthsOf(request), room)) {
          for (const [bound, estimateBound] of behind) {
            const found = pods[bound];
            if (found === null) {
              expect(share(series, mostPods, estimateBound)).toBeLessThanOrEqual(nearly);
            } else {
              expect(share(series, found, estimateBound) * nearly).toBeGreaterThanOrEqual(1);
              if (found > 1)
                expect(share(series, found - 1, estimateBound)).toBeLessThanOrEqual(nearly);
            }
          }
        }
      }),
    );
  });

  test("one pod more than that needs a second node", () => {
    for (const { series, pods } of wholeNodeFrom(growthsOf(standard), space)) {
      const nodesAt = (count: number) =>
        extraNodes(totalAt(standard, series, { pods: count }), nodeSizeFrom(), reservation).typical;
      expect(pods.typical).not.toBeNull();
      expect(nodesAt(pods.typical! - 1)).toBe(1);
      expect(nodesAt(pods.typical! + 1)).toBe(2);
    }
  });

  test("the default cluster", () => {
    const answers = wholeNodeFrom(growthsOf(standard), space);
    // CPU decides: 28.3 m a pod against 3920 m, 15.05 m a pod.
    expect(answers.slice(0, 2)).toMatchObject([
      { series: "istio-sidecar", pods: { typical: 139 } },
      { series: "linkerd", pods: { typical: 261 } },
    ]);
    for (const { pods } of answers) {
      expect(pods.low).toBeLessThanOrEqual(pods.typical!);
      expect(pods.typical).toBeLessThanOrEqual(pods.high!);
    }
  });

  test("never, where nothing is reserved", () => {
    const request = { ...standard, basis: "requests", controlPlane: false } as const;
    const never = { low: null, typical: null, high: null };
    expect(wholeNodeFrom(growthsOf(request), space)[1]).toEqual({ series: "linkerd", pods: never });
  });
});

describe("the largest mesh within a memory budget", () => {
  test("fits, and one pod more does not", () => {
    fc.assert(
      fc.property(requests, fc.double({ min: 0.01, max: 500, noNaN: true }), (request, gib) => {
        for (const { series, pods } of largestMeshWithin(growthsOf(request), gib)) {
          for (const [bound, estimateBound] of behind) {
            const memory = (count: number) =>
              totalAt(request, series, { pods: count }).memoryMiB[estimateBound];
            const largest = pods[bound] ?? 0;
            if (largest > 0) expect(memory(largest)).toBeLessThanOrEqual(gib * 1024 * nearly);
            if (largest < mostPods) {
              expect(memory(largest + 1) * nearly).toBeGreaterThanOrEqual(gib * 1024);
            }
          }
        }
      }),
    );
  });

  test("a budget that is met exactly is not exceeded", () => {
    const request = { ...standard, basis: "requests", controlPlane: false } as const;
    const [envoy] = largestMeshWithin(growthsOf(request), 8);
    // 128 MiB for each sidecar.
    expect(envoy?.pods).toEqual({ low: 64, typical: 64, high: 64 });
  });

  test("nothing at all within almost nothing, everything within enough", () => {
    const growths = growthsOf(standard);
    for (const { pods } of largestMeshWithin(growths, 0.01)) expect(pods.typical).toBeNull();
    for (const { pods } of largestMeshWithin(growths, 1e6)) expect(pods.typical).toBe(mostPods);
  });
});

describe("requests per second within a CPU budget", () => {
  test("fit, and more do not", () => {
    fc.assert(
      fc.property(requests, fc.double({ min: 0.01, max: 500, noNaN: true }), (request, vcpu) => {
        for (const { series, requestsPerSecond } of requestsWithin(request, vcpu)) {
          for (const [bound, estimateBound] of behind) {
            const cpu = (rps: number) =>
              totalAt(request, series, { rps }).cpuMillicores[estimateBound];
            const rate = requestsPerSecond[bound];
            if (rate === null) {
              expect(cpu(0) * nearly).toBeGreaterThanOrEqual(vcpu * 1000);
            } else {
              expect(cpu(rate)).toBeLessThanOrEqual(vcpu * 1000 * nearly);
              if (rate < mostRequestsPerSecond) {
                expect(cpu(rate * nearly + 1e-3)).toBeGreaterThan(vcpu * 1000);
              }
            }
          }
        }
      }),
    );
  });

  test("the default cluster and two vCPU", () => {
    const [envoy, linkerd] = requestsWithin(standard, 2);
    // (2000 − 100 × 3.1) ÷ (100 × 2 × 0.63), and (2000 − 25) ÷ (100 × 2 × 0.37).
    expect(envoy?.requestsPerSecond.typical).toBeCloseTo(1690 / 126, 9);
    expect(linkerd?.requestsPerSecond.typical).toBeCloseTo(1975 / 74, 9);
  });

  test("what is reserved does not follow requests", () => {
    const request = { ...standard, basis: "requests" } as const;
    const rates = (vcpu: number) =>
      requestsWithin(request, vcpu).map(({ requestsPerSecond }) => requestsPerSecond.typical);
    expect(rates(100)).toEqual(seriesIds.map(() => mostRequestsPerSecond));
    expect(rates(2)[0]).toBeNull();
  });
});

describe("where two series cross", () => {
  /** Who costs more at one number of pods, from two whole estimates. */
  function moreAt(request: ComparisonRequest, { pair, resource }: PairCrossings, pods: number) {
    const [a, b] = pair.map((id) => totalAt(request, id, { pods })[resource].typical);
    if (Math.abs(a! - b!) <= 1e-9 * Math.max(a!, b!)) return null;
    return a! > b! ? pair[0] : pair[1];
  }

  test("every crossing is found, and nothing else, as pod by pod", () => {
    fc.assert(
      fc.property(requests, (request) => {
        for (const found of crossings(growthsOf(request), request.max)) {
          const seen: { pods: number; more: SeriesId }[] = [];
          for (let pods = 1; pods <= request.max; pods += 1) {
            const more = moreAt(request, found, pods);
            if (more && more !== seen.at(-1)?.more) seen.push({ pods, more });
          }
          const [first, ...changes] = seen;
          expect(found.moreAtFirst).toBe(first?.more ?? null);
          expect(found.crossings).toEqual(changes);
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  const of = (found: readonly PairCrossings[], resource: PairCrossings["resource"], n = 0) =>
    found.filter((each) => each.resource === resource)[n]!;

  test("the order differs on both sides of a crossing", () => {
    const found = crossings(growthsOf(standard), 5000);
    expect(found).toHaveLength(12);
    expect(found.some((each) => each.crossings.length > 0)).toBe(true);
    for (const each of found) {
      for (const { pods, more } of each.crossings) {
        expect(moreAt(standard, each, pods)).toBe(more);
        expect(moreAt(standard, each, pods - 1)).not.toBe(more);
      }
    }
  });

  test("steps of nodes make two lines cross again and again", () => {
    const workload = workloadFrom({ podsPerNode: 4 });
    const series = ["linkerd", "istio-ambient"] as const;
    const found = crossings(growthsOf({ ...standard, workload, series }), 200);
    // 2 m for each four pods begun against 0.65 m for each pod.
    expect(of(found, "cpuMillicores")).toMatchObject({
      moreAtFirst: "istio-ambient",
      crossings: [
        { pods: 4, more: "linkerd" },
        { pods: 5, more: "istio-ambient" },
        { pods: 7, more: "linkerd" },
        { pods: 9, more: "istio-ambient" },
        { pods: 10, more: "linkerd" },
      ],
    });
  });

  test("series that always cost alike never cross", () => {
    const alike: ComparisonRequest = {
      ...standard,
      basis: "requests",
      ha: true,
      controlPlane: false,
      series: ["istio-sidecar", "linkerd"],
    };
    const found = crossings(growthsOf(alike), 5000);
    expect(of(found, "cpuMillicores")).toMatchObject({ moreAtFirst: null, crossings: [] });
    expect(of(found, "memoryMiB")).toMatchObject({ moreAtFirst: "istio-sidecar", crossings: [] });
  });

  test("what only rounding tells apart does not cross", () => {
    const line = (at: (pods: number) => number) => {
      const same = { low: at, typical: at, high: at };
      return { cpuMillicores: same, memoryMiB: same };
    };
    const alike = [
      { series: "linkerd", growth: line((pods) => pods * 0.1 * 3) },
      { series: "istio-sidecar", growth: line((pods) => pods * 0.3) },
    ] as const;
    expect(0.1 * 3).not.toBe(0.3);
    for (const found of crossings(alike, 500)) {
      expect(found).toMatchObject({ moreAtFirst: null, crossings: [] });
    }
  });

  test("one series has nothing to cross", () => {
    expect(crossings(growthsOf({ ...standard, series: ["linkerd"] }), 200)).toEqual([]);
  });
});

/** Milliseconds of the fastest of many runs: the others tell how busy the machine is. */
function fastest(run: () => unknown): number {
  const times = Array.from({ length: 60 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe("all four answers together take a small part of a frame", () => {
  test.each([
    // Lines that stay close, and others that lie upon each other, are the slowest to tell apart.
    ["close lines", { workload: workloadFrom({ pods: 5000, podsPerNode: 4 }) }],
    ["equal lines", { basis: "requests", ha: true, controlPlane: false }],
  ] as const)("%s", (_, change) => {
    const request: ComparisonRequest = { ...standard, ...change, max: 5000 };
    const answer = () => {
      const growths = growthsOf(request);
      wholeNodeFrom(growths, space);
      largestMeshWithin(growths, 8);
      requestsWithin(request, 2);
      return crossings(growths, request.max);
    };
    // A twentieth of looking at every pod count of four series, measured here and now, so that
    // neither a slow nor a busy machine changes the outcome.
    const thousandEstimates = () => {
      for (let pods = 1; pods <= 1000; pods += 1) {
        estimate({ ...request, workload: { ...request.workload, pods }, series: "istio-sidecar" });
      }
    };
    expect(fastest(answer)).toBeLessThan(fastest(thousandEstimates));
  });
});
