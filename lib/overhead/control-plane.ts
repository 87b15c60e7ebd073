/** What each control plane uses: memory only, because nobody has published its CPU. */
import type { Coefficients } from "@/lib/catalog/overhead-schema";
import type { Quantities, Quantity } from "@/lib/overhead/quantities";
import { base, given, measured, product, term, type Term } from "@/lib/overhead/term";

const memory = (id: string, label: string) =>
  ({ id, part: "controlPlane", resource: "memory", label }) as const;

const replicas = (value: number): Quantity => ({
  formula: "replicas",
  value,
  inputs: [given("replicas", value)],
});

/** istiod beside sidecars: its base, what each sidecar takes, and the Services it watches. */
export function istiodUsage(c: Coefficients, q: Quantities): readonly Term[] {
  const configured = product(
    memory("istiod-memory-sidecars", "Sidecars that istiod configures"),
    [q.pods],
    measured("memoryMiBPerSidecar", c.istiod.memoryMiBPerSidecar, "MiB per sidecar"),
  );
  return [istiodBase(c), configured, ...istiodServices(c, q)];
}

/** istiod in ambient mode, where ztunnels receive no Envoy configuration, and istio-cni. */
export function ambientControlPlaneUsage(c: Coefficients, q: Quantities): readonly Term[] {
  const cni = c.istioCni
    ? [
        product(
          memory("istio-cni-memory", "istio-cni"),
          [q.nodes],
          measured("memoryMiBPerNode", c.istioCni.memoryMiBPerNode, "MiB per node"),
        ),
      ]
    : [];
  return [istiodBase(c), ...istiodServices(c, q), ...cni];
}

function istiodBase({ istiod }: Coefficients): Term {
  return product(memory("istiod-memory-base", "istiod"), [replicas(1)], base(istiod.baseMemoryMiB));
}

function istiodServices({ istiod }: Coefficients, { services }: Quantities): readonly Term[] {
  const perService = istiod.memoryMiBPerService;
  if (!perService) return [];
  return [
    term(
      memory("istiod-memory-services", "Services that istiod watches"),
      [],
      `memoryMiBPerService × ${services.formula}`,
      [measured("memoryMiBPerService", perService, "MiB per service"), ...services.inputs],
      (bound) => perService[bound] * services.value[bound],
    ),
  ];
}

export function linkerdControlPlaneUsage(
  c: Coefficients,
  q: Quantities,
  ha: boolean,
): readonly Term[] {
  const controlPlane = c.linkerdControlPlane;
  return [
    product(
      memory("linkerd-control-plane-memory-base", "Linkerd's control plane"),
      [replicas(ha ? controlPlane.haReplicas : 1)],
      base(controlPlane.baseMemoryMiB),
    ),
    product(
      memory("linkerd-control-plane-memory-pods", "Pods that the control plane knows"),
      [q.pods],
      measured("memoryMiBPerPod", controlPlane.memoryMiBPerPod, "MiB per pod"),
    ),
  ];
}
