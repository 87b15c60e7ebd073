import fc from "fast-check";
import { describe, expect, test } from "vitest";
import measurements from "@/content/measurements.json";
import coefficients from "@/content/overhead/2026-11.json";
import type { Range } from "@/lib/format";
import { type Estimate, estimate, type EstimateRequest } from "@/lib/overhead/estimate";
import type { Bound } from "@/lib/overhead/range";
import type { Term } from "@/lib/overhead/term";
import {
  calculatorFields,
  seriesIds,
  type Workload,
  workloadFields,
  workloadFrom,
} from "@/lib/overhead/workload";

const bounds: readonly Bound[] = ["low", "typical", "high"];

/** Any number within the bounds of a field, its ends often. */
function numbers(field: { min: number; max: number; integer: boolean }): fc.Arbitrary<number> {
  const { min, max } = field;
  const inside = field.integer
    ? fc.integer({ min, max })
    : fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
  return fc.oneof(inside, fc.constantFrom(min, max));
}

const workloads: fc.Arbitrary<Workload> = fc.record({
  pods: numbers(workloadFields.pods),
  rps: numbers(workloadFields.rps),
  fanout: numbers(workloadFields.fanout),
  services: fc.option(numbers(workloadFields.services), { nil: undefined }),
  scoped: fc.boolean(),
  connections: numbers(workloadFields.connections),
  podsPerNode: numbers(workloadFields.podsPerNode),
  podsPerNamespace: numbers(workloadFields.podsPerNamespace),
  waypointReplicas: numbers(workloadFields.waypointReplicas),
  host: fc.constantFrom(...workloadFields.host.options),
  reuse: fc.constantFrom(...workloadFields.reuse.options),
  destinations: numbers(workloadFields.destinations),
});

const requests: fc.Arbitrary<EstimateRequest> = fc.record({
  coefficients: fc.constant(coefficients),
  workload: workloads,
  series: fc.constantFrom(...seriesIds, "none" as const),
  basis: fc.constantFrom(...calculatorFields.basis.options),
  controlPlane: fc.boolean(),
  ha: fc.boolean(),
});

function rangesOf({ perProxy, dataPlane, controlPlane, total, terms }: Estimate): Range[] {
  const groups = [perProxy, dataPlane, controlPlane, total];
  return [
    ...groups.flatMap((group) => [group.cpuMillicores ?? [], group.memoryMiB]).flat(),
    ...terms.map((term) => term.amount),
  ];
}

const check = (property: (request: EstimateRequest) => void) =>
  fc.assert(fc.property(requests, property), { numRuns: 500 });

/** Room for rounding of sums worked out in another order. */
const nearly = (value: number) => value * (1 + 1e-9) + 1e-9;

test("every range is finite and in order", () => {
  check((request) => {
    for (const { low, typical, high } of rangesOf(estimate(request))) {
      expect([low, typical, high].every((value) => Number.isFinite(value) && value >= 0)).toBe(
        true,
      );
      expect(low).toBeLessThanOrEqual(typical);
      expect(typical).toBeLessThanOrEqual(high);
    }
  });
});

test("terms add up to the parts and the parts to the total", () => {
  check((request) => {
    const { terms, dataPlane, controlPlane, total } = estimate(request);
    for (const bound of bounds) {
      const sumOf = (resource: Term["resource"], part?: Term["part"]) =>
        terms
          .filter((term) => term.resource === resource && (!part || term.part === part))
          .reduce((sum, term) => sum + term.amount[bound], 0);
      const figures: [number, number][] = [
        [sumOf("cpu"), total.cpuMillicores[bound]],
        [sumOf("memory"), total.memoryMiB[bound]],
        [sumOf("cpu", "dataPlane"), dataPlane.cpuMillicores[bound]],
        [sumOf("memory", "dataPlane"), dataPlane.memoryMiB[bound]],
        [sumOf("cpu", "controlPlane"), controlPlane.cpuMillicores?.[bound] ?? 0],
        [sumOf("memory", "controlPlane"), controlPlane.memoryMiB[bound]],
      ];
      for (const [summed, shown] of figures) {
        expect(Math.abs(summed - shown)).toBeLessThanOrEqual(1e-9 * Math.max(1, shown));
      }
    }
  });
});

describe("more pods never cost less", () => {
  function expectNoFall(request: EstimateRequest, before: Estimate, pods: number): Estimate {
    const after = estimate({ ...request, workload: { ...request.workload, pods } });
    for (const bound of bounds) {
      for (const resource of ["cpuMillicores", "memoryMiB"] as const) {
        const [was, is] = [before.total[resource][bound], after.total[resource][bound]];
        if (was > nearly(is)) expect.fail(`${resource} ${bound} falls from ${was} at ${pods} pods`);
      }
    }
    return after;
  }

  test("from anywhere to anywhere", () => {
    const { max } = workloadFields.pods;
    fc.assert(
      fc.property(requests, fc.integer({ min: 1, max }), (request, more) => {
        const pods = Math.min(max, request.workload.pods + more);
        expectNoFall(request, estimate(request), pods);
      }),
      { numRuns: 1000 },
    );
  });

  // Numbers of nodes, namespaces and services go in steps; nothing may fall at one.
  test.each([undefined, 40, 500])("pod by pod with %s services", (services) => {
    for (const scoped of [false, true]) {
      for (const podsPerNamespace of [25, 100, 400]) {
        for (const series of seriesIds) {
          const changes = { pods: 1, services, scoped, podsPerNamespace };
          const request: EstimateRequest = {
            coefficients,
            workload: workloadFrom(changes),
            series,
            basis: "usage",
            controlPlane: true,
            ha: false,
          };
          let before = estimate(request);
          for (let pods = 2; pods <= 1200; pods += 1) before = expectNoFall(request, before, pods);
        }
      }
    }
  });
});

test("without traffic the idle cost remains", () => {
  check((request) => {
    fc.pre(request.series !== "none");
    const still = { ...request.workload, rps: 0 };
    const idle = estimate({ ...request, basis: "usage", workload: still });
    const busy = estimate({ ...request, basis: "usage" });
    expect(idle.total.cpuMillicores.low).toBeGreaterThan(0);
    expect(idle.total.memoryMiB.low).toBeGreaterThan(0);
    expect(idle.total.cpuMillicores.high).toBeLessThanOrEqual(
      nearly(busy.total.cpuMillicores.high),
    );
  });
});

test("what is reserved depends on neither traffic nor services nor hardware", () => {
  fc.assert(
    fc.property(requests, workloads, (request, other) => {
      const { rps, fanout, services, connections, host, scoped } = other;
      const changed = { ...request.workload, rps, fanout, services, connections, host, scoped };
      const reserved = estimate({ ...request, basis: "requests" });
      expect(estimate({ ...request, basis: "requests", workload: changed })).toEqual(reserved);
    }),
  );
});

test("every input of every term rests on measurements we have", () => {
  const known = new Set(measurements.map((row) => row.id));
  check((request) => {
    for (const term of estimate(request).terms) {
      const sources = term.inputs.flatMap((input) => input.sources);
      expect(sources.length, term.id).toBeGreaterThan(0);
      expect(sources.filter((id) => !known.has(id))).toEqual([]);
    }
  });
});

describe("a formula", () => {
  /** Works a formula out from its own inputs, as a reader with a pencil would. */
  function workedOut(term: Term, bound: Bound): number {
    const code = term.formula
      .replaceAll("×", "*")
      .replaceAll("÷", "/")
      .replaceAll("−", "-")
      .replace(/(\w+)\.low/g, "$1_low");
    const known: Record<string, number> = {};
    for (const { name, value } of term.inputs) {
      known[name] = typeof value === "number" ? value : value[bound];
      if (typeof value !== "number") known[`${name}_low`] = value.low;
    }
    const names = Object.keys(known);
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- our own strings, in a test
    const work = new Function("ceil", "min", "max", ...names, `return ${code}`) as (
      ...values: unknown[]
    ) => number;
    return work(Math.ceil, Math.min, Math.max, ...Object.values(known));
  }

  test("gives the amount from the inputs beside it, and names no others", () => {
    check((request) => {
      for (const term of estimate(request).terms) {
        const { low, typical, high } = term.amount;
        const expected = workedOut(term, "typical");
        expect(Math.abs(typical - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, expected));
        const ends = [workedOut(term, "low"), Math.max(expected, workedOut(term, "high"))];
        expect(Math.abs(low - ends[0]!)).toBeLessThanOrEqual(1e-9 * Math.max(1, low));
        expect(Math.abs(high - ends[1]!)).toBeLessThanOrEqual(1e-9 * Math.max(1, high));
        const used = new Set(term.formula.match(/[a-zA-Z]\w*/g));
        expect(term.inputs.filter((input) => !used.has(input.name))).toEqual([]);
        expect(new Set(term.inputs.map((input) => input.name)).size).toBe(term.inputs.length);
      }
    });
  });
});

test("ids of terms differ within an estimate", () => {
  check((request) => {
    const ids = estimate(request).terms.map((term) => term.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
