/** The calculator's inputs that a paste answers by itself: pods, nodes and services. */
import type { NumberField } from "@/lib/field";
import { formatCount } from "@/lib/format";
import type { PasteReading } from "@/lib/cluster/reading";
import { workloadFields } from "@/lib/overhead/workload";

export type ClusterInputs = {
  readonly pods: number;
  readonly podsPerNode?: number;
  readonly services?: number;
};

function within({ min, max }: NumberField, value: number): number {
  return Math.min(max, Math.max(min, Math.round(value)));
}

function sidecarsIn({ kinds }: PasteReading): number {
  return kinds
    .filter(({ kind }) => kind === "istio-sidecar" || kind === "linkerd")
    .reduce((sum, { count }) => sum + count, 0);
}

/**
 * Pods with a sidecar where there are any; where there are none, every pod of the reader's.
 * @returns inputs within their bounds; undefined where the paste shows no pod
 */
export function clusterInputs(reading: PasteReading): ClusterInputs | undefined {
  const pods = sidecarsIn(reading) || reading.counts.pods;
  if (pods === 0) return undefined;
  const { nodes, services } = reading.counts;
  return {
    pods: within(workloadFields.pods, pods),
    ...(nodes ? { podsPerNode: within(workloadFields.podsPerNode, pods / nodes) } : {}),
    ...(services ? { services: within(workloadFields.services, services) } : {}),
  };
}

/** What would be filled in ("Fill in 43 pods, 4 nodes, 17 services") and where it comes from. */
export function clusterText(reading: PasteReading, inputs: ClusterInputs) {
  const { pods, podsPerNode, services } = inputs;
  const { nodes, servicesFrom } = reading.counts;
  const many = (count: number, one: string) =>
    `${formatCount(count)} ${one}${count === 1 ? "" : "s"}`;
  return {
    action: [
      `Fill in ${many(pods, "pod")}`,
      ...(nodes && podsPerNode ? [many(nodes, "node")] : []),
      ...(services ? [many(services, "service")] : []),
    ].join(", "),
    notes: [
      sidecarsIn(reading) > 0
        ? "Pods that have a sidecar are counted."
        : "Pods in namespaces of Kubernetes and its add-ons are left out.",
      ...(nodes && podsPerNode
        ? [`Nodes are entered as pods per node, here ${formatCount(podsPerNode)}.`]
        : ["Nodes are not in the paste; pods in JSON name theirs."]),
      ...(servicesFrom === "workloads"
        ? [
            "Services are not in the paste; one is assumed for each Deployment, StatefulSet and the like.",
          ]
        : []),
    ],
  };
}
