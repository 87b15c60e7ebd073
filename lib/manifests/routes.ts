/** Gateway API's routes: HTTPRoute, GRPCRoute and TCPRoute, on a Service or on a Gateway. */
import { extrasOf, weightsAt, type Stage } from "@/lib/manifests/extras";
import type { Form } from "@/lib/manifests/form";
import type { Manifest } from "@/lib/manifests/manifest";
import { grpcRoutes, httpRoutes, routeName, tcpRoutes, versionName } from "@/lib/manifests/names";
import { routedPorts, type Port } from "@/lib/manifests/ports";
import type { TargetId } from "@/lib/manifests/targets";

const kinds = {
  http: { kind: "HTTPRoute", resource: httpRoutes },
  h2c: { kind: "HTTPRoute", resource: httpRoutes },
  grpc: { kind: "GRPCRoute", resource: grpcRoutes },
  tcp: { kind: "TCPRoute", resource: tcpRoutes },
} as const;

export const routeKind = ({ protocol }: Port) => kinds[protocol];

/** The route of one port. */
export const nameOfRoute = (form: Form, target: TargetId, { field, port }: Port) =>
  field === "port" ? routeName(form, target) : `${routeName(form, target)}-${port}`;

/**
 * The rules of a route: the header rule where there is a header, and always the catch-all.
 * @param stage all to one version leaves header rule and mirror out
 */
export function routeRules(
  form: Form,
  target: TargetId,
  { port, protocol }: Port,
  stage: Stage = "canary",
): readonly object[] {
  const { header, timeout, mirror } = extrasOf(form, target, protocol);
  const isSplit = stage === "canary";
  const canary = { name: versionName(form, "canary"), port };
  const [stableWeight, canaryWeight] = weightsAt(form, stage);
  const timeouts =
    timeout === undefined || protocol === "grpc" ? {} : { timeouts: { request: `${timeout}s` } };
  const filters =
    mirror && isSplit
      ? { filters: [{ type: "RequestMirror", requestMirror: { backendRef: canary } }] }
      : {};
  const byHeader =
    header === undefined || !isSplit
      ? []
      : [
          {
            matches: [{ headers: [{ name: header, value: form.headerValue }] }],
            ...timeouts,
            backendRefs: [canary],
          },
        ];
  return [
    ...byHeader,
    {
      ...filters,
      ...timeouts,
      backendRefs: [
        { name: versionName(form, "stable"), port, weight: stableWeight },
        { ...canary, weight: canaryWeight },
      ],
    },
  ];
}

/** The rules that send everything to the Service itself, once its versions are no longer told apart. */
export const plainRules = ({ service }: Form, { port }: Port): readonly object[] => [
  { backendRefs: [{ name: service, port }] },
];

/** Linkerd reads retries, and for gRPC timeouts, from annotations of the route. */
function annotationsFor(form: Form, target: TargetId, { protocol }: Port) {
  const { retries, timeout } = extrasOf(form, target, protocol);
  if (target !== "linkerd") return {};
  const annotations = {
    ...(retries !== undefined && retries > 0
      ? {
          [`retry.linkerd.io/${protocol === "grpc" ? "grpc" : "http"}`]:
            protocol === "grpc" ? "unavailable" : "5xx",
          "retry.linkerd.io/limit": String(retries),
        }
      : {}),
    ...(timeout !== undefined && protocol === "grpc"
      ? { "timeout.linkerd.io/request": `${timeout}s` }
      : {}),
  };
  return Object.keys(annotations).length > 0 ? { annotations } : {};
}

const gatewayRef = (form: Form) => ({
  name: form.gateway,
  ...(form.gatewayNamespace === form.namespace ? {} : { namespace: form.gatewayNamespace }),
});

/** The route of one port: on the Service inside a mesh, on the Gateway without one. */
function route(form: Form, target: TargetId, port: Port): Manifest {
  const parent =
    target === "none"
      ? { parentRefs: [gatewayRef(form)], hostnames: [form.host] }
      : // The empty group is the only spelling that both Linkerd and Istio read.
        { parentRefs: [{ group: "", kind: "Service", name: form.service, port: port.port }] };
  return {
    apiVersion: "gateway.networking.k8s.io/v1",
    kind: routeKind(port).kind,
    metadata: {
      name: nameOfRoute(form, target, port),
      namespace: form.namespace,
      ...annotationsFor(form, target, port),
    },
    spec: { ...parent, rules: routeRules(form, target, port) },
  };
}

/** One route for each port that is split; at a gateway, one in all. */
export const routes = (form: Form, target: TargetId): readonly Manifest[] =>
  routedPorts(form, target).map((port) => route(form, target, port));
