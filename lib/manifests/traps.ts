/** Traps that wait whatever extras the form asks for, step by step. */
import type { ManifestFacts } from "@/lib/manifests/facts";
import type { Form, TargetId } from "@/lib/manifests/fields";
import type { StepId } from "@/lib/manifests/step";
import type { Warning } from "@/lib/manifests/warnings";

const trap = (step: StepId, id: string, text: string, ...sources: string[]): Warning => ({
  id,
  step,
  kind: "trap",
  text,
  sources,
});

const parentGroup = trap(
  "canary",
  "parent-group",
  'Keep group: "" for the parent. Linkerd also takes core, Istio only the empty string; without the line the default is a group that matches neither.',
  "linkerd-source-outbound-services",
  "istio-gateway-references",
);
const secondOwner = trap(
  "canary",
  "second-owner",
  "A VirtualService and an HTTPRoute for the same host have no defined outcome. Keep one.",
  "istio-docs-ambient-migrate-policies",
);
const meshedCallers = (form: Form) =>
  trap(
    "canary",
    "meshed-callers",
    `The caller’s proxy splits. An unmeshed caller reaches the Service ${form.service} itself and is not split.`,
    "linkerd-docs-request-routing",
  );
const podTemplate = (key: string) =>
  trap(
    "enrol",
    "pod-template",
    `${key} works on the namespace or on the pod template. On a Deployment’s own metadata it does nothing, and pods that run already have to be created anew.`,
    "linkerd-source-inject-report",
    "linkerd-source-injector-rbac",
  );
const policiesGoToo = trap(
  "uninstall",
  "policies-go-too",
  "Removing a mesh’s CRDs deletes every policy stored in them. The Gateway API CRDs stay: other controllers may use them.",
  "linkerd-docs-uninstall",
);

function linkerdTraps(form: Form, facts: ManifestFacts): readonly Warning[] {
  return [
    trap(
      "install",
      "crds-first",
      `The Gateway API CRDs come first; the charts do not bring them. Linkerd ${facts.linkerdVersion} recommends ${facts.linkerdGatewayApi}, takes up to ${facts.linkerdGatewayApiNewest}, and silently ignores resources with newer fields. If Istio is to share the cluster, ${facts.sharedGatewayApi} suits both.`,
      "linkerd-docs-gateway-api",
      "linkerd-chart-crds-values",
    ),
    trap(
      "install",
      "kubernetes-window",
      `Linkerd ${facts.linkerdVersion} wants Kubernetes ${facts.linkerdKubernetes}.`,
      "linkerd-docs-k8s-versions",
    ),
    trap(
      "install",
      "old-script",
      `The address ${facts.linkerdOldScript} still answers, but is deprecated and installs the newest edge, whatever you meant to get.`,
      "linkerd-install-script",
    ),
    trap(
      "install",
      "anchor-expires",
      `The trust anchor and issuer made by linkerd install expire after ${facts.linkerdAnchorLife}, and nothing renews them. For a cluster you mean to keep, install the edge charts with a trust anchor of your own.`,
      "linkerd-docs-automatic-mtls",
      "linkerd-docs-install-helm",
    ),
    podTemplate("linkerd.io/inject"),
    parentGroup,
    meshedCallers(form),
    trap(
      "canary",
      "service-profile",
      "A ServiceProfile on the Service wins over the route.",
      "linkerd-docs-httproute",
    ),
    policiesGoToo,
  ];
}

function istioInstallTraps(facts: ManifestFacts, needsCrds: boolean): readonly Warning[] {
  return [
    ...(needsCrds
      ? [
          trap(
            "install",
            "crds-first",
            `The Gateway API CRDs come first. Istio ${facts.istioVersion} ignores kinds whose CRD is too old (${facts.istioGatewayApi}). Linkerd documents nothing newer than ${facts.linkerdGatewayApiNewest}, so look before you overwrite.`,
            "istio-source-crd-minimum",
            "linkerd-docs-gateway-api",
          ),
        ]
      : []),
    trap(
      "install",
      "kubernetes-window",
      `Istio ${facts.istioVersion} wants Kubernetes ${facts.istioKubernetes}.`,
      "third-party-istio-notes",
    ),
    trap(
      "install",
      "charts-moved",
      `Charts and images leave ${facts.oldCharts} in ${facts.oldChartsRemoved}. Most tutorials still point there; the commands here do not.`,
      "istio-blog-artifacts-move",
    ),
  ];
}

function sidecarTraps(form: Form, facts: ManifestFacts, portable: boolean): readonly Warning[] {
  return [
    ...istioInstallTraps(facts, portable),
    podTemplate("The injection label"),
    ...(portable ? [parentGroup] : []),
    ...(portable
      ? []
      : [
          trap(
            "canary",
            "rule-order",
            "Apply the DestinationRule first and remove it last: a route to a subset that does not exist has nowhere to go. The file has them in that order.",
            "istio-api-destination-rule",
          ),
        ]),
    secondOwner,
    meshedCallers(form),
    policiesGoToo,
  ];
}

function ambientTraps(facts: ManifestFacts): readonly Warning[] {
  return [
    ...istioInstallTraps(facts, true),
    trap(
      "install",
      "platform",
      "GKE, k3s, k3d, MicroK8s and minikube need --set values.global.platform with their name; OpenShift has the profile openshift-ambient. On Cilium, three settings need care.",
      "istio-docs-ambient-platform",
    ),
    trap(
      "enrol",
      "not-both-labels",
      "The namespace must not carry istio-injection as well.",
      "istio-docs-ambient-getting-started",
    ),
    parentGroup,
    trap(
      "canary",
      "needs-waypoint",
      "Without a waypoint, ztunnel forwards bytes and the route does nothing. Callers that still have sidecars walk past it, and so do ingress gateways, unless the Service has the label istio.io/ingress-use-waypoint.",
      "istio-docs-ambient-migrate",
    ),
    secondOwner,
    trap(
      "uninstall",
      "leave-first",
      "Workloads have to leave the ambient data plane before Istio goes.",
      "istio-docs-ambient-cleanup",
    ),
    policiesGoToo,
  ];
}

function gatewayTraps(form: Form, facts: ManifestFacts): readonly Warning[] {
  const isIstio = form.gatewayClass === "istio";
  return [
    ...(isIstio
      ? istioInstallTraps(facts, true)
      : [
          trap(
            "install",
            "controller-version",
            `Your controller says which Gateway API CRDs it wants; no single version suits all. If it is ingress-nginx, it was retired in ${facts.ingressNginxRetired}.`,
            "gateway-api-implementations",
            "kubernetes-ingress-nginx-retirement",
          ),
        ]),
    trap(
      "canary",
      "inside-not-split",
      `Only what enters through the gateway is split. Calls from other pods go to the Service ${form.service}, which selects ${form.stable}.`,
      "gateway-api-traffic-splitting",
    ),
    trap(
      "canary",
      "listener-allows",
      `The listener has to allow routes from ${form.namespace}. If the gateway exists already, change its listener instead of applying this one over it.`,
      "gateway-api-implementations",
    ),
    ...(isIstio ? [secondOwner] : []),
  ];
}

/** The traps of a target. */
export function stepTraps(form: Form, target: TargetId, facts: ManifestFacts): readonly Warning[] {
  switch (target) {
    case "linkerd":
      return linkerdTraps(form, facts);
    case "istio-sidecar":
      return sidecarTraps(form, facts, true);
    case "istio-sidecar-classic":
      return sidecarTraps(form, facts, false);
    case "istio-ambient":
      return ambientTraps(facts);
    case "none":
      return gatewayTraps(form, facts);
  }
}
