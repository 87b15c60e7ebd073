/**
 * The measurements that the coefficients of 2026-12 rest on, each set up in the words of the model
 * at its own rate, so that what is left of each can be shown. What differs from the model's own
 * conditions (hardware, reuse, telemetry, several rates at once) is stated, never fitted away.
 */
import type { ValidationCase, ValuePath } from "@/lib/overhead/validation-cases";
import type { SeriesId, Workload } from "@/lib/overhead/workload";

/** Proxies of one campaign that carry the same load. */
type Group = { readonly count: number; readonly workload: Partial<Workload> };

export type FitCase = Omit<ValidationCase, "at" | "workload" | "scope"> & {
  readonly scope: "proxy" | "waypoint" | "dataPlane";
  /** One path, or several whose mean is meant (both sides of a call). */
  readonly at: readonly ValuePath[];
  /** Their figures add up to what was measured. */
  readonly groups: readonly Group[];
  /** What the prediction is multiplied by before it is compared: differences that are stated. */
  readonly factor?: number;
  /** What is added to the value read, in its own unit: a part that the row leaves out. */
  readonly plus?: number;
};

/** One proxy, or one ztunnel or waypoint of its own, at a rate. */
const oneProxy = (requestsPerSecond: number, workload: Partial<Workload> = {}) => ({
  pods: 1,
  services: 1,
  podsPerNode: 1,
  waypointReplicas: 1,
  connections: 0,
  destinations: 0,
  rps: requestsPerSecond,
  fanout: 0,
  ...workload,
});

const whole: readonly ValuePath[] = [[]];
const bothSides: readonly ValuePath[] = [[0], [1]];

/** Istio's telemetry filter, which our Envoy lacked: CSV-fit-stats over CSV-fit-none. */
const telemetry = 1.35;

const ownSeries = { envoy: "istio-sidecar", linkerd: "linkerd", ztunnel: "istio-ambient" } as const;
const ownConditions = [
  ["H1", "1c-1K", "kept"],
  ["H1", "16c-1K", "kept"],
  ["H1", "128c-1K", "kept"],
  ["H1", "16c-10K", "kept"],
  ["GRPC", "16c-1K", "kept"],
  ["H1", "16c-1K-NEW", "new"],
] as const;
const ownCpu: readonly FitCase[] = Object.entries(ownSeries).flatMap(([proxy, series]) =>
  ownConditions.flatMap(([protocol, condition, reuse]) =>
    [50, 200, 1000]
      .filter((rate) => condition !== "16c-10K" || rate > 50)
      .map((rate): FitCase => ({
        row: `MFB-${proxy}-cpu-${protocol}-${rate}rps-${condition}`,
        at: bothSides,
        label: `${proxy}, ${protocol === "H1" ? "HTTP/1.1" : "gRPC"}, ${rate}/s, ${condition}`,
        series,
        resource: "cpu",
        scope: "proxy",
        groups: [{ count: 1, workload: oneProxy(rate, { host: "mid", reuse }) }],
        factor: 1 / rate / (proxy === "envoy" ? telemetry : 1),
        setting: `Mean of both sides, per request, on our machine${proxy === "envoy" ? "; without Istio's telemetry filter" : ""}.`,
      })),
  ),
);

const toolsSeries = (requests: number): FitCase => ({
  row: `CSV-stats-${requests}`,
  at: bothSides,
  label: `Envoy, ${requests}/s`,
  series: "istio-sidecar",
  resource: "cpu",
  scope: "proxy",
  groups: [{ count: 1, workload: oneProxy(requests, { host: "mid" }) }],
  setting: "istio/tools, August 2020, 16 connections kept open.",
});

const documented = (
  row: string,
  label: string,
  series: SeriesId,
  resource: "cpu" | "memory",
): FitCase => ({
  row,
  at: whole,
  label,
  series,
  resource,
  // Waypoints are not the proxies of their series: a mesh of one waypoint, less its ztunnel.
  scope: series === "istio-ambient-l7" ? "waypoint" : "proxy",
  groups: [{ count: 1, workload: oneProxy(1000, { host: "dedicated" }) }],
  setting: "Istio 1.24's documentation: 1000 requests/s, dedicated cores, connections kept open.",
});

// The Faces demo of the 2025 campaign: load generator → face → smiley and color, three replicas of
// each. Of six passes a request makes, three are at face. Fifteen or sixteen more proxies idle.
const faces2025 = (
  row: string,
  series: SeriesId,
  requests: number,
  resource: "cpu" | "memory",
  at: ValuePath = [],
): FitCase => {
  const each = (rps: number) => ({
    ...oneProxy(rps),
    services: 9,
    destinations: rps > 0 ? 2 : 0,
    reuse: "mixed" as const,
  });
  const sidecars = [
    // The load generators keep 200 connections each.
    { count: 3, workload: { ...each(requests / 3), connections: 200 } },
    { count: 6, workload: each(requests / 3) },
    { count: 3, workload: each(requests) },
    { count: series === "linkerd" ? 15 : 16, workload: each(0) },
  ];
  const ambient = [
    {
      count: 1,
      workload: {
        ...oneProxy((6 * requests) / 27, { reuse: "mixed" }),
        pods: 27,
        podsPerNode: 9,
        podsPerNamespace: 27,
        waypointReplicas: 3,
        // Each of six passes through a ztunnel; half as many through a waypoint.
        rps: (3 * requests) / 27,
        fanout: 1,
      },
    },
  ];
  return {
    row,
    at: [at],
    label: `${series === "linkerd" ? "Linkerd" : series === "istio-sidecar" ? "Envoy" : "Ambient"}, ${requests}/s`,
    series,
    resource,
    scope: "dataPlane",
    groups: series === "istio-ambient-l7" ? ambient : sidecars,
    setting:
      "Buoyant's Faces demo, shared vCPUs (e2-standard-8). Whether the demo keeps connections is not stated; half of the requests on new ones is assumed.",
  };
};
const rates2025 = [60, 120, 240, 600, 1200] as const;

// Bookinfo without keep-alive: one request makes 3 passes at productpage, 1 at details, 1.67 at
// reviews (three replicas) and 0.66 at ratings.
const bookinfo = (
  [replicas, requests]: readonly [number, number],
  resource: "cpu" | "memory",
): FitCase => {
  const each = (count: number, rps: number) => ({
    count,
    workload: { ...oneProxy(rps, { reuse: "new" }), services: 4 },
  });
  return {
    row: `LW5-${replicas}`,
    at: [["sidecar", resource === "cpu" ? 0 : 1]],
    label: `Envoy, ${replicas} productpage`,
    series: "istio-sidecar",
    resource,
    scope: "dataPlane",
    groups: [
      each(replicas, (3 * requests) / replicas),
      each(1, requests),
      each(3, (1.67 * requests) / 3),
      each(1, 0.66 * requests),
    ],
    setting: "LiveWyer 2024, bookinfo on shared vCPUs (c5.xlarge), a new connection per request.",
  };
};
const bookinfoZtunnel = ([replicas, requests]: readonly [number, number]): FitCase => ({
  row: `LW5-${replicas}`,
  at: [["ambient_ztunnel", 0]],
  label: `ztunnel, ${replicas} productpage`,
  series: "istio-ambient",
  resource: "cpu",
  scope: "proxy",
  groups: [{ count: 1, workload: oneProxy(6.33 * requests, { reuse: "new" }) }],
  setting: "LiveWyer 2024: one ztunnel carries every pass of the application, new connections.",
});
const productpage = (row: string, series: SeriesId, requests: number): FitCase => ({
  row,
  at: whole,
  label: `${series === "linkerd" ? "linkerd2-proxy" : "Envoy"}, ${Math.round(3 * requests)}/s`,
  series,
  resource: "cpu",
  scope: "proxy",
  groups: [{ count: 1, workload: oneProxy(3 * requests, { reuse: "new" }) }],
  setting: "LiveWyer 2024, productpage on shared vCPUs (c5.large), a new connection per request.",
});

/** pilot-agent, which shares the sidecar's container and is not in our figures for Envoy alone. */
const pilotAgentMiB = 12.6;
const visible = (services: number, endpointsEach: number): FitCase => ({
  row: `MFB-envoy-mem-${services}x${endpointsEach}`,
  at: whole,
  label: `Envoy, ${services} services of ${endpointsEach}`,
  series: "istio-sidecar",
  resource: "memory",
  scope: "proxy",
  // One port a service here, where the model counts 1.3.
  groups: [
    {
      count: 1,
      workload: {
        ...oneProxy(0),
        services: (services + 1) / 1.3,
        pods: Math.round(services * endpointsEach),
      },
    },
  ],
  plus: pilotAgentMiB,
  setting: "Envoy 1.40 under a configuration of istiod's, plus the 12.6 MiB of pilot-agent.",
});
const hitachi = (index: number, services: number): FitCase => ({
  row: "HIT20-sidecar-mem",
  at: [[index]],
  label: `Envoy, ${services} services`,
  series: "istio-sidecar",
  resource: "memory",
  scope: "proxy",
  groups: [{ count: 1, workload: { ...oneProxy(0), services, pods: 10 } }],
  setting: "Istio 1.6.2, 2020: idle services, ten pods with a sidecar; ports are not stated.",
});

const memoryOfOne = (
  row: string,
  at: ValuePath,
  series: SeriesId,
  label: string,
  workload: Partial<Workload>,
  plus = 0,
): FitCase => ({
  row,
  at: [at],
  label,
  series,
  resource: "memory",
  scope: "proxy",
  groups: [{ count: 1, workload: { ...oneProxy(0), ...workload } }],
  plus,
  setting: "One idle proxy of ours, anonymous memory.",
});
const destinations = [1, 10, 50, 200] as const;
const connections = [50, 200, 1000] as const;

export const fitCases: readonly FitCase[] = [
  ...ownCpu,
  ...[10, 100, 500, 1000, 2000, 3000].map(toolsSeries),
  documented("IST-1.24-sidecar-cpu", "Envoy, documented", "istio-sidecar", "cpu"),
  documented("IST-1.24-ztunnel-cpu", "ztunnel, documented", "istio-ambient", "cpu"),
  documented("IST-1.24-waypoint-cpu", "waypoint, documented", "istio-ambient-l7", "cpu"),
  ...rates2025.flatMap((rate) => [
    faces2025(`GSD-istio-${rate}`, "istio-sidecar", rate, "cpu", [0]),
    faces2025(`GSD-linkerd-${rate}-cpu`, "linkerd", rate, "cpu"),
    faces2025(`GSD-linkerd-2-${rate}-cpu`, "linkerd", rate, "cpu"),
    faces2025(`GSD-ambient-${rate}-cpu`, "istio-ambient-l7", rate, "cpu"),
  ]),
  productpage("LW3-istio-cpu", "istio-sidecar", 118.8),
  productpage("LW3-l5d-cpu", "linkerd", 143.2),
  ...(
    [
      [1, 162],
      [2, 226.9],
      [4, 259.8],
      [6, 256.2],
      [8, 250.1],
    ] as const
  ).map((run) => bookinfo(run, "cpu")),
  ...(
    [
      [1, 159],
      [2, 216.4],
      [4, 235.8],
      [6, 234.7],
      [8, 232.1],
    ] as const
  ).map(bookinfoZtunnel),
  documented("IST-1.24-sidecar-mem", "Envoy, documented", "istio-sidecar", "memory"),
  documented("IST-1.24-ztunnel-mem", "ztunnel, documented", "istio-ambient", "memory"),
  documented("IST-1.24-waypoint-mem", "waypoint, documented", "istio-ambient-l7", "memory"),
  ...rates2025.flatMap((rate) => [
    faces2025(`GSD-istio-${rate}`, "istio-sidecar", rate, "memory", [1]),
    faces2025(`GSD-linkerd-${rate}-mem`, "linkerd", rate, "memory"),
    faces2025(`GSD-linkerd-2-${rate}-mem`, "linkerd", rate, "memory"),
    faces2025(`GSD-ambient-${rate}-mem`, "istio-ambient-l7", rate, "memory"),
  ]),
  bookinfo([1, 162], "memory"),
  bookinfo([8, 250.1], "memory"),
  visible(25, 2.5),
  visible(100, 1),
  visible(100, 2.5),
  visible(100, 10),
  visible(100, 50),
  visible(400, 2.5),
  visible(1600, 2.5),
  hitachi(0, 100),
  hitachi(1, 500),
  hitachi(2, 1000),
  ...destinations.flatMap((count, index) => [
    memoryOfOne(
      "MFB-linkerd-mem-dest",
      [index],
      "linkerd",
      `linkerd2-proxy, ${count} services called`,
      { services: 400, destinations: count, connections: count },
    ),
    memoryOfOne(
      "MFB-envoy-mem-dest",
      [index],
      "istio-sidecar",
      `Envoy, ${count} services called`,
      { services: 401 / 1.3, pods: 1000, destinations: count },
      pilotAgentMiB,
    ),
  ]),
  ...connections.flatMap((count, index) => [
    memoryOfOne(
      "MFB-linkerd-mem-conn-in-mtls",
      [index + 2],
      "linkerd",
      `linkerd2-proxy, ${count} mTLS connections`,
      { connections: count },
    ),
    memoryOfOne(
      "MFB-envoy-mem-conn-in-mtls",
      [index + 2],
      "istio-sidecar",
      `Envoy, ${count} mTLS connections`,
      { connections: count },
      pilotAgentMiB,
    ),
  ]),
];
