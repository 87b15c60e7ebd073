import fc from "fast-check";
import { expect, test } from "vitest";
import coefficients from "@/content/overhead/2026-11.json";
import { estimate, type EstimateRequest } from "@/lib/overhead/estimate";
import { growthOf, growthsOf } from "@/lib/overhead/growth";
import { calculatorFields, seriesIds, workloadFields, workloadFrom } from "@/lib/overhead/workload";

const numbers = ({ min, max, integer }: { min: number; max: number; integer: boolean }) =>
  fc.oneof(
    integer ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }),
    fc.constantFrom(min, max),
  );

const requests: fc.Arbitrary<EstimateRequest> = fc.record({
  coefficients: fc.constant(coefficients),
  workload: fc.record({
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
    destinations: fc.integer({ min: 0, max: 5000 }),
  }),
  series: fc.constantFrom(...seriesIds),
  basis: fc.constantFrom(...calculatorFields.basis.options),
  controlPlane: fc.boolean(),
  ha: fc.boolean(),
});

test("the formulas read once give the totals of a whole estimate at any number of pods", () => {
  fc.assert(
    fc.property(
      requests,
      fc.integer({ min: 1, max: 10000 }),
      fc.boolean(),
      (request, any, even) => {
        // Full nodes, too: one pod more begins another.
        const { podsPerNode } = request.workload;
        const pods = even ? Math.ceil(any / podsPerNode) * podsPerNode : any;
        const growth = growthOf(request);
        const { total } = estimate({ ...request, workload: { ...request.workload, pods } });
        for (const resource of ["cpuMillicores", "memoryMiB"] as const) {
          for (const bound of ["low", "typical", "high"] as const) {
            const [got, wanted] = [growth[resource][bound](pods), total[resource][bound]];
            expect(Math.abs(got - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, wanted));
          }
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test("a comparison has one growth for each of its series, in order", () => {
  const growths = growthsOf({
    coefficients,
    workload: workloadFrom(),
    basis: "usage",
    controlPlane: true,
    ha: false,
    series: ["linkerd", "istio-sidecar"],
    max: 200,
  });
  expect(growths.map(({ series }) => series)).toEqual(["linkerd", "istio-sidecar"]);
  expect(growths[0]!.growth.memoryMiB.typical(500)).toBeLessThan(
    growths[1]!.growth.memoryMiB.typical(500),
  );
});
