/** Istio's classic pair: DestinationRule and VirtualService, for HTTP and for TCP ports. */
import { extrasOf, weightsAt, type Stage } from "@/lib/manifests/extras";
import type { Form } from "@/lib/manifests/form";
import type { Manifest } from "@/lib/manifests/manifest";
import { routeName, versionValue, type Version } from "@/lib/manifests/names";
import { portsOf, type Port } from "@/lib/manifests/ports";

const target = "istio-sidecar-classic";

/** How a rule is named; a name says which port where there are several. */
const ruleName = (name: string, { field, port }: Port) =>
  field === "port" ? name : `${name}-${port}`;

function httpRulesOf(form: Form, port: Port, stage: Stage): readonly object[] {
  const { header, timeout, retries, mirror, delay } = extrasOf(form, target, port.protocol);
  const isSplit = stage === "canary";
  // Other ports of the Service keep their traffic as it is.
  const onPort = { port: port.port };
  const to = (version: Version) => ({
    host: form.service,
    subset: form[version],
    port: { number: port.port },
  });
  const [stableWeight, canaryWeight] = weightsAt(form, stage);
  const retryOn = port.protocol === "grpc" ? "unavailable" : "5xx";
  const limits = {
    ...(timeout === undefined ? {} : { timeout: `${timeout}s` }),
    ...(retries === undefined
      ? {}
      : { retries: retries === 0 ? { attempts: 0 } : { attempts: retries, retryOn } }),
  };
  const fault =
    delay === undefined
      ? {}
      : { fault: { delay: { percentage: { value: 100 }, fixedDelay: `${delay}s` } } };
  const byHeader =
    header === undefined || !isSplit
      ? []
      : [
          {
            name: ruleName("by-header", port),
            match: [{ ...onPort, headers: { [header]: { exact: form.headerValue } } }],
            ...fault,
            route: [{ destination: to("canary") }],
            ...limits,
          },
        ];
  return [
    ...byHeader,
    {
      name: ruleName("by-weight", port),
      match: [onPort],
      route: [
        { destination: to("stable"), weight: stableWeight },
        { destination: to("canary"), weight: canaryWeight },
      ],
      ...(mirror && isSplit ? { mirror: to("canary") } : {}),
      ...limits,
    },
  ];
}

function tcpRuleOf(form: Form, { port }: Port, stage: Stage): object {
  const [stableWeight, canaryWeight] = weightsAt(form, stage);
  const to = (version: Version) => ({
    host: form.service,
    subset: form[version],
    port: { number: port },
  });
  return {
    match: [{ port }],
    route: [
      { destination: to("stable"), weight: stableWeight },
      { destination: to("canary"), weight: canaryWeight },
    ],
  };
}

export type ClassicRules = { readonly http?: readonly object[]; readonly tcp?: readonly object[] };

/** The rules of the VirtualService, by the part of it they belong to. */
export function classicRules(form: Form, stage: Stage = "canary"): ClassicRules {
  const ports = portsOf(form, target);
  const http = ports
    .filter(({ protocol }) => protocol !== "tcp")
    .flatMap((port) => httpRulesOf(form, port, stage));
  const tcp = ports
    .filter(({ protocol }) => protocol === "tcp")
    .map((port) => tcpRuleOf(form, port, stage));
  return { ...(http.length > 0 ? { http } : {}), ...(tcp.length > 0 ? { tcp } : {}) };
}

/** The DestinationRule first, since a route to a missing subset goes nowhere. */
export function classicPair(form: Form): readonly Manifest[] {
  const metadata = { name: routeName(form, target), namespace: form.namespace };
  const subset = (version: Version) => ({
    name: form[version],
    labels: { [form.versionLabel]: versionValue(form, version) },
  });
  return [
    {
      apiVersion: "networking.istio.io/v1",
      kind: "DestinationRule",
      metadata,
      spec: { host: form.service, subsets: [subset("stable"), subset("canary")] },
    },
    {
      apiVersion: "networking.istio.io/v1",
      kind: "VirtualService",
      metadata,
      spec: { hosts: [form.service], ...classicRules(form) },
    },
  ];
}
