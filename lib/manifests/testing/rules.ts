/**
 * What a schema cannot catch in the manifests of a canary, each from a fact in `content/`: the
 * checks of the builder's output, and of YAML that people write by hand in chapters.
 */
import type { Manifest } from "@/lib/manifests/manifest";
import type { TargetId } from "@/lib/manifests/targets";

type Header = { readonly name: string };
type Backend = { readonly name: string; readonly port?: number; readonly weight?: number };
type Rule = {
  readonly matches?: readonly { readonly headers?: readonly Header[]; readonly path?: object }[];
  readonly filters?: readonly { readonly type: string; readonly requestMirror?: object }[];
  readonly backendRefs?: readonly Backend[];
};
type Parent = { readonly group?: string; readonly kind?: string; readonly name: string };
type RouteSpec = { readonly parentRefs?: readonly Parent[]; readonly rules?: readonly Rule[] };
type Destination = { readonly host: string; readonly subset?: string };
type ClassicRule = {
  readonly match?: readonly { readonly headers?: object; readonly port?: number }[];
  readonly route?: readonly { readonly destination: Destination; readonly weight?: number }[];
  readonly mirror?: Destination;
};

const of = (manifests: readonly Manifest[], kind: string) =>
  manifests.filter((manifest) => manifest.kind === kind);
const routeKinds = ["HTTPRoute", "GRPCRoute", "TCPRoute"];
const ofRoutes = (manifests: readonly Manifest[]) =>
  manifests.filter(({ kind }) => routeKinds.includes(kind));
const addsUp = (weights: readonly number[]) =>
  weights.length === 0 || weights.reduce((sum, weight) => sum + weight, 0) === 100;
const stated = (weights: readonly (number | undefined)[]) =>
  weights.filter((weight) => weight !== undefined);
const upperCase = (names: readonly string[]) => names.filter((name) => name !== name.toLowerCase());

function servicePorts(manifests: readonly Manifest[]): ReadonlyMap<string, readonly number[]> {
  return new Map(
    of(manifests, "Service").map(({ metadata, spec }) => [
      metadata.name,
      (spec as { ports: readonly { port: number }[] }).ports.map(({ port }) => port),
    ]),
  );
}

function routeProblems(route: Manifest, manifests: readonly Manifest[]): string[] {
  const { parentRefs = [], rules = [] } = route.spec as RouteSpec;
  const ports = servicePorts(manifests);
  const problems: string[] = [];
  for (const parent of parentRefs) {
    const isService = parent.kind === "Service";
    if (isService && parent.group !== "") problems.push('the parent’s group is not ""');
    const kind = isService ? "Service" : "Gateway";
    if (!of(manifests, kind).some(({ metadata }) => metadata.name === parent.name)) {
      problems.push(`the parent ${kind} ${parent.name} is missing`);
    }
  }
  if (parentRefs.length === 0) problems.push("the route has no parent");
  const last = rules.at(-1);
  const conditions = (last?.matches ?? []).flatMap(({ headers = [] }) => headers);
  if (!last || conditions.length > 0) problems.push("the last rule is no catch-all");
  for (const { matches = [], filters = [], backendRefs = [] } of rules) {
    const names = matches.flatMap(({ headers = [] }) => headers.map(({ name }) => name));
    problems.push(...upperCase(names).map((name) => `header ${name} is not lowercase`));
    if (!addsUp(stated(backendRefs.map(({ weight }) => weight)))) {
      problems.push("weights do not add up to 100");
    }
    const mirrored = filters.flatMap(({ requestMirror }) =>
      requestMirror ? [(requestMirror as { backendRef: Backend }).backendRef] : [],
    );
    for (const { name, port } of [...backendRefs, ...mirrored]) {
      if (port === undefined || !ports.get(name)?.includes(port)) {
        problems.push(`backend ${name}:${port ?? "none"} is missing`);
      }
    }
  }
  return problems;
}

function classicProblems(manifest: Manifest, manifests: readonly Manifest[]): string[] {
  const {
    hosts = [],
    http = [],
    tcp = [],
  } = manifest.spec as {
    hosts?: readonly string[];
    http?: readonly ClassicRule[];
    tcp?: readonly ClassicRule[];
  };
  const subsets = new Set(
    of(manifests, "DestinationRule").flatMap(({ spec }) => {
      const rule = spec as { host: string; subsets?: readonly { name: string }[] };
      return (rule.subsets ?? []).map(({ name }) => `${rule.host} ${name}`);
    }),
  );
  const ports = servicePorts(manifests);
  const problems = hosts
    .filter((host) => !ports.has(host))
    .map((host) => `host ${host} has no Service`);
  if (http.length + tcp.length === 0) problems.push("there is no rule");
  // A rule by port alone catches all of that port; without a port it catches all there is.
  const catches = ({ match = [] }: ClassicRule) =>
    match.length === 0 || match.some(({ headers, port }) => !headers && port !== undefined);
  if (http.slice(-1).some((rule) => !catches(rule))) problems.push("the last rule is no catch-all");
  for (const { match = [] } of http.filter((rule) => !catches(rule))) {
    const ownPorts = match.map(({ port }) => port);
    const caught = http.some(
      (rule) =>
        catches(rule) && (!rule.match || rule.match.some(({ port }) => ownPorts.includes(port))),
    );
    if (!caught) problems.push(`port ${ownPorts.join()} has no catch-all`);
  }
  for (const { match = [], route = [], mirror } of [...http, ...tcp]) {
    const names = match.flatMap(({ headers = {} }) => Object.keys(headers));
    problems.push(...upperCase(names).map((name) => `header ${name} is not lowercase`));
    if (!addsUp(stated(route.map(({ weight }) => weight)))) {
      problems.push("weights do not add up to 100");
    }
    for (const { host, subset } of [
      ...route.map(({ destination }) => destination),
      ...(mirror ? [mirror] : []),
    ]) {
      if (!subsets.has(`${host} ${subset ?? ""}`)) {
        problems.push(`subset ${subset ?? "none"} of ${host} is missing`);
      }
    }
  }
  return problems;
}

/** Kinds and filters that a target does not take. */
function targetProblems(manifests: readonly Manifest[], target: TargetId): string[] {
  const classic = ["VirtualService", "DestinationRule"].flatMap((kind) => of(manifests, kind));
  const routes = ofRoutes(manifests);
  const mirrors = routes.some(({ spec }) =>
    ((spec as RouteSpec).rules ?? []).some(({ filters = [] }) =>
      filters.some(({ type }) => type === "RequestMirror"),
    ),
  );
  return [
    ...(target !== "istio-sidecar-classic" && classic.length > 0
      ? [`${target} gets ${classic.map(({ kind }) => kind).join(" and ")}`]
      : []),
    ...(target === "linkerd" && mirrors ? ["Linkerd gets a mirror filter"] : []),
    ...(routes.length > 0 && classic.length > 0 ? ["the host has two owners"] : []),
    ...(routes.length + of(manifests, "VirtualService").length === 0 ? ["there is no route"] : []),
  ];
}

/** Every problem of the manifests of one canary, in words; none when they are right. */
export function canaryProblems(manifests: readonly Manifest[], target: TargetId): string[] {
  const names = manifests.map(
    ({ kind, metadata }) => `${kind} ${metadata.namespace ?? ""}/${metadata.name}`,
  );
  return [
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => `${name} is there twice`),
    ...manifests
      .filter(({ metadata }) => !metadata.namespace)
      .map(({ kind }) => `${kind} has no namespace`),
    ...ofRoutes(manifests).flatMap((route) => routeProblems(route, manifests)),
    ...of(manifests, "VirtualService").flatMap((each) => classicProblems(each, manifests)),
    ...targetProblems(manifests, target),
  ];
}
