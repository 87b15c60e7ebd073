/** The Services of a canary, and the Gateway of a split without a mesh. */
import type { Form } from "@/lib/manifests/form";
import type { Manifest } from "@/lib/manifests/manifest";
import { selectorOf, versionName, type Version } from "@/lib/manifests/names";
import { portsOf } from "@/lib/manifests/ports";
import type { TargetId } from "@/lib/manifests/targets";

function serviceManifest(form: Form, target: TargetId, version?: Version): Manifest {
  return {
    apiVersion: "v1",
    kind: "Service",
    metadata: {
      name: version === undefined ? form.service : versionName(form, version),
      namespace: form.namespace,
    },
    spec: {
      selector: selectorOf(form, version),
      ports: portsOf(form, target).map(({ name, port, targetPort, appProtocol }) => ({
        name,
        port,
        targetPort,
        ...(appProtocol === undefined ? {} : { appProtocol }),
      })),
    },
  };
}

/** One Service for each version, which routes name as backends. Subsets need none. */
export const versionServices = (form: Form, target: TargetId): readonly Manifest[] =>
  target === "istio-sidecar-classic"
    ? []
    : [serviceManifest(form, target, "stable"), serviceManifest(form, target, "canary")];

/**
 * The Service that callers use, for whoever has none yet. It is never written over one that exists.
 */
export const missingService = (form: Form, target: TargetId): Manifest =>
  serviceManifest(form, target);

/** The Gateway for a split without a mesh, for whoever has none yet. */
export function gateway(form: Form): Manifest {
  const namespaces =
    form.gatewayNamespace === form.namespace
      ? { from: "Same" }
      : {
          from: "Selector",
          selector: { matchLabels: { "kubernetes.io/metadata.name": form.namespace } },
        };
  const listener =
    form.tlsSecret === undefined
      ? { name: "http", hostname: form.host, port: 80, protocol: "HTTP" }
      : {
          name: "https",
          hostname: form.host,
          port: 443,
          protocol: "HTTPS",
          tls: { mode: "Terminate", certificateRefs: [{ name: form.tlsSecret }] },
        };
  return {
    apiVersion: "gateway.networking.k8s.io/v1",
    kind: "Gateway",
    metadata: { name: form.gateway, namespace: form.gatewayNamespace },
    spec: {
      gatewayClassName: form.gatewayClass,
      listeners: [{ ...listener, allowedRoutes: { namespaces } }],
    },
  };
}
