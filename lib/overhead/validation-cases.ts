/**
 * How each measurement that is kept for checking is set up in the words of the model. One entry a
 * published value; what was assumed beyond the row is said in `setting`, for the reader. Nothing
 * here is chosen by its result.
 */
import type { Term } from "@/lib/overhead/term";
import type { SeriesId, Workload } from "@/lib/overhead/workload";

/** Steps into a measurement's `value`: names of parts and positions in lists. */
export type ValuePath = readonly (string | number)[];

export type ValidationCase = {
  readonly row: string;
  readonly at: ValuePath;
  /** A few words, for the chart. */
  readonly label: string;
  readonly series: SeriesId;
  readonly resource: Term["resource"];
  /** What the value is of: one proxy, proxies and control plane together, or the latter alone. */
  readonly scope: "proxy" | "mesh" | "controlPlane";
  /** What the row states; the rest keeps the calculator's defaults. */
  readonly workload: Partial<Workload>;
  /** How the row was read, and what had to be assumed. */
  readonly setting: string;
};

/** A value that the model is not held against, and why. */
export type UncheckedValue = {
  readonly row: string;
  readonly at: ValuePath;
  readonly label: string;
  readonly reason: string;
};

// SHOP1-proxy: three services in a chain of load generator, client and server. The client passes
// each request twice, in and out; the other two pass it once. 50 and 75 to 80 m belong to those two.
const chain2019 = { pods: 9, services: 3 } as const;
const sharedSmall =
  "shared cloud vCPUs (n1-standard-4 in the source). Both versions are long out of use.";
const shopSmall = (
  series: SeriesId,
  label: string,
  at: ValuePath,
  requests: 100 | 200,
): ValidationCase => ({
  row: "SHOP1-proxy",
  at,
  label,
  series,
  resource: "cpu",
  scope: "proxy",
  workload: { ...chain2019, rps: 100, fanout: requests === 200 ? 1 : 0 },
  setting: `One proxy that passes ${requests} requests/s, ${sharedSmall}`,
});

// SHOP2-proxy: the same chain with 600 pods. The row states what each proxy passes: 100, 200, 100.
const shopLarge = (
  series: SeriesId,
  name: string,
  role: "load generator" | "client" | "server",
): ValidationCase => ({
  row: "SHOP2-proxy",
  at: [`${name} loadgen/client/server`, ["load generator", "client", "server"].indexOf(role)],
  label: `${series === "linkerd" ? "Linkerd" : "Envoy"}, ${role === "load generator" ? "loadgen" : role}`,
  series,
  resource: "cpu",
  scope: "proxy",
  workload: { pods: 600, services: 3, rps: 100, fanout: role === "client" ? 1 : 0 },
  setting: `Proxy of the ${role}, ${role === "client" ? 200 : 100} requests/s as the row states, on shared vCPUs (n1-standard-8).`,
});

// SHOP2-total: a third of the pods generates 100 requests/s each, which the client and then the
// server answer. That is 66.7 inbound requests per pod on average, and one call for each of them.
const shopTotal = (series: SeriesId, name: string, pods: 600 | 30): ValidationCase => ({
  row: "SHOP2-total",
  at: [`${pods} endpoints`, name],
  label: `${series === "linkerd" ? "Linkerd" : "Envoy"}, ${pods} pods`,
  series,
  resource: "cpu",
  scope: "mesh",
  workload: { pods, services: 3, rps: 200 / 3, fanout: 1 },
  setting: `${pods} pods in equal parts load generator, client and server, ${pods === 600 ? "20,000" : "1,000"} requests/s through the chain, shared vCPUs. The row’s total contains more than its proxies (half as much again as SHOP2-proxy adds up to), probably the control plane; our total has no CPU for that.`,
});

// MP-ztunnel-mem: three nodes, seven services and Kafka, a chain of three calls. Each call passes
// two ztunnels, so 22 requests/s are 132 passes a second, spread over eight pods.
const meshperf = (index: 0 | 1, requests: 8 | 22): ValidationCase => ({
  row: "MP-ztunnel-mem",
  at: [index],
  label: `ztunnel, ${requests}/s`,
  series: "istio-ambient",
  resource: "memory",
  scope: "proxy",
  workload: { pods: 8, podsPerNode: 3, rps: (requests * 3 * 2) / 8, fanout: 0 },
  setting: `One ztunnel of three, ${requests} requests/s through a chain of three calls. We assume one pod a service, load spread evenly, and that the row’s two values are those of its lowest and its highest load. The value is a peak.`,
});

// MAY21-cp and NOV21-cp: the harness starts 60 applications of three pods unless told otherwise;
// the posts do not say. Replicas are not stated; one of each is assumed, as both charts default to.
const controlPlane2021 = (
  row: "MAY21-cp" | "NOV21-cp",
  series: SeriesId,
  name: string,
): ValidationCase => ({
  row,
  at: [name],
  label: series === "linkerd" ? "Linkerd, 180 pods" : "istiod, 180 pods",
  series,
  resource: "memory",
  scope: "controlPlane",
  // 60 applications with five service ports each, as row MAY21-slope counts them.
  workload: { pods: 180, services: 231 },
  setting:
    "Control plane with 180 proxies and 300 service ports, the default of the test harness; the post states neither their number nor the replicas, of which we assume one. The value is the highest sum during the run, ours a steady state.",
});

export const validationCases: readonly ValidationCase[] = [
  shopSmall("istio-sidecar", "Envoy, 200/s", ["istio 200rps"], 200),
  shopSmall("istio-sidecar", "Envoy, 100/s", ["istio 100rps", 0], 100),
  shopSmall("istio-sidecar", "Envoy, 100/s", ["istio 100rps", 1], 100),
  shopSmall("linkerd", "Linkerd, 200/s", ["linkerd 200rps"], 200),
  shopSmall("linkerd", "Linkerd, 100/s", ["linkerd 100rps"], 100),
  shopLarge("istio-sidecar", "istio", "load generator"),
  shopLarge("istio-sidecar", "istio", "client"),
  shopLarge("istio-sidecar", "istio", "server"),
  shopLarge("linkerd", "linkerd", "load generator"),
  shopLarge("linkerd", "linkerd", "client"),
  shopLarge("linkerd", "linkerd", "server"),
  shopTotal("istio-sidecar", "istio", 600),
  shopTotal("istio-sidecar", "istio", 30),
  shopTotal("linkerd", "linkerd", 600),
  shopTotal("linkerd", "linkerd", 30),
  {
    // LW3-l5d-mem: the proxy of productpage, one request in and two out; working set, which is what
    // our other figures are. The CPU of the same run is behind a coefficient, its memory is not.
    row: "LW3-l5d-mem",
    at: [0],
    label: "Linkerd, 429/s",
    series: "linkerd",
    resource: "memory",
    scope: "proxy",
    workload: { pods: 7, rps: 143, fanout: 2, connections: 128 },
    setting:
      "Proxy of bookinfo’s productpage, 143 requests/s in and two calls for each, 128 client connections; connections to the other services are not stated and not counted.",
  },
  meshperf(0, 8),
  meshperf(1, 22),
  controlPlane2021("MAY21-cp", "linkerd", "linkerd"),
  controlPlane2021("MAY21-cp", "istio-sidecar", "istio"),
  controlPlane2021("NOV21-cp", "istio-sidecar", "istio"),
];

export const uncheckedValues: readonly UncheckedValue[] = [
  {
    row: "NOV21-cp",
    at: ["linkerd"],
    label: "Linkerd’s control plane, 180 pods",
    reason:
      "The high end of our band is this figure, so it would lie inside by construction. The one of May 2021 is checked instead.",
  },
  {
    row: "ISS-l5d-4900",
    at: ["30000 sockets"],
    label: "linkerd2-proxy with 30,000 connections",
    reason:
      "Memory per connection was taken from this report among others, so it cannot check it; and the load is not stated.",
  },
  {
    row: "ISS-l5d-4900",
    at: ["normal"],
    label: "linkerd2-proxy, normal state",
    reason: "Neither connections nor load are stated, so there is nothing to predict from.",
  },
  {
    row: "LW3-l5d-mem",
    at: [1],
    label: "linkerd2-proxy on productpage, resident set",
    reason:
      "The same proxy at the same moment in another measure; the model is in working set, as Kubernetes counts.",
  },
];
