/**
 * What the commands change in a cluster, as JSON patches: the one patch of the Service that exists,
 * and where the routes of a canary send traffic. Commands and tests are made from these.
 */
import { classicRules } from "@/lib/manifests/classic";
import type { Stage } from "@/lib/manifests/extras";
import type { Form } from "@/lib/manifests/form";
import { routeName, versionValue, virtualServices, type Version } from "@/lib/manifests/names";
import { routedPorts } from "@/lib/manifests/ports";
import { nameOfRoute, plainRules, routeKind, routeRules } from "@/lib/manifests/routes";
import type { TargetId } from "@/lib/manifests/targets";

export type JsonPatch = readonly {
  readonly op: "replace" | "remove";
  readonly path: string;
  readonly value?: unknown;
}[];

/** One route of the canary: its resource, its name and a patch for it. */
export type RoutePatch = {
  readonly resource: string;
  readonly name: string;
  readonly patch: JsonPatch;
};

/** All that is changed of a Service that exists: one more label in its selector. */
export const narrowing = (form: Form, version: Version) => ({
  spec: { selector: { [form.versionLabel]: versionValue(form, version) } },
});

const pointer = (key: string) => key.replaceAll("~", "~0").replaceAll("/", "~1");

/** Takes that label out again. */
export const widening = ({ versionLabel }: Form): JsonPatch => [
  { op: "remove", path: `/spec/selector/${pointer(versionLabel)}` },
];

/** Sends the traffic of all routes to where a stage has it. */
export function stagePatches(form: Form, target: TargetId, stage: Stage): readonly RoutePatch[] {
  if (target === "istio-sidecar-classic") {
    const patch = Object.entries(classicRules(form, stage)).map(
      ([part, value]) => ({ op: "replace", path: `/spec/${part}`, value }) as const,
    );
    return [{ resource: virtualServices, name: routeName(form, target), patch }];
  }
  return routedPorts(form, target).map((port) => ({
    resource: routeKind(port).resource,
    name: nameOfRoute(form, target, port),
    patch: [{ op: "replace", path: "/spec/rules", value: routeRules(form, target, port, stage) }],
  }));
}

/** Sends what comes through a gateway to the Service itself. */
export const plainPatches = (form: Form, target: TargetId): readonly RoutePatch[] =>
  routedPorts(form, target).map((port) => ({
    resource: routeKind(port).resource,
    name: nameOfRoute(form, target, port),
    patch: [{ op: "replace", path: "/spec/rules", value: plainRules(form, port) }],
  }));

/** The paths of the two weights under one that holds both. */
const weightsUnder = (path: string): readonly [string, string] => [
  `${path}/0/weight`,
  `${path}/1/weight`,
];

type WeightPaths = {
  readonly resource: string;
  readonly name: string;
  readonly paths: readonly (readonly [string, string])[];
};

/** Where in the routes the two weights stand, for another share. */
export function weightPaths(form: Form, target: TargetId): readonly WeightPaths[] {
  if (target === "istio-sidecar-classic") {
    const paths = Object.entries(classicRules(form)).flatMap(([part, rules]) =>
      rules.flatMap((rule, index) =>
        (rule as { route: readonly unknown[] }).route.length === 2
          ? [weightsUnder(`/spec/${part}/${index}/route`)]
          : [],
      ),
    );
    return [{ resource: virtualServices, name: routeName(form, target), paths }];
  }
  return routedPorts(form, target).map((port) => {
    const last = routeRules(form, target, port).length - 1;
    return {
      resource: routeKind(port).resource,
      name: nameOfRoute(form, target, port),
      paths: [weightsUnder(`/spec/rules/${last}/backendRefs`)],
    };
  });
}
