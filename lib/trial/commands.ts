/**
 * The commands of a trial, mesh by mesh, for the versions that come in. Checked against the
 * documentation named in `sources`, as chapter 10 is; not run on a cluster by us.
 */
import type { MeshId } from "@/lib/catalog/ids";
import { cilium, consul, kuma } from "@/lib/trial/other-meshes";
import type { MeshCommands, Versions } from "@/lib/trial/shape";
import { gatewayApi, leave, restart, restartAll, space } from "@/lib/trial/shape";
import { podsWith } from "@/lib/manifests/leave-commands";

const linkerdTrial = {
  enrol: [`kubectl annotate namespace ${space} linkerd.io/inject=enabled`, ...restart],
  verify: [
    `linkerd -n ${space} check --proxy`,
    "linkerd viz install | kubectl apply -f -",
    "linkerd viz check",
    `linkerd viz -n ${space} edges deployment    # the SECURED column`,
  ],
  remove: leave(
    [
      `kubectl annotate namespace ${space} linkerd.io/inject-`,
      restartAll,
      "linkerd viz uninstall | kubectl delete -f -",
    ],
    "linkerd.io",
    [
      "kubectl get pods -A -l linkerd.io/control-plane-ns --field-selector=metadata.namespace!=linkerd -o name",
    ],
    ["linkerd uninstall | kubectl delete -f -"],
  ),
};
const linkerdSources = {
  enrol: ["linkerd-docs-getting-started"],
  verify: ["linkerd-docs-dashboard"],
  remove: ["linkerd-docs-uninstall"],
};
const linkerdControlPlane = [
  "linkerd check --pre",
  "linkerd install --crds | kubectl apply -f -",
  "linkerd install | kubectl apply -f -",
  "linkerd check",
];

function linkerdEdge(fact: Versions): MeshCommands {
  return {
    ...linkerdTrial,
    install: [
      gatewayApi(fact("linkerd.gateway_api_recommended")),
      `curl --proto '=https' -fsSL ${fact("linkerd.install_script")} | LINKERD2_VERSION=${fact("linkerd.edge_for_named_version")} sh`,
      'export PATH="$HOME/.linkerd2/bin:$PATH"',
      ...linkerdControlPlane,
    ],
    sources: {
      ...linkerdSources,
      install: ["linkerd-docs-getting-started", "linkerd-docs-gateway-api"],
    },
  };
}

function linkerdVendor(fact: Versions): MeshCommands {
  return {
    ...linkerdTrial,
    install: [
      gatewayApi(fact("linkerd.gateway_api_recommended")),
      "export BUOYANT_LICENSE=...    # from the vendor",
      `curl --proto '=https' --tlsv1.2 -sSfL https://enterprise.buoyant.io/install | LINKERD2_VERSION=enterprise-${fact("linkerd.vendor_newest")} sh`,
      'export PATH="$HOME/.linkerd2/bin:$PATH"',
      "linkerd version --client    # the version above",
      ...linkerdControlPlane,
    ],
    sources: {
      ...linkerdSources,
      install: ["linkerd-docs-gateway-api", "buoyant-licensing-2026"],
    },
  };
}

function istioctl(fact: Versions): readonly string[] {
  const version = fact("istio-sidecar.version");
  return [
    `curl -fsSL ${fact("istio-sidecar.download_script")} | ISTIO_VERSION=${version} sh -`,
    `export PATH="$PWD/istio-${version}/bin:$PATH"`,
    "istioctl x precheck",
  ];
}
/** Takes every Istio resource in the cluster along. */
const removeIstio = [
  "istioctl uninstall --purge    # deletes every Istio resource in the cluster; asks first",
  "kubectl delete namespace istio-system",
];

function istioSidecar(fact: Versions): MeshCommands {
  return {
    install: [
      ...istioctl(fact),
      gatewayApi(fact("landscape.gateway_api_shared")),
      "istioctl install --set profile=minimal -y",
    ],
    enrol: [`kubectl label namespace ${space} istio-injection=enabled`, ...restart],
    verify: [
      "istioctl proxy-status    # every proxy SYNCED",
      `istioctl analyze -n ${space}`,
      `istioctl proxy-config secret -n ${space} deploy/echo    # certificates present`,
    ],
    remove: leave(
      [`kubectl label namespace ${space} istio-injection-`, restartAll],
      "istio.io",
      podsWith("istio-proxy"),
      removeIstio,
    ),
    sources: {
      install: ["istio-download-script", "istio-chart-istiod"],
      enrol: ["istio-docs-mtls-migration"],
      verify: ["istio-docs-mtls-migration"],
      remove: ["istio-docs-ambient-cleanup"],
    },
  };
}

function istioAmbient(fact: Versions, { waypoint }: { waypoint: boolean }): MeshCommands {
  return {
    install: [
      ...istioctl(fact),
      gatewayApi(fact("landscape.gateway_api_shared")),
      "istioctl install --set profile=ambient -y",
      "kubectl -n istio-system get deployment,daemonset    # istiod, istio-cni-node, ztunnel",
    ],
    enrol: [
      `kubectl label namespace ${space} ${fact("istio-ambient.namespace_label")}    # no restart`,
      ...(waypoint ? [`istioctl waypoint apply -n ${space} --enroll-namespace --wait`] : []),
    ],
    verify: [
      `istioctl ztunnel-config workloads | grep ${space}    # PROTOCOL is HBONE`,
      "istioctl ztunnel-config certificate",
      ...(waypoint ? [`istioctl waypoint list -n ${space}    # PROGRAMMED is True`] : []),
    ],
    remove: leave(
      [
        ...(waypoint
          ? [
              `kubectl label namespace ${space} istio.io/use-waypoint-`,
              `istioctl waypoint delete --all -n ${space}`,
            ]
          : []),
        `kubectl label namespace ${space} istio.io/dataplane-mode-`,
      ],
      "istio.io",
      ["kubectl get namespaces,pods -A -l istio.io/dataplane-mode=ambient -o name"],
      removeIstio,
    ),
    sources: {
      install: ["istio-docs-ambient-getting-started"],
      enrol: ["istio-docs-ambient-getting-started"],
      verify: ["istio-docs-ambient-verify-mtls"],
      remove: ["istio-docs-ambient-cleanup"],
    },
  };
}

/**
 * @param waypoint whether a need asks for requests to be read, which ambient does in waypoints
 * @returns null for no mesh: there is nothing to install
 */
export function commandsFor(
  mesh: MeshId,
  distribution: string,
  fact: Versions,
  { waypoint }: { readonly waypoint: boolean },
): MeshCommands | null {
  switch (mesh) {
    case "none":
      return null;
    case "linkerd":
      return distribution === "bel" ? linkerdVendor(fact) : linkerdEdge(fact);
    case "istio-sidecar":
      return istioSidecar(fact);
    case "istio-ambient":
      return istioAmbient(fact, { waypoint });
    case "cilium":
      return cilium(fact);
    case "kuma":
      return kuma(fact);
    case "consul":
      return consul(fact);
  }
}
