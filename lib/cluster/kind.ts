/** Which part of a mesh a container is, inferred from its name and its pod's. */
import { proxyKinds } from "@/lib/calibration/calibrate";

/** Parts that are shown beside the proxies, but of which no coefficient is replaced. */
const otherKinds = [
  "istio-gateway",
  "istiod",
  "linkerd-destination",
  "linkerd-identity",
  "linkerd-proxy-injector",
  "linkerd-control-plane-proxy",
  "cilium-envoy",
] as const;

export const containerKinds = [...proxyKinds, ...otherKinds] as const;
export type ContainerKind = (typeof containerKinds)[number];

/** What the containers of a paste are called, one and several. */
export const kindNames: Readonly<Record<ContainerKind, readonly [string, string]>> = {
  "istio-sidecar": ["Envoy sidecar", "Envoy sidecars"],
  linkerd: ["linkerd2-proxy", "linkerd2-proxies"],
  ztunnel: ["ztunnel", "ztunnels"],
  waypoint: ["waypoint", "waypoints"],
  "istio-gateway": ["Istio gateway", "Istio gateways"],
  istiod: ["istiod", "istiod replicas"],
  "linkerd-destination": ["Linkerd destination", "Linkerd destination pods"],
  "linkerd-identity": ["Linkerd identity", "Linkerd identity pods"],
  "linkerd-proxy-injector": ["Linkerd proxy injector", "Linkerd proxy injectors"],
  "linkerd-control-plane-proxy": [
    "proxy of Linkerd’s control plane",
    "proxies of Linkerd’s control plane",
  ],
  "cilium-envoy": ["Cilium Envoy", "Cilium Envoys"],
};

const controlPlanePod = /^linkerd-(?:destination|identity|proxy-injector|sp-validator|heartbeat)-/;
// Kubernetes' random suffixes have no vowels, so that they spell nothing.
const randomSuffix = "[bcdfghjklmnpqrstvwxz2456789]";
const gatewayPod = new RegExp(`gateway|-istio-${randomSuffix}{6,10}-${randomSuffix}{5}$`);

export type Container = {
  readonly pod: string;
  readonly container: string;
  /** What the pod's labels say it is, where there are labels. */
  readonly role?: "waypoint" | "istio-gateway" | undefined;
};

/**
 * The part of a mesh that a container is; undefined for all others.
 * @returns `sure` is false where only the pod's name speaks for it: an application may be called
 * api-gateway, so a pod with further containers is one with a sidecar after all
 */
export function kindOf({
  pod,
  container,
  role,
}: Container): { readonly kind: ContainerKind; readonly sure: boolean } | undefined {
  switch (container) {
    case "istio-proxy":
      // The container of a ztunnel is called istio-proxy too.
      if (pod.startsWith("ztunnel")) return { kind: "ztunnel", sure: true };
      if (role) return { kind: role, sure: true };
      if (pod.includes("waypoint")) return { kind: "waypoint", sure: false };
      if (gatewayPod.test(pod)) return { kind: "istio-gateway", sure: false };
      return { kind: "istio-sidecar", sure: true };
    case "linkerd-proxy":
      return {
        kind: controlPlanePod.test(pod) ? "linkerd-control-plane-proxy" : "linkerd",
        sure: true,
      };
    case "ztunnel":
      return { kind: "ztunnel", sure: true };
    case "discovery":
      return pod.startsWith("istiod") ? { kind: "istiod", sure: true } : undefined;
    case "destination":
    case "identity":
    case "proxy-injector":
      return pod.startsWith(`linkerd-${container}`)
        ? { kind: `linkerd-${container}`, sure: true }
        : undefined;
    case "cilium-envoy":
      return { kind: "cilium-envoy", sure: true };
    default:
      return undefined;
  }
}

/** Namespaces that belong to Kubernetes, a mesh or a cloud provider rather than to the reader. */
const systemNamespace = /^(?:kube-.+|.+-system|gke-.+|linkerd|linkerd-.+|istio-.+|calico-.+)$/;

export function isSystemNamespace(namespace: string): boolean {
  return systemNamespace.test(namespace);
}

const randomEnd = new RegExp(`-${randomSuffix}{5}$`);
const templateHash = new RegExp(`-${randomSuffix}{6,10}$`);

/** Whether a name ends like that of a pod of a Deployment or DaemonSet. */
export function looksLikePod(name: string): boolean {
  return randomEnd.test(name);
}

/** The Deployment, StatefulSet or DaemonSet a pod belongs to, inferred from its name. */
export function workloadOf(pod: string): string {
  return randomEnd.test(pod)
    ? pod.replace(randomEnd, "").replace(templateHash, "")
    : pod.replace(/-\d{1,4}$/, "");
}
