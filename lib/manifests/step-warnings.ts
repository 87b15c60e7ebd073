/** Warnings that hold whatever extras the form asks for, step by step. */
import type { ManifestFacts } from "@/lib/manifests/facts";
import type { Form } from "@/lib/manifests/form";
import { trafficWarnings } from "@/lib/manifests/traffic-warnings";
import { portsOf } from "@/lib/manifests/ports";
import type { StepId } from "@/lib/manifests/step";
import type { TargetId } from "@/lib/manifests/targets";
import type { Warning } from "@/lib/manifests/warnings";

const warning = (step: StepId, id: string, text: string, ...sources: string[]): Warning => ({
  id,
  step,
  kind: "warning",
  text,
  sources,
});

const podTemplate = (key: string) =>
  warning(
    "enrol",
    "pod-template",
    `${key} works on the namespace or on the pod template. On a Deployment’s own metadata it does nothing, and running pods get a proxy only when they are replaced. The restart here leaves other StatefulSets and DaemonSets alone; they join at their next restart.`,
    "linkerd-source-inject-report",
    "linkerd-source-injector-rbac",
  );

const safeUpgrades = ({ safeUpgradesSince, linkerdGatewayApi }: ManifestFacts) =>
  warning(
    "install",
    "safe-upgrades",
    `From ${safeUpgradesSince} on, the Gateway API bundle brings an admission policy that refuses CRDs of an older minor, and experimental ones over standard ones. Where it is installed, ${linkerdGatewayApi} cannot be applied any more; the routes written here use no field that is newer.`,
    "gateway-api-safe-upgrades",
  );

function linkerdWarnings(facts: ManifestFacts): readonly Warning[] {
  return [
    warning(
      "install",
      "crds-first",
      `The Gateway API CRDs come first; the charts do not bring them. Linkerd ${facts.linkerdVersion} recommends ${facts.linkerdGatewayApi}, documents up to ${facts.linkerdGatewayApiNewest}, and silently ignores resources with newer fields. If Istio is to share the cluster, ${facts.sharedGatewayApi} suits both.`,
      "linkerd-docs-gateway-api",
      "linkerd-chart-crds-values",
    ),
    safeUpgrades(facts),
    warning(
      "install",
      "kubernetes-window",
      `Linkerd ${facts.linkerdVersion} wants Kubernetes ${facts.linkerdKubernetes}.`,
      "linkerd-docs-k8s-versions",
    ),
    warning(
      "install",
      "old-script",
      `The address ${facts.linkerdOldScript} still answers, but is deprecated and installs the newest edge, whatever you meant to get.`,
      "linkerd-install-script",
    ),
    warning(
      "install",
      "anchor-expires",
      `The trust anchor and issuer made by linkerd install expire after ${facts.linkerdAnchorLife}, and nothing renews them. For a cluster you mean to keep, install the edge charts with a trust anchor of your own.`,
      "linkerd-docs-automatic-mtls",
      "linkerd-docs-install-helm",
    ),
    podTemplate("linkerd.io/inject"),
    warning(
      "uninstall",
      "policies-go-too",
      "Removing Linkerd deletes its CRDs and with them every policy stored in them. The Gateway API CRDs stay: other controllers may use them.",
      "linkerd-docs-uninstall",
    ),
  ];
}

function istioInstallWarnings(
  form: Form,
  target: TargetId,
  facts: ManifestFacts,
): readonly Warning[] {
  const hasTcp = portsOf(form, target).some(({ protocol }) => protocol === "tcp");
  return [
    ...(target === "istio-sidecar-classic"
      ? []
      : [
          warning(
            "install",
            "crds-first",
            `The Gateway API CRDs come first. Istio ${facts.istioVersion} sets a minimum for each kind: ${facts.istioGrpcRoutes} for GRPCRoute, ${facts.istioTcpRoutes} for TCPRoute, none for Gateway and HTTPRoute. Linkerd documents nothing newer than ${facts.linkerdGatewayApiNewest}, so look before you overwrite.${hasTcp ? ` For TCPRoute, ${facts.tcpGatewayApi} is installed here.` : ""}`,
            "istio-source-crd-minimum",
            "linkerd-docs-gateway-api",
          ),
          safeUpgrades(facts),
        ]),
    warning(
      "install",
      "kubernetes-window",
      `Istio ${facts.istioVersion} wants Kubernetes ${facts.istioKubernetes}.`,
      "third-party-istio-notes",
    ),
    warning(
      "install",
      "charts-moved",
      `Charts and images leave ${facts.oldCharts} in ${facts.oldChartsRemoved}. Most tutorials still point there; the commands here do not.`,
      "istio-blog-artifacts-move",
    ),
  ];
}

/** What goes with Istio. Whoever installed it with Helm keeps the CRDs until the last command. */
const purge = warning(
  "uninstall",
  "purge-deletes-all",
  "istioctl uninstall --purge removes the CRDs it installed, and with them every VirtualService, DestinationRule, AuthorizationPolicy and other Istio resource in the cluster, in all namespaces. The export comes first. The Gateway API CRDs stay: other controllers may use them.",
  "istio-source-prune",
);
const sidecarsFirst = warning(
  "uninstall",
  "sidecars-first",
  "A pod that keeps its sidecar loses its certificates with the control plane. The commands stop while one is left: a StatefulSet that updates on delete, a bare pod, a Job.",
  "istio-source-ca-constants",
);

function sidecarWarnings(form: Form, target: TargetId, facts: ManifestFacts): readonly Warning[] {
  return [
    ...istioInstallWarnings(form, target, facts),
    podTemplate("The injection label"),
    purge,
    sidecarsFirst,
  ];
}

function ambientWarnings(form: Form, facts: ManifestFacts): readonly Warning[] {
  return [
    ...istioInstallWarnings(form, "istio-ambient", facts),
    warning(
      "install",
      "platform",
      "GKE, k3s, k3d, MicroK8s and minikube need --set values.global.platform with their name; OpenShift has the profile openshift-ambient. On EKS, pods with security groups of their own fail their probes in strict mode: set POD_SECURITY_GROUP_ENFORCING_MODE=standard. On Cilium, three settings need care.",
      "istio-docs-ambient-platform",
    ),
    warning(
      "enrol",
      "not-both-labels",
      "The namespace must not carry istio-injection as well.",
      "istio-docs-ambient-getting-started",
    ),
    warning(
      "uninstall",
      "leave-first",
      "Workloads have to leave the ambient data plane before Istio goes.",
      "istio-docs-ambient-cleanup",
    ),
    purge,
  ];
}

function gatewayWarnings(form: Form, facts: ManifestFacts): readonly Warning[] {
  const isIstio = form.gatewayClass === "istio";
  return [
    ...(isIstio
      ? [...istioInstallWarnings(form, "none", facts), purge]
      : [
          warning(
            "install",
            "controller-version",
            `Your controller says which Gateway API CRDs it wants; no single version suits all. If it is ingress-nginx, it was retired in ${facts.ingressNginxRetired}.`,
            "gateway-api-implementations",
            "kubernetes-ingress-nginx-retirement",
          ),
        ]),
  ];
}

/** The warnings of a target. */
export function stepWarnings(
  form: Form,
  target: TargetId,
  facts: ManifestFacts,
): readonly Warning[] {
  const traffic = trafficWarnings(form, target);
  switch (target) {
    case "linkerd":
      return [...traffic, ...linkerdWarnings(facts)];
    case "istio-sidecar":
    case "istio-sidecar-classic":
      return [...traffic, ...sidecarWarnings(form, target, facts)];
    case "istio-ambient":
      return [...traffic, ...ambientWarnings(form, facts)];
    case "none":
      return [...traffic, ...gatewayWarnings(form, facts)];
  }
}
