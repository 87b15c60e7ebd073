/** What follows from the workload before any measurement: how many of each thing there are. */
import type { Coefficients } from "@/lib/catalog/overhead-schema";
import type { Range } from "@/lib/format";
import { rangeOf } from "@/lib/overhead/range";
import { workloadFields, type Workload } from "@/lib/overhead/workload";

/** One name in a formula. `sources` are ids of measurements; none where the reader stated it. */
export type Input = {
  readonly name: string;
  readonly value: number | Range;
  readonly unit?: string;
  readonly sources: readonly string[];
};

/** A number, how it is worked out, and from what. */
export type Quantity<V = number> = {
  readonly formula: string;
  readonly value: V;
  readonly inputs: readonly Input[];
};

export type Quantities = {
  readonly pods: Quantity;
  readonly nodes: Quantity;
  readonly waypoints: Quantity;
  /** Inbound requests per second of one pod. */
  readonly rps: Quantity;
  /** Requests per second through the proxy of one pod: inbound, and the calls they cause. */
  readonly passesPerPod: Quantity;
  readonly connections: Quantity;
  /** Pods and services whose configuration one Envoy holds. */
  readonly visiblePods: Quantity;
  readonly visibleServices: Quantity<Range>;
};

function stated(workload: Workload, name: Exclude<keyof Workload, "scoped" | "host" | "services">) {
  return { name, value: workload[name], unit: workloadFields[name].unit, sources: [] };
}

/**
 * Services of the whole mesh: the stated number, or a band of whole numbers that follows the pods.
 */
export function servicesOf(workload: Workload, coefficients: Coefficients): Range {
  const { services, pods } = workload;
  return rangeOf((bound) => services ?? Math.ceil(pods / coefficients.podsPerService[bound]));
}

export function quantitiesOf(workload: Workload, coefficients: Coefficients): Quantities {
  const { pods, podsPerNode, podsPerNamespace, scoped } = workload;
  const podsInput = stated(workload, "pods");
  const rpsInput = stated(workload, "rps");
  const perNamespace = stated(workload, "podsPerNamespace");
  const connections = stated(workload, "connections");
  const ownNamespace = Math.min(pods, podsPerNamespace);
  const mesh = servicesOf(workload, coefficients);
  const services = { name: "services", value: mesh, unit: "services", sources: [] };
  return {
    pods: { formula: "pods", value: pods, inputs: [podsInput] },
    nodes: {
      formula: "ceil(pods ÷ podsPerNode)",
      value: Math.ceil(pods / podsPerNode),
      inputs: [podsInput, stated(workload, "podsPerNode")],
    },
    waypoints: {
      formula: "ceil(pods ÷ podsPerNamespace) × waypointReplicas",
      value: Math.ceil(pods / podsPerNamespace) * workload.waypointReplicas,
      inputs: [podsInput, perNamespace, stated(workload, "waypointReplicas")],
    },
    rps: { formula: "rps", value: workload.rps, inputs: [rpsInput] },
    passesPerPod: {
      formula: "rps × (1 + fanout)",
      value: workload.rps * (1 + workload.fanout),
      inputs: [rpsInput, stated(workload, "fanout")],
    },
    connections: {
      formula: "connections",
      value: workload.connections,
      inputs: [connections],
    },
    visiblePods: scoped
      ? {
          formula: "min(pods, podsPerNamespace)",
          value: ownNamespace,
          inputs: [podsInput, perNamespace],
        }
      : { formula: "pods", value: pods, inputs: [podsInput] },
    // A namespace's share of the services is not rounded: rounding it up would make the total fall
    // at some pod counts where one pod is added.
    visibleServices: scoped
      ? {
          formula: "services × min(pods, podsPerNamespace) ÷ pods",
          value: rangeOf((bound) => (mesh[bound] * ownNamespace) / pods),
          inputs: [services, podsInput, perNamespace],
        }
      : { formula: "services", value: mesh, inputs: [services] },
  };
}
