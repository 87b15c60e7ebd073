import type { CapabilityId, MeshId } from "@/lib/catalog/ids";

/** What a fact sheet says first: rows of the matrix, answered by each distribution. */
export const glanceRows: readonly (readonly [CapabilityId, string])[] = [
  ["latest_version_found", "Newest version found"],
  ["release_cadence_support", "Releases and support"],
  ["kubernetes_versions", "Kubernetes versions"],
  ["licence", "Licence"],
  ["governance", "Governance"],
  ["control_plane_components", "Control plane"],
  ["data_plane", "Data plane"],
  ["crd_count", "Custom resource definitions"],
];

export type Sheet = {
  /** Addresses of facts that name the day a release stops being supported. */
  readonly supportEnds: readonly string[];
  /** What each component asks the scheduler for, as its charts are shipped. */
  readonly requests: readonly (readonly [address: string, component: string])[];
  readonly chapter: { readonly slug: string; readonly title: string };
};

const otherOptions = { slug: "other-options", title: "The other options" };
const istioEnds = ["istio-sidecar.support_end", "istio-sidecar.support_end_1_30"];

export const sheets: Readonly<Record<MeshId, Sheet>> = {
  none: {
    supportEnds: [],
    requests: [],
    chapter: { slug: "do-you-need-a-mesh", title: "Do you need a mesh?" },
  },
  linkerd: {
    supportEnds: [],
    requests: [
      ["linkerd.default_request", "Proxy, as installed"],
      ["linkerd.ha_request", "Proxy, high-availability values"],
    ],
    chapter: { slug: "linkerd", title: "Linkerd" },
  },
  "istio-ambient": {
    supportEnds: istioEnds,
    requests: [
      ["istio-ambient.ztunnel_request", "ztunnel, on each node"],
      ["istio-ambient.cni_request", "istio-cni, on each node"],
      ["istio-ambient.waypoint_request", "Waypoint, each replica"],
      ["istio-sidecar.istiod_request", "istiod"],
    ],
    chapter: { slug: "istio", title: "Istio" },
  },
  "istio-sidecar": {
    supportEnds: istioEnds,
    requests: [
      ["istio-sidecar.default_request", "Sidecar, in each pod"],
      ["istio-sidecar.istiod_request", "istiod"],
    ],
    chapter: { slug: "istio", title: "Istio" },
  },
  cilium: { supportEnds: [], requests: [], chapter: otherOptions },
  kuma: {
    supportEnds: ["kuma.support_end", "kuma.lts_until"],
    requests: [
      ["kuma.proxy_request", "Sidecar, in each pod"],
      ["kuma.control_plane_request", "Control plane"],
    ],
    chapter: otherOptions,
  },
  consul: {
    supportEnds: [],
    requests: [
      ["consul.sidecar_default_request", "Sidecar, as installed"],
      ["consul.sidecar_recommended_request", "Sidecar, as recommended"],
      ["consul.server_request", "Server"],
    ],
    chapter: otherOptions,
  },
};
