/** Names that several manifests and commands share. */
import type { Form, TargetId } from "@/lib/manifests/fields";

/** The Service of one version, and its Deployment. */
export const versionName = ({ service }: Form, version: string) => `${service}-${version}`;

/** The route: on a Service inside, or on a gateway. */
export const routeName = ({ service }: Form, target: TargetId) =>
  target === "none" ? `${service}-edge` : `${service}-canary`;

/** The file to save and apply; its parts have passed the naming rules. */
export const fileName = (form: Form, target: TargetId) => `${form.service}-canary-${target}.yaml`;

/** HTTP ignores case in header names, Istio's VirtualService does not. */
export const headerName = ({ header }: Form) => header?.toLowerCase();

// Linkerd and Istio have kinds of the same names; the full name always means Gateway API's.
export const httpRoutes = "httproutes.gateway.networking.k8s.io";
export const gateways = "gateways.gateway.networking.k8s.io";
