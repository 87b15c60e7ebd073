/** What each component of a mesh uses: the formulas of the model, one function per component. */
import type { Coefficient, Coefficients, HostClass } from "@/lib/catalog/overhead-schema";
import type { Quantities, Quantity } from "@/lib/overhead/quantities";
import { given, isOwn, measured, product, term, type Term } from "@/lib/overhead/term";

const cpu = (id: string, label: string) =>
  ({ id, part: "dataPlane", resource: "cpu", label }) as const;
const memory = (id: string, label: string) =>
  ({ id, part: "dataPlane", resource: "memory", label }) as const;
const controlPlaneMemory = (id: string, label: string) =>
  ({ id, part: "controlPlane", resource: "memory", label }) as const;

const idle = (coefficient: Coefficient) => measured("idleCpuMillicores", coefficient, "m");
const base = (coefficient: Coefficient) => measured("baseMemoryMiB", coefficient, "MiB");

/**
 * CPU for requests. The lowest coefficient is the figure for the best hardware already, so scaling
 * by the class of hardware stops there. A reader's own figure was taken on the hardware it is used
 * for and is not scaled at all.
 */
function traffic(
  name: ReturnType<typeof cpu>,
  passes: readonly Quantity[],
  perRequest: Coefficient,
  hostFactor: number,
): Term {
  const factor = isOwn(perRequest) ? 1 : hostFactor;
  const inputs = [
    measured("cpuMillicoresPerRps", perRequest, "m per request/s"),
    given("hostFactor", factor),
  ];
  return term(
    name,
    passes,
    "max(cpuMillicoresPerRps.low, cpuMillicoresPerRps × hostFactor)",
    inputs,
    (bound) => Math.max(perRequest.low, perRequest[bound] * factor),
  );
}

export function sidecarUsage(c: Coefficients, q: Quantities, host: HostClass): readonly Term[] {
  const envoy = c.envoySidecar;
  const { servicePortsInBase, portsPerService } = c;
  const { visibleServices } = q;
  const perServicePort = envoy.memoryMiBPerServicePort;
  return [
    product(cpu("sidecar-cpu-idle", "Sidecars at rest"), [q.pods], idle(envoy.idleCpuMillicores)),
    traffic(
      cpu("sidecar-cpu-traffic", "Sidecars passing requests"),
      [q.pods, q.passesPerPod],
      envoy.cpuMillicoresPerRps,
      c.hostFactor[host],
    ),
    product(memory("sidecar-memory-base", "Sidecars"), [q.pods], base(envoy.baseMemoryMiB)),
    term(
      memory("sidecar-memory-services", "Services that every sidecar knows"),
      [q.pods],
      `memoryMiBPerServicePort × max(0, ${visibleServices.formula} × portsPerService − servicePortsInBase)`,
      [
        measured("memoryMiBPerServicePort", perServicePort, "MiB per service port"),
        ...visibleServices.inputs,
        given("portsPerService", portsPerService),
        given("servicePortsInBase", servicePortsInBase),
      ],
      (bound) =>
        perServicePort[bound] *
        Math.max(0, visibleServices.value[bound] * portsPerService - servicePortsInBase),
    ),
    product(
      memory("sidecar-memory-endpoints", "Pods that every sidecar knows"),
      [q.pods, q.visiblePods],
      measured("memoryMiBPerEndpoint", envoy.memoryMiBPerEndpoint, "MiB per pod"),
    ),
  ];
}

export function linkerdProxyUsage(
  c: Coefficients,
  q: Quantities,
  host: HostClass,
): readonly Term[] {
  const proxy = c.linkerdProxy;
  return [
    product(
      cpu("linkerd-proxy-cpu-idle", "Proxies at rest"),
      [q.pods],
      idle(proxy.idleCpuMillicores),
    ),
    traffic(
      cpu("linkerd-proxy-cpu-traffic", "Proxies passing requests"),
      [q.pods, q.passesPerPod],
      proxy.cpuMillicoresPerRps,
      c.hostFactor[host],
    ),
    // One term: the high base already contains connections and load, whose own high is zero.
    term(
      memory("linkerd-proxy-memory", "Proxies, with their connections and load"),
      [q.pods],
      `(baseMemoryMiB + memoryMiBPerConnection × connections + memoryMiBPerRps × ${q.passesPerPod.formula})`,
      [
        base(proxy.baseMemoryMiB),
        measured("memoryMiBPerConnection", proxy.memoryMiBPerConnection, "MiB per connection"),
        ...q.connections.inputs,
        measured("memoryMiBPerRps", proxy.memoryMiBPerRps, "MiB per request/s"),
        ...q.passesPerPod.inputs,
      ],
      (bound) =>
        proxy.baseMemoryMiB[bound] +
        proxy.memoryMiBPerConnection[bound] * q.connections.value +
        proxy.memoryMiBPerRps[bound] * q.passesPerPod.value,
    ),
  ];
}

export function ztunnelUsage(c: Coefficients, q: Quantities, host: HostClass): readonly Term[] {
  const { ztunnel } = c;
  return [
    product(
      cpu("ztunnel-cpu-idle", "Ztunnels at rest"),
      [q.nodes],
      idle(ztunnel.idleCpuMillicores),
    ),
    traffic(
      cpu("ztunnel-cpu-traffic", "Ztunnels passing requests"),
      [q.pods, q.passesPerPod],
      ztunnel.cpuMillicoresPerRps,
      c.hostFactor[host],
    ),
    product(memory("ztunnel-memory-base", "Ztunnels"), [q.nodes], base(ztunnel.baseMemoryMiB)),
    product(
      memory("ztunnel-memory-traffic", "Requests in the ztunnels"),
      [q.pods, q.passesPerPod],
      measured("memoryMiBPerRps", ztunnel.memoryMiBPerRps, "MiB per request/s"),
    ),
    product(
      memory("ztunnel-memory-pods", "Pods that every ztunnel knows"),
      [q.nodes, q.pods],
      measured("memoryMiBPerPod", ztunnel.memoryMiBPerPod, "MiB per pod"),
    ),
  ];
}

export function waypointUsage(c: Coefficients, q: Quantities, host: HostClass): readonly Term[] {
  const { waypoint } = c;
  return [
    product(
      cpu("waypoint-cpu-idle", "Waypoints at rest"),
      [q.waypoints],
      idle(waypoint.idleCpuMillicores),
    ),
    // A request passes one waypoint, that of the namespace it goes to, but two ztunnels.
    traffic(
      cpu("waypoint-cpu-traffic", "Waypoints passing requests"),
      [q.pods, q.rps],
      waypoint.cpuMillicoresPerRps,
      c.hostFactor[host],
    ),
    product(memory("waypoint-memory", "Waypoints"), [q.waypoints], base(waypoint.baseMemoryMiB)),
  ];
}

const replicas = (value: number): Quantity => ({
  formula: "replicas",
  value,
  inputs: [given("replicas", value)],
});

/** istiod; without `sidecars` in ambient mode, where ztunnels receive no Envoy configuration. */
export function istiodUsage(c: Coefficients, sidecars?: Quantity): readonly Term[] {
  const { istiod } = c;
  const alone = product(
    controlPlaneMemory("istiod-memory-base", "istiod"),
    [replicas(1)],
    base(istiod.baseMemoryMiB),
  );
  if (!sidecars) return [alone];
  const configured = product(
    controlPlaneMemory("istiod-memory-sidecars", "Sidecars that istiod configures"),
    [sidecars],
    measured("memoryMiBPerSidecar", istiod.memoryMiBPerSidecar, "MiB per sidecar"),
  );
  return [alone, configured];
}

export function linkerdControlPlaneUsage(
  c: Coefficients,
  q: Quantities,
  ha: boolean,
): readonly Term[] {
  const controlPlane = c.linkerdControlPlane;
  return [
    product(
      controlPlaneMemory("linkerd-control-plane-memory-base", "Linkerd's control plane"),
      [replicas(ha ? controlPlane.haReplicas : 1)],
      base(controlPlane.baseMemoryMiB),
    ),
    product(
      controlPlaneMemory("linkerd-control-plane-memory-pods", "Pods that the control plane knows"),
      [q.pods],
      measured("memoryMiBPerPod", controlPlane.memoryMiBPerPod, "MiB per pod"),
    ),
  ];
}
