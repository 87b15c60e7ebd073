/** What each component of a mesh uses: the formulas of the model, one function per component. */
import type { Coefficient, Coefficients, ReuseFactor } from "@/lib/catalog/overhead-schema";
import type { Quantities, Quantity } from "@/lib/overhead/quantities";
import { base, given, isOwn, measured, product, term, type Term } from "@/lib/overhead/term";
import type { Workload } from "@/lib/overhead/workload";

const cpu = (id: string, label: string) =>
  ({ id, part: "dataPlane", resource: "cpu", label }) as const;
const memory = (id: string, label: string) =>
  ({ id, part: "dataPlane", resource: "memory", label }) as const;

const idle = (coefficient: Coefficient) => measured("idleCpuMillicores", coefficient, "m");

/** What scales the CPU of a request: hardware, and whether connections are kept. */
type Conditions = Pick<Workload, "host" | "reuse">;

type ProxyCpu = {
  readonly cpuMillicoresPerRps: Coefficient;
  readonly cpuMillicoresPerRootRps?: Coefficient | undefined;
  readonly reuseFactor?: ReuseFactor | undefined;
};

/**
 * CPU of `proxies` for requests, of which `passes` a second go through each: b·r + c·√r, because a
 * busy proxy spends less on each request. A reader's own figure was taken at the rate and on the
 * hardware it is used for, so it is a straight line and is not scaled.
 * @param total what 2026-11 multiplies instead: it knows no √r
 */
function traffic(
  name: ReturnType<typeof cpu>,
  [proxies, passes]: readonly [Quantity, Quantity],
  total: readonly Quantity[],
  proxy: ProxyCpu,
  c: Coefficients,
  { host, reuse }: Conditions,
): Term {
  const { cpuMillicoresPerRps: perRps, cpuMillicoresPerRootRps: perRootRps, reuseFactor } = proxy;
  const hostFactor = c.hostFactor[host];
  if (!perRootRps || !reuseFactor || isOwn(perRps)) {
    return straightTraffic(name, total, perRps, hostFactor);
  }
  const factor = hostFactor * reuseFactor[reuse];
  const rate = passes.value;
  const rootRate = Math.sqrt(rate);
  return term(
    name,
    [proxies],
    `(cpuMillicoresPerRps × ${passes.formula} + cpuMillicoresPerRootRps × √(${passes.formula})) × hostFactor × reuseFactor`,
    [
      ...passes.inputs,
      measured("cpuMillicoresPerRps", perRps, "m per request/s"),
      measured("cpuMillicoresPerRootRps", perRootRps, "m per √(request/s)"),
      given("hostFactor", hostFactor, c.hostFactorEvidence?.rows),
      given("reuseFactor", reuseFactor[reuse], reuseFactor.rows),
    ],
    (bound) => (perRps[bound] * rate + perRootRps[bound] * rootRate) * factor,
  );
}

/**
 * The same as 2026-11 has it. Its lowest coefficient is the figure for the best hardware already, so
 * scaling by the class of hardware stops there.
 */
function straightTraffic(
  name: ReturnType<typeof cpu>,
  total: readonly Quantity[],
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
    total,
    "max(cpuMillicoresPerRps.low, cpuMillicoresPerRps × hostFactor)",
    inputs,
    (bound) => Math.max(perRequest.low, perRequest[bound] * factor),
  );
}

export function sidecarUsage(
  c: Coefficients,
  q: Quantities,
  conditions: Conditions,
): readonly Term[] {
  const envoy = c.envoySidecar;
  const { servicePortsInBase, portsPerService } = c;
  const { visibleServices } = q;
  const perServicePort = envoy.memoryMiBPerServicePort;
  return [
    product(cpu("sidecar-cpu-idle", "Sidecars at rest"), [q.pods], idle(envoy.idleCpuMillicores)),
    traffic(
      cpu("sidecar-cpu-traffic", "Sidecars passing requests"),
      [q.pods, q.passesPerPod],
      [q.pods, q.passesPerPod],
      envoy,
      c,
      conditions,
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
    ...perDestination(q, envoy.memoryMiBPerDestination),
    ...perConnection(
      memory("sidecar-memory-connections", talking),
      q,
      envoy.memoryMiBPerConnection,
    ),
  ];
}

/** Both terms are one part of the picture: what a sidecar holds for the traffic it really has. */
const talking = "Services called and open connections";

/** Services that each pod really calls, where the data version knows what they take. */
function perDestination(q: Quantities, coefficient: Coefficient | undefined): readonly Term[] {
  if (!coefficient) return [];
  const { destinations } = q;
  return [
    term(
      memory("sidecar-memory-destinations", talking),
      [q.pods],
      `memoryMiBPerDestination × ${destinations.formula}`,
      [
        measured("memoryMiBPerDestination", coefficient, "MiB per service called"),
        ...destinations.inputs,
      ],
      (bound) => coefficient[bound] * destinations.value[bound],
    ),
  ];
}

/** Connections kept open by all pods, where the data version knows what they take. */
function perConnection(
  name: ReturnType<typeof memory>,
  q: Quantities,
  coefficient: Coefficient | undefined,
): readonly Term[] {
  if (!coefficient) return [];
  return [
    product(
      name,
      [q.pods, q.connections],
      measured("memoryMiBPerConnection", coefficient, "MiB per connection"),
    ),
  ];
}

export function linkerdProxyUsage(
  c: Coefficients,
  q: Quantities,
  conditions: Conditions,
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
      [q.pods, q.passesPerPod],
      proxy,
      c,
      conditions,
    ),
    linkerdProxyMemory(c, q),
  ];
}

/** One term: the high base already contains connections and load, whose own high is zero. */
function linkerdProxyMemory({ linkerdProxy: proxy }: Coefficients, q: Quantities): Term {
  const perDestinationMiB = proxy.memoryMiBPerDestination;
  const { destinations, connections, passesPerPod } = q;
  const called = perDestinationMiB ? ` + memoryMiBPerDestination × ${destinations.formula}` : "";
  return term(
    memory("linkerd-proxy-memory", "Proxies, with their connections and load"),
    [q.pods],
    `(baseMemoryMiB${called} + memoryMiBPerConnection × connections + memoryMiBPerRps × ${passesPerPod.formula})`,
    [
      base(proxy.baseMemoryMiB),
      ...(perDestinationMiB
        ? [
            measured("memoryMiBPerDestination", perDestinationMiB, "MiB per service called"),
            ...destinations.inputs,
          ]
        : []),
      measured("memoryMiBPerConnection", proxy.memoryMiBPerConnection, "MiB per connection"),
      ...connections.inputs,
      measured("memoryMiBPerRps", proxy.memoryMiBPerRps, "MiB per request/s"),
      ...passesPerPod.inputs,
    ],
    (bound) =>
      proxy.baseMemoryMiB[bound] +
      (perDestinationMiB ? perDestinationMiB[bound] * destinations.value[bound] : 0) +
      proxy.memoryMiBPerConnection[bound] * connections.value +
      proxy.memoryMiBPerRps[bound] * passesPerPod.value,
  );
}

export function ztunnelUsage(
  c: Coefficients,
  q: Quantities,
  conditions: Conditions,
): readonly Term[] {
  const { ztunnel } = c;
  return [
    product(
      cpu("ztunnel-cpu-idle", "Ztunnels at rest"),
      [q.nodes],
      idle(ztunnel.idleCpuMillicores),
    ),
    traffic(
      cpu("ztunnel-cpu-traffic", "Ztunnels passing requests"),
      [q.nodes, q.passesPerNode],
      [q.pods, q.passesPerPod],
      ztunnel,
      c,
      conditions,
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
    ...perConnection(
      memory("ztunnel-memory-connections", "Open connections"),
      q,
      ztunnel.memoryMiBPerConnection,
    ),
  ];
}

export function waypointUsage(
  c: Coefficients,
  q: Quantities,
  conditions: Conditions,
): readonly Term[] {
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
      [q.waypoints, q.passesPerWaypoint],
      [q.pods, q.rps],
      waypoint,
      c,
      conditions,
    ),
    product(memory("waypoint-memory", "Waypoints"), [q.waypoints], base(waypoint.baseMemoryMiB)),
  ];
}
