import { describe, expect, test } from "vitest";
import coefficients from "@/content/overhead/2026-11.json";
import { estimate, type EstimateRequest } from "@/lib/overhead/estimate";
import { seriesIds, workloadFrom } from "@/lib/overhead/workload";

type Changes = Partial<Omit<EstimateRequest, "coefficients" | "workload">> & {
  workload?: Parameters<typeof workloadFrom>[0];
};

/** Typical use of the data plane unless said otherwise. */
function estimateOf({ workload, ...changes }: Changes) {
  return estimate({
    coefficients,
    workload: workloadFrom(workload),
    series: "istio-sidecar",
    basis: "usage",
    controlPlane: false,
    ha: false,
    ...changes,
  });
}

function within(actual: number, expected: number, share = 0.01) {
  expect(Math.abs(actual - expected), `${actual} is not about ${expected}`).toBeLessThanOrEqual(
    share * expected,
  );
}

describe("the worked example: 100 pods, 40 services, 5 nodes, 8 waypoints", () => {
  test.each([
    ["istio-sidecar", 2830, 5013],
    ["linkerd", 1505, 457],
    ["istio-ambient", 1450, 83.5],
    ["istio-ambient-l7", 3042, 603.5],
  ] as const)("%s uses %d m and %d MiB", (series, cpu, memory) => {
    const { total } = estimateOf({ series, workload: { services: 40 } });
    within(total.cpuMillicores.typical, cpu, 0.001);
    within(total.memoryMiB.typical, memory, 0.001);
  });

  test("one sidecar takes 50.13 MiB, one linkerd2-proxy 4.57", () => {
    within(estimateOf({}).perProxy.memoryMiB.typical, 50.13, 0.0001);
    within(estimateOf({ series: "linkerd" }).perProxy.memoryMiB.typical, 4.57, 0.0001);
  });
});

// The published table runs on at least three nodes, which 10 and 50 pods reach with fewer on each.
describe.each([
  [10, 4, [283, 420, 150, 46, 150, 39, 314, 169]],
  [50, 17, [1415, 2122, 752, 228, 726, 48, 1522, 308]],
  [100, 20, [2830, 5013, 1505, 457, 1450, 83.5, 3042, 603.5]],
  [200, 20, [5660, 13102, 3010, 914, 2900, 170, 6084, 1210]],
  [500, 20, [14150, 55825, 7525, 2285, 7250, 448, 15210, 3048]],
  [1000, 20, [28300, 188550, 15050, 4570, 14500, 970, 30420, 6170]],
])("%d pods", (pods, podsPerNode, figures) => {
  test.each(seriesIds.map((series, index) => [series, index] as const))("%s", (series, index) => {
    const { total } = estimateOf({ series, workload: { pods, podsPerNode } });
    within(total.cpuMillicores.typical, figures[2 * index]!);
    within(total.memoryMiB.typical, figures[2 * index + 1]!);
  });
});

describe("what the charts reserve for 100 pods", () => {
  const reservedBy = (changes: Changes) => {
    const { total } = estimateOf({ basis: "requests", ...changes });
    expect(total.memoryMiB.low).toBe(total.memoryMiB.high);
    return [total.cpuMillicores.typical, total.memoryMiB.typical];
  };

  test.each([
    ["istio-sidecar", {}, 10000, 12800],
    ["istio-sidecar", { controlPlane: true }, 10500, 14848],
    ["istio-sidecar", { ha: true, controlPlane: true }, 10500, 14848],
    ["linkerd", {}, 0, 0],
    ["linkerd", { controlPlane: true }, 0, 0],
    ["linkerd", { ha: true }, 10000, 2000],
    ["linkerd", { ha: true, controlPlane: true }, 12100, 2660],
    ["istio-ambient", {}, 1500, 3060],
    ["istio-ambient-l7", {}, 2300, 4084],
  ] as const)("%s %o", (series, changes, cpu, memory) => {
    expect(reservedBy({ series, ...changes })).toEqual([cpu, memory]);
  });

  test("one ztunnel stands for ambient, without istio-cni and waypoints", () => {
    const { perProxy, proxies } = estimateOf({ basis: "requests", series: "istio-ambient-l7" });
    expect(proxies).toBe(5);
    expect(perProxy.cpuMillicores.typical).toBe(200);
    expect(perProxy.memoryMiB.typical).toBe(512);
  });
});

describe("the control plane", () => {
  const memoryOf = (changes: Changes) =>
    estimateOf({ controlPlane: true, ...changes }).controlPlane.memoryMiB;

  test("istiod grows with sidecars and stays at its base in ambient mode", () => {
    expect(memoryOf({})).toEqual({ low: 42 + 72, typical: 45 + 125, high: 80 + 200 });
    expect(memoryOf({ series: "istio-ambient" })).toEqual({ low: 42, typical: 45, high: 80 });
  });

  test("high availability triples the base of Linkerd's, and nothing of Istio's", () => {
    expect(memoryOf({ series: "linkerd" }).typical).toBe(175 + 46);
    expect(memoryOf({ series: "linkerd", ha: true }).typical).toBe(3 * 175 + 46);
    expect(memoryOf({ ha: true })).toEqual(memoryOf({}));
  });

  test("its CPU is unknown under usage, and known where charts reserve it", () => {
    expect(estimateOf({ controlPlane: true }).controlPlane.cpuMillicores).toBeNull();
    const reserved = estimateOf({ controlPlane: true, basis: "requests" });
    expect(reserved.controlPlane.cpuMillicores?.typical).toBe(500);
  });

  test("is part of the total only when it is asked for", () => {
    const without = estimateOf({});
    const counted = estimateOf({ controlPlane: true });
    expect(counted.total.memoryMiB.typical - without.total.memoryMiB.typical).toBeCloseTo(170);
    expect(without.terms.every((term) => term.part === "dataPlane")).toBe(true);
    expect(without.assumptions).toContain("The control plane is not counted.");
  });
});

describe("the workload", () => {
  const sidecarMemory = (workload: Changes["workload"]) => estimateOf({ workload }).total.memoryMiB;

  test("services not stated widen the band: 25 to 67 for 100 pods", () => {
    const open = sidecarMemory({});
    expect(open.low).toBeCloseTo(sidecarMemory({ services: 25 }).low);
    expect(open.typical).toBeCloseTo(sidecarMemory({ services: 40 }).typical);
    expect(open.high).toBeCloseTo(sidecarMemory({ services: 67 }).high);
    expect(estimateOf({}).assumptions.join()).toMatch(/not stated, so the range covers 25 to 67/);
    expect(estimateOf({ workload: { services: 40 } }).assumptions.join()).not.toMatch(/not stated/);
  });

  test("scoping leaves each Envoy the pods and services of its namespace", () => {
    // 1000 pods, 400 services: 25 pods and 10 services, 13 service ports, fewer than in the base.
    const { typical } = sidecarMemory({ pods: 1000, scoped: true });
    expect(typical).toBeCloseTo(1000 * (42 + 0.003 * 25));
    // 100 pods a namespace see 40 services, 52 service ports.
    const wide = sidecarMemory({ pods: 1000, scoped: true, podsPerNamespace: 100 });
    expect(wide.typical).toBeCloseTo(1000 * (42 + 0.29 * 27 + 0.3));
  });

  test("better hardware scales CPU per request, but not below the lowest figure", () => {
    const cpu = (host: "mid" | "dedicated") =>
      estimateOf({ workload: { host } }).total.cpuMillicores;
    expect(cpu("mid").typical).toBeCloseTo(310 + 4000 * 0.63 * 0.56);
    expect(cpu("dedicated").typical).toBeCloseTo(310 + 4000 * 0.63 * 0.32);
    expect(cpu("dedicated").low).toBeCloseTo(230 + 4000 * 0.2);
    const ztunnels = estimateOf({ series: "istio-ambient", workload: { host: "dedicated" } });
    expect(ztunnels.total.cpuMillicores.typical).toBeCloseTo(10 + 4000 * 0.36 * 0.32);
  });

  test("a waypoint passes each inbound request once, a ztunnel its pods' calls as well", () => {
    const fanout = estimateOf({ series: "istio-ambient-l7", workload: { fanout: 3 } });
    const amount = (id: string) => fanout.terms.find((term) => term.id === id)?.amount.typical;
    expect(amount("ztunnel-cpu-traffic")).toBeCloseTo(100 * 20 * 4 * 0.36);
    expect(amount("waypoint-cpu-traffic")).toBeCloseTo(100 * 20 * 0.78);
  });

  test("Linkerd's high memory is a published maximum until typical use exceeds it", () => {
    const memory = (connections: number) =>
      estimateOf({ series: "linkerd", workload: { connections } }).perProxy.memoryMiB;
    expect(memory(20).high).toBe(25);
    expect(memory(10000).high).toBe(memory(10000).typical);
  });
});

test("no mesh costs nothing, and needs no assumption", () => {
  const zero = { low: 0, typical: 0, high: 0 };
  for (const basis of ["usage", "requests"] as const) {
    const none = estimateOf({ series: "none", basis, controlPlane: true, ha: true });
    expect(none.total).toEqual({ cpuMillicores: zero, memoryMiB: zero });
    expect(none.perProxy).toEqual(none.total);
    expect(none.controlPlane).toEqual(none.total);
    expect([none.proxies, none.terms, none.assumptions]).toEqual([0, [], []]);
  }
});

describe("assumptions say what is left out", () => {
  test.each([
    ["istio-sidecar", /CPU of the control plane is not modelled/],
    ["istio-sidecar", /eBPF/],
    ["istio-sidecar", /Start-up/],
    ["linkerd", /derived from Envoy's/],
    ["istio-ambient", /istio-cni/],
    ["istio-ambient", /ztunnels are not sidecars/],
    ["istio-ambient-l7", /waypoints are listed apart/],
  ] as const)("%s: %s", (series, sentence) => {
    expect(estimateOf({ series, controlPlane: true }).assumptions.join("\n")).toMatch(sentence);
  });

  test("that high availability changes Linkerd only", () => {
    const { assumptions } = estimateOf({ controlPlane: true, ha: true });
    expect(assumptions.join()).toMatch(/no high-availability profile/);
  });
});
