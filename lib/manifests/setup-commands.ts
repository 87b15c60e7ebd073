/** Commands that install and enrol, the same for several targets. */
import type { Form } from "@/lib/manifests/form";
import { httpRoutes, inNamespace, workload } from "@/lib/manifests/names";
import { quote, quoteJson } from "@/lib/manifests/shell";
import { bash, type Block } from "@/lib/manifests/step";

/** The policy that comes with the CRDs from 1.5 on and refuses older ones. */
const safeUpgrades = "safe-upgrades.gateway.networking.k8s.io";

/** Which CRDs and which Kubernetes are there already: an older bundle over a newer one is a downgrade. */
export function lookFirst(): Block {
  return bash("Look first: Kubernetes, and Gateway API CRDs that are there already", [
    "kubectl version",
    `kubectl get crd ${httpRoutes} --ignore-not-found \\`,
    String.raw`  -o jsonpath='{.metadata.annotations.gateway\.networking\.k8s\.io/bundle-version}{"\n"}'`,
    `kubectl get validatingadmissionpolicy ${safeUpgrades} --ignore-not-found`,
  ]);
}

/** Gateway API CRDs of one version, standard channel. */
export function gatewayApiCrds(version: string): Block {
  const base = "https://github.com/kubernetes-sigs/gateway-api/releases/download";
  return bash("Gateway API CRDs, unless a fitting version is there", [
    // Larger than the annotation that a client-side apply would write.
    `kubectl apply --server-side -f ${quote(`${base}/v${version}/standard-install.yaml`)}`,
  ]);
}

/** The namespace, made if it is missing. */
export const ensureNamespace = (name: string) =>
  `kubectl create namespace ${quote(name)} --dry-run=client -o yaml | kubectl apply -f -`;

/** New pods, which a mesh with sidecars enters at their creation. */
export function restart(form: Form): readonly string[] {
  const n = inNamespace(form);
  const stable = quote(workload(form, "stable"));
  return [
    `${n} rollout restart deployment`,
    ...(form.kind === "statefulset" ? [`${n} rollout restart ${stable}`] : []),
    `${n} rollout status ${stable}`,
  ];
}

/**
 * Patches the pod templates of the caller and of both versions, which replaces their pods.
 * @param metadata labels or annotations; null takes one away
 * @param more lines to follow
 */
export function patchTemplates(
  title: string,
  form: Form,
  metadata: object,
  more: readonly string[] = [],
): Block {
  const workloads = [
    `deployment/${form.caller}`,
    workload(form, "stable"),
    workload(form, "canary"),
  ];
  return bash(
    title,
    [
      `PATCH=${quoteJson({ spec: { template: { metadata } } })}`,
      `for name in ${workloads.map(quote).join(" ")}; do`,
      `  ${inNamespace(form)} patch "$name" --type=merge -p "$PATCH"`,
      "done",
      ...more,
    ],
    true,
  );
}

/** Enrols single workloads instead of the namespace. */
export const enrolSingly = (form: Form, metadata: object) =>
  patchTemplates("Instead: single workloads, by their pod template", form, metadata);
