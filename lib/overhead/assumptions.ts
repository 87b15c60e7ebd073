/** What an estimate takes for granted or leaves out, in sentences for the reader. */
import type { Coefficient, Coefficients } from "@/lib/catalog/overhead-schema";
import { formatCount } from "@/lib/format";
import type { EstimateRequest } from "@/lib/overhead/estimate";
import { servicesOf } from "@/lib/overhead/quantities";
import { isOwn } from "@/lib/overhead/term";

type ProxyCoefficients = {
  readonly idleCpuMillicores: Coefficient;
  readonly cpuMillicoresPerRps: Coefficient;
  readonly baseMemoryMiB: Coefficient;
};

/** The proxies of a series, whose figures a reader may have replaced. */
function proxiesOf({ series, coefficients: c }: EstimateRequest): readonly ProxyCoefficients[] {
  switch (series) {
    case "none":
      return [];
    case "istio-sidecar":
      return [c.envoySidecar];
    case "linkerd":
      return [c.linkerdProxy];
    case "istio-ambient":
      return [c.ztunnel];
    case "istio-ambient-l7":
      return [c.ztunnel, c.waypoint];
  }
}

/** What the charts reserve for the proxies of a series, or what the reader put in its place. */
function reservationsOf({ series, coefficients, ha }: EstimateRequest) {
  const r: Coefficients["requests"] = coefficients.requests;
  switch (series) {
    case "none":
      return [];
    case "istio-sidecar":
      return [r.istioSidecar];
    case "linkerd":
      return [ha ? r.linkerdProxyHa : r.linkerdProxy];
    case "istio-ambient":
      return [r.ztunnel];
    case "istio-ambient-l7":
      return [r.ztunnel, r.waypoint];
  }
}

const ownFigures =
  "Some of these figures come from a reader's own cluster and replace the published ones; the working shows which.";

/** What the class of hardware does to published figures; a reader's own are never scaled. */
function aboutHost(request: EstimateRequest): readonly string[] {
  const published = proxiesOf(request).some((proxy) => !isOwn(proxy.cpuMillicoresPerRps));
  return published ? [aboutPublishedHost(request)] : [];
}

/** Since 2026-12 CPU per request follows the rate and connection reuse. */
function followsRate({ envoySidecar }: Coefficients): boolean {
  return envoySidecar.cpuMillicoresPerRootRps !== undefined;
}

const hostWords = {
  "shared-vcpu": "shared cloud vCPUs",
  mid: "hardware between shared vCPUs and dedicated cores",
  dedicated: "dedicated cores",
} as const;
const reuseWords = {
  kept: "with connections kept open",
  mixed: "with half of the requests on a new connection",
  new: "with a new connection per request",
} as const;

function aboutPublishedHost({ coefficients, workload }: EstimateRequest): string {
  const factor = coefficients.hostFactor[workload.host];
  if (followsRate(coefficients)) {
    return `CPU per request is that of ${hostWords[workload.host]} ${reuseWords[workload.reuse]}, and falls as the rate through a proxy rises. It was measured between 10 and 3,000 requests/s per proxy; outside of that it is extrapolated.`;
  }
  switch (workload.host) {
    case "shared-vcpu":
      return "CPU per request is that of shared cloud vCPUs with short connections.";
    case "mid":
      return `CPU per request is scaled by ${factor}, our estimate for hardware and connection reuse between the published extremes, but not below the lowest published figure.`;
    case "dedicated":
      return `CPU per request is scaled by ${factor} for dedicated cores and connections kept open, as in Istio's documented test, but not below the lowest published figure.`;
  }
}

function aboutSidecars({ coefficients, workload }: EstimateRequest): readonly string[] {
  const { low, typical, high } = servicesOf(workload, coefficients);
  const { podsPerService } = coefficients;
  return [
    ...(workload.services === undefined
      ? [
          `The number of services is not stated, so the range covers ${low} to ${high} of them, one for every ${podsPerService.low} to ${podsPerService.high} pods; typical is ${typical}, one for every ${podsPerService.typical}.`,
        ]
      : []),
    `A service has ${coefficients.portsPerService} ports on average, and the base memory of a sidecar already covers ${coefficients.servicePortsInBase} service ports.`,
    workload.scoped
      ? "Each sidecar knows the pods and services of its own namespace only; services are spread evenly over namespaces."
      : "Each sidecar knows every pod and service of the mesh.",
  ];
}

function aboutLinkerd({ coefficients }: EstimateRequest): readonly string[] {
  const { linkerdProxy } = coefficients;
  return [
    ...(isOwn(linkerdProxy.cpuMillicoresPerRps) || followsRate(coefficients)
      ? []
      : [
          "The low CPU per request of linkerd2-proxy is derived from Envoy's by the ratio of their typical values; no figure for that hardware was found.",
        ]),
    ...(isOwn(linkerdProxy.baseMemoryMiB)
      ? []
      : [
          "The high memory of linkerd2-proxy is a published maximum of one proxy, which contains its connections and load.",
        ]),
  ];
}

function aboutZtunnels({ coefficients, workload }: EstimateRequest): readonly string[] {
  if (!coefficients.istioCni) {
    return [
      "What istio-cni uses on each node is not modelled: no measurement was found. It is counted in what the charts reserve.",
    ];
  }
  return [
    `One ztunnel serves every pod of its node. Its memory grows with their open connections, here ${formatCount(workload.connections)} a pod; load tests whose clients opened thousands have filled gigabytes.`,
  ];
}

const aboutWaypoints =
  "Every inbound request passes one waypoint of its namespace. The figures for one proxy are those of a ztunnel; waypoints are listed apart.";

function aboutUsage(request: EstimateRequest): readonly string[] {
  const { series } = request;
  const ambient = series === "istio-ambient" || series === "istio-ambient-l7";
  return [
    "Traffic is spread evenly; a request is counted once at each proxy it passes.",
    ...aboutHost(request),
    ...(proxiesOf(request).some((proxy) => Object.values(proxy).some(isOwn)) ? [ownFigures] : []),
    ...(series === "istio-sidecar" ? aboutSidecars(request) : []),
    ...(series === "linkerd" ? aboutLinkerd(request) : []),
    ...(ambient ? aboutZtunnels(request) : []),
    ...(series === "istio-ambient-l7" ? [aboutWaypoints] : []),
    followsRate(request.coefficients)
      ? "Not modelled: memory and CPU while proxies start or configuration is pushed, access logs, Wasm and other filters you add, a full mTLS handshake per request, and kernel time outside the proxies."
      : "Start-up, bursts of new configuration, and kernel time outside the proxies (as of eBPF data planes) are not modelled.",
  ];
}

function aboutReservations(request: EstimateRequest): readonly string[] {
  const { series, ha } = request;
  const own = reservationsOf(request).some(isOwn);
  return [
    own
      ? ownFigures
      : "These are the official charts' default requests; traffic, services and hardware do not change them.",
    ...(series === "linkerd" && !ha && !own
      ? [
          "Linkerd's charts reserve nothing by default; its proxies use CPU and memory all the same, unseen by the scheduler.",
        ]
      : []),
    ...(series === "istio-ambient-l7"
      ? ["The figures for one proxy are those of a ztunnel; waypoints are listed apart."]
      : []),
    ...(series === "istio-sidecar" ? ["istio-cni, optional with sidecars, is not counted."] : []),
  ];
}

function aboutAmbientControlPlane({ istioCni }: Coefficients): string {
  return istioCni
    ? "istiod is counted without a share per ztunnel, which was not measured. istio-cni, on each node, is an estimate: no measurement was found."
    : "istiod is counted at its base memory, because ztunnels are not sidecars.";
}

function aboutControlPlane(request: EstimateRequest): readonly string[] {
  const { series, basis, controlPlane, ha, coefficients } = request;
  if (!controlPlane) return ["The control plane is not counted."];
  const { haReplicas } = coefficients.linkerdControlPlane;
  const ambient = series === "istio-ambient" || series === "istio-ambient-l7";
  return [
    ...(basis === "usage"
      ? [
          "CPU of the control plane is not modelled: the CPU total is that of the data plane.",
          ...(ambient ? [aboutAmbientControlPlane(coefficients)] : []),
          ...(coefficients.istiod.memoryMiBPerService && series !== "linkerd"
            ? [
                "istiod watches every Service of the cluster, in the mesh or not; those you count are in the figure, pods outside the mesh are not.",
              ]
            : []),
        ]
      : []),
    ...(series === "linkerd"
      ? [
          ha
            ? `Linkerd's control plane runs ${haReplicas} replicas of each component.`
            : "Linkerd's control plane runs one replica of each component.",
        ]
      : ["istiod runs as one replica; its chart lets it grow to five."]),
    ...(series !== "linkerd" && ha
      ? ["Istio's charts have no high-availability profile, so that choice changes Linkerd only."]
      : []),
  ];
}

export function assumptionsOf(request: EstimateRequest): readonly string[] {
  if (request.series === "none") return [];
  return [
    ...(request.basis === "usage" ? aboutUsage(request) : aboutReservations(request)),
    ...aboutControlPlane(request),
  ];
}
