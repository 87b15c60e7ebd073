/** The objects of a canary: Services, HTTPRoute, Gateway, and Istio's classic pair. */
import type { Form, TargetId } from "@/lib/manifests/fields";
import type { Manifest } from "@/lib/manifests/manifest";
import { headerName, routeName, versionName } from "@/lib/manifests/names";

/** What a target can carry out of the extras; the rest is left out and said (`warnings.ts`). */
export function extrasOf(form: Form, target: TargetId) {
  const classic = target === "istio-sidecar-classic";
  return {
    timeout: form.timeout,
    // HTTPRoute has no field for retries yet; Linkerd takes annotations instead.
    retries: target === "linkerd" || classic ? form.retries : undefined,
    mirror: form.mirror && target !== "linkerd",
    delay: classic && form.header !== undefined ? form.delay : undefined,
  };
}

function serviceManifest(form: Form, name: string, version: string | undefined): Manifest {
  return {
    apiVersion: "v1",
    kind: "Service",
    metadata: { name, namespace: form.namespace },
    spec: {
      selector: { app: form.service, ...(version === undefined ? {} : { version }) },
      // The name tells the proxies which protocol to expect.
      ports: [{ name: "http", port: form.port }],
    },
  };
}

/**
 * The Services. With one for each version, the name that callers use selects the version of today,
 * so that unmeshed callers and a deleted route both end there. Subsets need both behind one Service.
 */
export function services(form: Form, target: TargetId): readonly Manifest[] {
  if (target === "istio-sidecar-classic") return [serviceManifest(form, form.service, undefined)];
  return [
    serviceManifest(form, form.service, form.stable),
    serviceManifest(form, versionName(form, form.stable), form.stable),
    serviceManifest(form, versionName(form, form.canary), form.canary),
  ];
}

/** The Gateway for a split without a mesh. */
export function gateway(form: Form): Manifest {
  const namespaces =
    form.gatewayNamespace === form.namespace
      ? { from: "Same" }
      : {
          from: "Selector",
          selector: { matchLabels: { "kubernetes.io/metadata.name": form.namespace } },
        };
  return {
    apiVersion: "gateway.networking.k8s.io/v1",
    kind: "Gateway",
    metadata: { name: form.gateway, namespace: form.gatewayNamespace },
    spec: {
      gatewayClassName: form.gatewayClass,
      listeners: [
        {
          name: "http",
          hostname: form.host,
          port: 80,
          protocol: "HTTP",
          allowedRoutes: { namespaces },
        },
      ],
    },
  };
}

/**
 * The rules of the HTTPRoute: the header rule where there is a header, and always the catch-all.
 * @param safe everything to the version of today, as for a roll-back
 */
export function httpRules(form: Form, target: TargetId, safe = false): readonly object[] {
  const { timeout, mirror } = extrasOf(form, target);
  const name = headerName(form);
  const canary = { name: versionName(form, form.canary), port: form.port };
  const weight = safe ? 0 : form.weight;
  const timeouts = timeout === undefined ? {} : { timeouts: { request: `${timeout}s` } };
  const filters =
    mirror && !safe
      ? { filters: [{ type: "RequestMirror", requestMirror: { backendRef: canary } }] }
      : {};
  const byHeader =
    name === undefined || safe
      ? []
      : [
          {
            matches: [{ headers: [{ name, value: form.headerValue }] }],
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
        { name: versionName(form, form.stable), port: form.port, weight: 100 - weight },
        { ...canary, weight },
      ],
    },
  ];
}

/** The HTTPRoute: on the Service inside a mesh, on the Gateway without one. */
export function httpRoute(form: Form, target: TargetId): Manifest {
  const { retries } = extrasOf(form, target);
  const annotations =
    retries !== undefined && retries > 0
      ? {
          annotations: {
            "retry.linkerd.io/http": "5xx",
            "retry.linkerd.io/limit": String(retries),
          },
        }
      : {};
  const parent =
    target === "none"
      ? { parentRefs: [gatewayRef(form)], hostnames: [form.host] }
      : // The empty group is the only spelling that both Linkerd and Istio read.
        { parentRefs: [{ group: "", kind: "Service", name: form.service, port: form.port }] };
  return {
    apiVersion: "gateway.networking.k8s.io/v1",
    kind: "HTTPRoute",
    metadata: { name: routeName(form, target), namespace: form.namespace, ...annotations },
    spec: { ...parent, rules: httpRules(form, target) },
  };
}

const gatewayRef = (form: Form) => ({
  name: form.gateway,
  ...(form.gatewayNamespace === form.namespace ? {} : { namespace: form.gatewayNamespace }),
});

/** The rules of the VirtualService; `safe` as above. */
export function virtualRules(form: Form, safe = false): readonly object[] {
  const { timeout, retries, mirror, delay } = extrasOf(form, "istio-sidecar-classic");
  const name = headerName(form);
  const to = (subset: string) => ({ host: form.service, subset });
  const weight = safe ? 0 : form.weight;
  const limits = {
    ...(timeout === undefined ? {} : { timeout: `${timeout}s` }),
    ...(retries === undefined
      ? {}
      : { retries: retries === 0 ? { attempts: 0 } : { attempts: retries, retryOn: "5xx" } }),
  };
  const fault =
    delay === undefined
      ? {}
      : { fault: { delay: { percentage: { value: 100 }, fixedDelay: `${delay}s` } } };
  const byHeader =
    name === undefined || safe
      ? []
      : [
          {
            name: "by-header",
            match: [{ headers: { [name]: { exact: form.headerValue } } }],
            ...fault,
            route: [{ destination: to(form.canary) }],
            ...limits,
          },
        ];
  return [
    ...byHeader,
    {
      name: "by-weight",
      route: [
        { destination: to(form.stable), weight: 100 - weight },
        { destination: to(form.canary), weight },
      ],
      ...(mirror && !safe ? { mirror: to(form.canary) } : {}),
      ...limits,
    },
  ];
}

/** Istio's classic pair; the DestinationRule first, since a route to a missing subset goes nowhere. */
export function classicPair(form: Form): readonly Manifest[] {
  const metadata = { name: form.service, namespace: form.namespace };
  const subset = (version: string) => ({ name: version, labels: { version } });
  return [
    {
      apiVersion: "networking.istio.io/v1",
      kind: "DestinationRule",
      metadata,
      spec: { host: form.service, subsets: [subset(form.stable), subset(form.canary)] },
    },
    {
      apiVersion: "networking.istio.io/v1",
      kind: "VirtualService",
      metadata,
      spec: { hosts: [form.service], http: virtualRules(form) },
    },
  ];
}

/** Every object of the canary, in the order to apply them. */
export function manifestsFor(form: Form, target: TargetId): readonly Manifest[] {
  if (target === "istio-sidecar-classic") return [...services(form, target), ...classicPair(form)];
  return [
    ...services(form, target),
    ...(target === "none" ? [gateway(form)] : []),
    httpRoute(form, target),
  ];
}
