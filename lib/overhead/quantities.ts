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
  /** Requests per second through one ztunnel, and through one waypoint. */
  readonly passesPerNode: Quantity;
  readonly passesPerWaypoint: Quantity;
  readonly connections: Quantity;
  /** Services one pod calls, at most those there are. */
  readonly destinations: Quantity<Range>;
  /** Services of the whole mesh. */
  readonly services: Quantity<Range>;
  /** Pods and services whose configuration one Envoy holds. */
  readonly visiblePods: Quantity;
  readonly visibleServices: Quantity<Range>;
};

function stated(
  workload: Workload,
  name: Exclude<keyof Workload, "scoped" | "host" | "reuse" | "services">,
) {
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
  const destinations = stated(workload, "destinations");
  const fanout = stated(workload, "fanout");
  const nodes = Math.ceil(pods / podsPerNode);
  const waypoints = Math.ceil(pods / podsPerNamespace) * workload.waypointReplicas;
  const passesPerPod = workload.rps * (1 + workload.fanout);
  const perNode = stated(workload, "podsPerNode");
  const waypointReplicas = stated(workload, "waypointReplicas");
  return {
    pods: { formula: "pods", value: pods, inputs: [podsInput] },
    nodes: {
      formula: "ceil(pods ÷ podsPerNode)",
      value: nodes,
      inputs: [podsInput, perNode],
    },
    waypoints: {
      formula: "ceil(pods ÷ podsPerNamespace) × waypointReplicas",
      value: waypoints,
      inputs: [podsInput, perNamespace, waypointReplicas],
    },
    rps: { formula: "rps", value: workload.rps, inputs: [rpsInput] },
    passesPerPod: {
      formula: "rps × (1 + fanout)",
      value: passesPerPod,
      inputs: [rpsInput, fanout],
    },
    passesPerNode: {
      formula: "pods × rps × (1 + fanout) ÷ ceil(pods ÷ podsPerNode)",
      value: (pods * passesPerPod) / nodes,
      inputs: [podsInput, rpsInput, fanout, perNode],
    },
    passesPerWaypoint: {
      formula: "pods × rps ÷ (ceil(pods ÷ podsPerNamespace) × waypointReplicas)",
      value: (pods * workload.rps) / waypoints,
      inputs: [podsInput, rpsInput, perNamespace, waypointReplicas],
    },
    destinations: {
      formula: "min(destinations, services)",
      value: rangeOf((bound) => Math.min(workload.destinations, mesh[bound])),
      inputs: [destinations, services],
    },
    services: { formula: "services", value: mesh, inputs: [services] },
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
