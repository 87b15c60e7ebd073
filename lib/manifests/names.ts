/** Names and labels that several manifests and commands share. */
import { sharedLabels, type Form } from "@/lib/manifests/form";
import { quote } from "@/lib/manifests/shell";
import type { TargetId } from "@/lib/manifests/targets";

/** One of the two versions that traffic is split between. */
export type Version = "stable" | "canary";

/** The Service of one version. */
export const versionName = (form: Form, version: Version) => `${form.service}-${form[version]}`;

/** The value of the label that tells the versions apart. */
export const versionValue = (form: Form, version: Version) =>
  form[`${version}Label`] ?? form[version];

/** The name of the Deployment or StatefulSet that runs a version. */
export const workloadName = (form: Form, version: Version) =>
  form[`${version}Workload`] ?? versionName(form, version);

/** The same with its kind, as kubectl takes it: `deployment/checkout-v1`. */
export const workload = (form: Form, version: Version) =>
  `${form.kind}/${workloadName(form, version)}`;

/** What selects the pods of both versions, or of one. */
export function selectorOf(form: Form, version?: Version): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...sharedLabels(form),
    ...(version === undefined ? [] : [[form.versionLabel, versionValue(form, version)]]),
  ]) as Record<string, string>;
}

/** The same as kubectl's `-l` takes it. */
export const selectorText = (form: Form, version?: Version) =>
  Object.entries(selectorOf(form, version))
    .map(([key, value]) => `${key}=${value}`)
    .join(",");

/** The first route; those of further ports add the port. Never the plain name of the service. */
export const routeName = ({ service }: Form, target: TargetId) =>
  target === "none" ? `${service}-edge` : `${service}-canary`;

/** The file to save; its parts have passed the naming rules. */
export const fileName = (form: Form, target: TargetId) => `${form.service}-canary-${target}.yaml`;

/** Where the Service is saved as it was, whole and its selector alone. */
export const beforeFile = ({ service }: Form) => `${service}-before.yaml`;
export const beforeSelectorFile = ({ service }: Form) => `${service}-before-selector.json`;

/** HTTP ignores case in header names, Istio's VirtualService does not. */
export const headerName = ({ header }: Form) => header?.toLowerCase();

// Linkerd and Istio have kinds of the same names; the full name always means Gateway API's.
const gatewayApi = "gateway.networking.k8s.io";
export const httpRoutes = `httproutes.${gatewayApi}`;
export const grpcRoutes = `grpcroutes.${gatewayApi}`;
export const tcpRoutes = `tcproutes.${gatewayApi}`;
export const gateways = `gateways.${gatewayApi}`;
export const virtualServices = "virtualservices.networking.istio.io";
export const destinationRules = "destinationrules.networking.istio.io";

/** kubectl in the namespace of the service. */
export const inNamespace = ({ namespace }: Form) => `kubectl -n ${quote(namespace)}`;
