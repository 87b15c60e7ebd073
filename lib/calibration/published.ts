/** What the model says of one proxy, to hold the reader's own proxies against. */
import type { Coefficients } from "@/lib/catalog/overhead-schema";
import type { ProxyKind } from "@/lib/calibration/calibrate";
import type { Resources } from "@/lib/overhead/estimate";
import { type Quantities, quantitiesOf } from "@/lib/overhead/quantities";
import { divided, sum } from "@/lib/overhead/range";
import { linkerdProxyUsage, sidecarUsage, waypointUsage, ztunnelUsage } from "@/lib/overhead/usage";
import type { Workload } from "@/lib/overhead/workload";

const usage = {
  "istio-sidecar": sidecarUsage,
  linkerd: linkerdProxyUsage,
  ztunnel: ztunnelUsage,
  waypoint: waypointUsage,
};

function copies(kind: ProxyKind, { pods, nodes, waypoints }: Quantities): number {
  if (kind === "ztunnel") return nodes.value;
  return kind === "waypoint" ? waypoints.value : pods.value;
}

/** Requests per second that pass one proxy of a kind under a workload. */
export function requestsPerProxy(
  kind: ProxyKind,
  workload: Workload,
  coefficients: Coefficients,
): number {
  const q = quantitiesOf(workload, coefficients);
  const perPod = kind === "waypoint" ? q.rps.value : q.passesPerPod.value;
  return (q.pods.value * perPod) / copies(kind, q);
}

/**
 * CPU and memory of one proxy under a workload.
 * @param requestsPerSecond through one proxy, in place of what follows from the workload
 */
export function perProxy(
  kind: ProxyKind,
  coefficients: Coefficients,
  workload: Workload,
  requestsPerSecond?: number,
): Resources {
  const count = copies(kind, quantitiesOf(workload, coefficients));
  const loaded =
    requestsPerSecond === undefined
      ? workload
      : { ...workload, fanout: 0, rps: (requestsPerSecond * count) / workload.pods };
  const terms = usage[kind](coefficients, quantitiesOf(loaded, coefficients), workload);
  const total = (resource: "cpu" | "memory") =>
    divided(
      sum(terms.filter((term) => term.resource === resource).map(({ amount }) => amount)),
      count,
    );
  return { cpuMillicores: total("cpu"), memoryMiB: total("memory") };
}
