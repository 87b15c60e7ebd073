/**
 * What a reader tells us about the cluster and about the estimate they want. One row per query
 * parameter; the form, the URL and the API are derived from these tables, and `Workload` too.
 */
import type { Field, FieldValue, FieldValues } from "@/lib/field";

/** Where the form shows a field. What is under `cluster` is also offered to readers of a frame. */
export type FieldGroup = "cluster" | "show" | "more" | "money" | "hidden";

export type Row = Field & {
  readonly label: string;
  readonly group: FieldGroup;
  /** Short unit shown in the field; empty where the number counts what the label names. */
  readonly unit: string;
  /** One plain line below the field. */
  readonly help: string;
  /** Set to false for a number that has no useful scale, such as a price. */
  readonly slider?: false;
  readonly optionLabels?: Readonly<Record<string, string>>;
  /** The first data version whose formulas use it; older ones ignore it. */
  readonly since?: string;
};
type Rows = Readonly<Record<string, Row>>;

/** What the calculator can draw. An id is a URL value and is never renamed or reused. */
export const seriesIds = ["istio-sidecar", "linkerd", "istio-ambient", "istio-ambient-l7"] as const;
export type SeriesId = (typeof seriesIds)[number];

const whole = (min: number, max: number) => ({ kind: "number", min, max, integer: true }) as const;
const fraction = (min: number, max: number) =>
  ({ kind: "number", min, max, integer: false }) as const;

export const workloadFields = {
  pods: {
    ...whole(1, 5000),
    default: 100,
    label: "Pods in the mesh",
    group: "cluster",
    unit: "pods",
    help: "Pods that take part in the mesh, all replicas counted.",
  },
  rps: {
    ...fraction(0, 10000),
    default: 20,
    label: "RPS per pod",
    group: "cluster",
    unit: "requests/s",
    help: "Inbound requests per second that one pod answers, on average.",
  },
  fanout: {
    ...fraction(0, 20),
    default: 1,
    label: "Fan-out",
    group: "cluster",
    unit: "calls",
    help: "Calls to other pods in the mesh that one inbound request causes, on average.",
  },
  services: {
    ...whole(1, 5000),
    label: "Services in the mesh",
    group: "cluster",
    unit: "services",
    help: "Kubernetes Services the mesh can see. Left empty, the range of the result covers the usual numbers.",
  },
  scoped: {
    kind: "flag",
    default: false,
    label: "Envoy configuration scoped",
    group: "more",
    unit: "",
    help: "Sidecar resources limit each Envoy to the services of its own namespace.",
  },
  connections: {
    ...whole(0, 10000),
    default: 20,
    label: "Open connections per pod",
    group: "more",
    unit: "connections",
    help: "Connections the proxy of one pod keeps open at a time, to its own application and to other proxies.",
  },
  podsPerNode: {
    ...whole(1, 250),
    default: 20,
    label: "Meshed pods per node",
    group: "more",
    unit: "pods",
    help: "Decides how many nodes run a ztunnel.",
  },
  podsPerNamespace: {
    ...whole(1, 5000),
    default: 25,
    label: "Meshed pods per namespace",
    group: "more",
    unit: "pods",
    help: "Decides how many sets of waypoints run, and what a scoped Envoy sees.",
  },
  waypointReplicas: {
    ...whole(1, 20),
    default: 2,
    label: "Waypoints per namespace",
    group: "more",
    unit: "replicas",
    help: "Replicas of the waypoint in each namespace.",
  },
  host: {
    kind: "choice",
    options: ["shared-vcpu", "mid", "dedicated"],
    default: "shared-vcpu",
    label: "CPU class",
    group: "more",
    unit: "",
    help: "The same request takes about twice the CPU time on shared cloud vCPUs as on dedicated cores.",
    optionLabels: {
      "shared-vcpu": "Shared vCPUs",
      mid: "In between",
      dedicated: "Dedicated cores",
    },
  },
  reuse: {
    kind: "choice",
    options: ["kept", "mixed", "new"],
    default: "kept",
    label: "Connection reuse",
    group: "more",
    unit: "",
    help: "Whether your applications keep connections open. A new connection per request costs ztunnel most.",
    optionLabels: {
      kept: "Connections kept open",
      mixed: "Half of the requests on a new connection",
      new: "A new connection per request",
    },
    since: "2026-12",
  },
  destinations: {
    ...whole(0, 5000),
    default: 5,
    label: "Services one pod calls",
    group: "more",
    unit: "services",
    help: "Distinct Services in the mesh that one pod really calls. linkerd2-proxy and Envoy hold state for each.",
    since: "2026-12",
  },
} as const satisfies Rows;

type Fields = typeof workloadFields;

/** A cluster with every field filled in; `services` stays undefined when it is not stated. */
export type Workload = {
  readonly [K in Exclude<keyof Fields, "services">]: FieldValue<Fields[K]>;
} & { readonly services: number | undefined };

/** Fills what is absent with the defaults. `values` must be within the bounds of the table. */
export function workloadFrom(values: FieldValues<Fields> = {}): Workload {
  const filled = Object.entries<Row>(workloadFields).map(([name, field]) => [
    name,
    values[name as keyof Fields] ?? field.default,
  ]);
  return Object.fromEntries(filled) as Workload;
}

export const calculatorFields = {
  basis: {
    kind: "choice",
    options: ["usage", "requests"],
    default: "usage",
    label: "Basis",
    group: "show",
    unit: "",
    help: "What proxies use, or what the official charts reserve for them by default.",
    optionLabels: { usage: "Usage", requests: "Requests" },
  },
  controlPlane: {
    kind: "flag",
    default: true,
    label: "Include the control plane",
    group: "show",
    unit: "",
    help: "Adds the mesh's own controllers to the totals.",
  },
  ha: {
    kind: "flag",
    default: false,
    label: "High availability",
    group: "show",
    unit: "",
    help: "Linkerd's high-availability profile; Istio's charts have none.",
  },
  meshes: {
    kind: "list",
    options: seriesIds,
    default: ["istio-sidecar", "linkerd"],
    label: "Meshes to compare",
    group: "show",
    unit: "",
    help: "Each one is a line in the chart.",
    optionLabels: {
      "istio-sidecar": "Istio with sidecars (Envoy)",
      linkerd: "Linkerd (linkerd2-proxy)",
      "istio-ambient": "Istio ambient (ztunnel)",
      "istio-ambient-l7": "Istio ambient with waypoints",
    },
  },
  max: {
    ...whole(1, 10000),
    label: "X-axis maximum",
    group: "more",
    unit: "pods",
    help: "Left empty, about twice your own number of pods.",
  },
  currency: {
    kind: "token",
    // Nothing invisible, and nothing that means something in HTML.
    pattern: /^[^\s\p{C}<>&"']{1,4}$/u,
    problem: "Up to four characters without spaces, such as EUR or €.",
    label: "Currency",
    group: "money",
    unit: "",
    help: "Three-letter code or symbol. A currency other than that of the list price needs both prices.",
  },
  vcpuPrice: {
    ...fraction(0, 100000),
    label: "Price of a vCPU",
    group: "money",
    slider: false,
    unit: "per hour",
    help: "Left empty, a public list price.",
  },
  gibPrice: {
    ...fraction(0, 100000),
    label: "Price of a GiB of memory",
    group: "money",
    slider: false,
    unit: "per hour",
    help: "Left empty, a public list price.",
  },
  nodeVcpu: {
    ...fraction(0.5, 512),
    default: 4,
    label: "vCPUs of a node",
    group: "money",
    unit: "vCPU",
    help: "Used to say how many nodes the mesh fills.",
  },
  nodeGib: {
    ...fraction(0.5, 4096),
    default: 16,
    label: "Memory of a node",
    group: "money",
    unit: "GiB",
    help: "Used to say how many nodes the mesh fills.",
  },
  data: {
    kind: "token",
    pattern: /^(\d{4}-\d{2}|live)$/,
    label: "Data version",
    group: "hidden",
    unit: "",
    help: "The month of the coefficients, or live for the newest.",
  },
} as const satisfies Rows;

export type Basis = FieldValue<(typeof calculatorFields)["basis"]>;

/** Right end of the pod axis: twice `pods`, rounded up to 1, 2 or 5 × 10ⁿ, at most 10,000. */
export function niceAxisMax(pods: number): number {
  const wanted = 2 * pods;
  const magnitude = 10 ** Math.floor(Math.log10(wanted));
  const nice = [1, 2, 5, 10].find((digit) => digit * magnitude >= wanted) ?? 10;
  return Math.min(nice * magnitude, calculatorFields.max.max);
}

/** Every field by name, in the order of the address. */
export const inputFields = { ...workloadFields, ...calculatorFields } as const;
export type InputName = keyof typeof inputFields;

/** Names of the fields in one group of the form. */
export function inputsIn<G extends FieldGroup>(group: G) {
  type Name = {
    [K in InputName]: (typeof inputFields)[K]["group"] extends G ? K : never;
  }[InputName];
  return Object.entries<Row>(inputFields)
    .filter(([, field]) => field.group === group)
    .map(([name]) => name as Name);
}
