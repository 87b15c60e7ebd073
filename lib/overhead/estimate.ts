/**
 * What a mesh adds to a cluster: CPU and memory of its proxies and its control plane, as ranges,
 * with every term, its inputs and the measurements behind them.
 */
import type { Coefficients } from "@/lib/catalog/overhead-schema";
import type { Range } from "@/lib/format";
import { assumptionsOf } from "@/lib/overhead/assumptions";
import {
  ambientControlPlaneUsage,
  istiodUsage,
  linkerdControlPlaneUsage,
} from "@/lib/overhead/control-plane";
import { type Quantities, quantitiesOf } from "@/lib/overhead/quantities";
import { divided, nothing, sum } from "@/lib/overhead/range";
import { reserved } from "@/lib/overhead/reserved";
import type { Term } from "@/lib/overhead/term";
import { linkerdProxyUsage, sidecarUsage, waypointUsage, ztunnelUsage } from "@/lib/overhead/usage";
import type { Basis, SeriesId, Workload } from "@/lib/overhead/workload";

export type EstimateRequest = {
  readonly coefficients: Coefficients;
  readonly workload: Workload;
  readonly series: SeriesId | "none";
  readonly basis: Basis;
  readonly controlPlane: boolean;
  readonly ha: boolean;
};

/** Millicores and MiB. */
export type Resources = { readonly cpuMillicores: Range; readonly memoryMiB: Range };

export type Estimate = {
  readonly series: SeriesId | "none";
  /** What kind of proxy carries the traffic. */
  readonly proxy: string;
  /** Sidecars, or for ambient the ztunnels; waypoints are in terms of their own. */
  readonly proxies: number;
  /** One of those `proxies`. */
  readonly perProxy: Resources;
  readonly dataPlane: Resources;
  /** Zero where it is not counted. CPU is null under usage: nothing to model it on was found. */
  readonly controlPlane: { readonly cpuMillicores: Range | null; readonly memoryMiB: Range };
  /** Data plane and control plane. */
  readonly total: Resources;
  /** Sum to `total`, bound by bound. */
  readonly terms: readonly Term[];
  /** What the figures take for granted or leave out, in plain sentences. */
  readonly assumptions: readonly string[];
};

type Components = {
  readonly proxies: readonly Term[];
  readonly others?: readonly Term[];
  readonly controlPlane: readonly Term[];
};

function usedComponents(request: EstimateRequest, q: Quantities): Components {
  const { coefficients: c, series, ha, workload } = request;
  switch (series) {
    case "none":
      return { proxies: [], controlPlane: [] };
    case "istio-sidecar":
      return { proxies: sidecarUsage(c, q, workload), controlPlane: istiodUsage(c, q) };
    case "linkerd":
      return {
        proxies: linkerdProxyUsage(c, q, workload),
        controlPlane: linkerdControlPlaneUsage(c, q, ha),
      };
    case "istio-ambient":
      return {
        proxies: ztunnelUsage(c, q, workload),
        controlPlane: ambientControlPlaneUsage(c, q),
      };
    case "istio-ambient-l7":
      return {
        proxies: ztunnelUsage(c, q, workload),
        others: waypointUsage(c, q, workload),
        controlPlane: ambientControlPlaneUsage(c, q),
      };
  }
}

function reservedComponents(request: EstimateRequest, q: Quantities): Components {
  const { series, ha } = request;
  const r = request.coefficients.requests;
  const istiod = () => reserved("istiod", "istiod", "controlPlane", [], r.istiod);
  const ztunnels = () => reserved("ztunnel", "Ztunnels", "dataPlane", [q.nodes], r.ztunnel);
  const cni = () => reserved("istio-cni", "istio-cni", "dataPlane", [q.nodes], r.istioCni);
  const waypoints = () => reserved("waypoint", "Waypoints", "dataPlane", [q.waypoints], r.waypoint);
  switch (series) {
    case "none":
      return { proxies: [], controlPlane: [] };
    case "istio-sidecar":
      return {
        proxies: reserved("sidecar", "Sidecars", "dataPlane", [q.pods], r.istioSidecar),
        controlPlane: istiod(),
      };
    case "linkerd":
      return {
        proxies: reserved(
          "linkerd-proxy",
          "Proxies",
          "dataPlane",
          [q.pods],
          ha ? r.linkerdProxyHa : r.linkerdProxy,
        ),
        controlPlane: reserved(
          "linkerd-control-plane",
          "Linkerd's control plane",
          "controlPlane",
          [],
          ha ? r.linkerdControlPlaneHa : r.linkerdControlPlane,
        ),
      };
    case "istio-ambient":
      return { proxies: ztunnels(), others: cni(), controlPlane: istiod() };
    case "istio-ambient-l7":
      return {
        proxies: ztunnels(),
        others: [...cni(), ...waypoints()],
        controlPlane: istiod(),
      };
  }
}

const proxyNames = {
  none: "none",
  "istio-sidecar": "Envoy sidecar, one in each pod",
  linkerd: "linkerd2-proxy, one in each pod",
  "istio-ambient": "ztunnel, one on each node",
  "istio-ambient-l7": "ztunnel, one on each node, and waypoints (Envoy) in each namespace",
} as const satisfies Record<EstimateRequest["series"], string>;

function proxyCount(series: EstimateRequest["series"], q: Quantities): number {
  if (series === "none") return 0;
  return series === "istio-sidecar" || series === "linkerd" ? q.pods.value : q.nodes.value;
}

function resources(terms: readonly Term[]): Resources {
  const amounts = { cpu: [] as Range[], memory: [] as Range[] };
  for (const term of terms) amounts[term.resource].push(term.amount);
  return { cpuMillicores: sum(amounts.cpu), memoryMiB: sum(amounts.memory) };
}

/**
 * Estimates one series for one workload. Pure and total: any workload within the bounds of
 * `workloadFields` gives finite, ordered ranges. The coefficients' `rows` become the inputs'
 * `sources`.
 */
export function estimate(request: EstimateRequest): Estimate {
  const { coefficients, workload, series, basis } = request;
  const q = quantitiesOf(workload, coefficients);
  const components =
    basis === "usage" ? usedComponents(request, q) : reservedComponents(request, q);
  const proxies = proxyCount(series, q);
  const ofProxies = resources(components.proxies);
  const dataPlaneTerms = [...components.proxies, ...(components.others ?? [])];
  const controlPlaneTerms = request.controlPlane ? components.controlPlane : [];
  const dataPlane = resources(dataPlaneTerms);
  const controlPlane = resources(controlPlaneTerms);
  const unknownCpu = basis === "usage" && series !== "none";
  return {
    series,
    proxy: proxyNames[series],
    proxies,
    perProxy: {
      cpuMillicores: proxies > 0 ? divided(ofProxies.cpuMillicores, proxies) : nothing,
      memoryMiB: proxies > 0 ? divided(ofProxies.memoryMiB, proxies) : nothing,
    },
    dataPlane,
    controlPlane: {
      cpuMillicores: unknownCpu ? null : controlPlane.cpuMillicores,
      memoryMiB: controlPlane.memoryMiB,
    },
    total: {
      cpuMillicores: sum([dataPlane.cpuMillicores, controlPlane.cpuMillicores]),
      memoryMiB: sum([dataPlane.memoryMiB, controlPlane.memoryMiB]),
    },
    terms: [...dataPlaneTerms, ...controlPlaneTerms],
    assumptions: assumptionsOf(request),
  };
}
