/** The filled-in form, and whether its values fit together. */
import type { FieldValue } from "@/lib/field";
import {
  builderFields,
  type BuilderValues,
  type FieldName,
  type Fields,
} from "@/lib/manifests/fields";
import { portsOf } from "@/lib/manifests/ports";
import { targetNames, type TargetId } from "@/lib/manifests/targets";

type WithDefault = {
  [K in FieldName]: Fields[K] extends { default: unknown } ? K : never;
}[FieldName];

/** Everything the builder writes from; fields without a default stay undefined when not stated. */
export type Form = { readonly [K in WithDefault]: FieldValue<Fields[K]> } & {
  readonly [K in Exclude<FieldName, WithDefault>]: FieldValue<Fields[K]> | undefined;
};

/** Fills what is absent with the defaults. `values` must have passed the table. */
export function formFrom(values: BuilderValues = {}): Form {
  const filled = Object.entries(builderFields).map(([name, field]) => [
    name,
    values[name as FieldName] ?? ("default" in field ? field.default : undefined),
  ]);
  return Object.fromEntries(filled) as Form;
}

/** The target a form asks for. The classic form exists for sidecars only. */
export function targetOf({ mesh, api }: Pick<Form, "mesh" | "api">): TargetId {
  return mesh === "istio-sidecar" && api === "classic" ? "istio-sidecar-classic" : mesh;
}

/** The labels both versions share, as pairs. */
export function sharedLabels({ labels, service }: Form): readonly (readonly [string, string])[] {
  return (labels ?? `app=${service}`).split(",").map((pair) => {
    const at = pair.indexOf("=");
    return [pair.slice(0, at), pair.slice(at + 1)];
  });
}

/** Why a target cannot split plain TCP connections, in words that follow the protocol. */
export function tcpRefusal(target: TargetId): string | undefined {
  switch (target) {
    case "istio-sidecar":
    case "istio-sidecar-classic":
      return undefined;
    case "none":
      return "cannot be split here: a gateway needs a TCP listener and TCPRoute, which controllers support in different ways. Split it inside a mesh, with Istio’s sidecars";
    default:
      return `cannot be split by weight with ${targetNames[target]} and the standard routes this builder writes. Istio with sidecars splits TCP by connection, in both forms. Without a route, the number of pods decides: 1 of 20 gets about 5% of the connections`;
  }
}

export type FieldProblem = { readonly field: FieldName; readonly reason: string };

const longest = 63;

function versionProblems(form: Form): FieldProblem[] {
  const { service, stable, canary, stableLabel, canaryLabel } = form;
  const problems: FieldProblem[] = [];
  if (stable === canary) {
    problems.push({
      field: "canary",
      reason: "is the current version; two versions need two names",
    });
  } else if ((stableLabel ?? stable) === (canaryLabel ?? canary)) {
    problems.push({
      field: canaryLabel === undefined ? "stableLabel" : "canaryLabel",
      reason: "is the label of the other version too; the pods could not be told apart",
    });
  }
  if (form.stableWorkload !== undefined && form.stableWorkload === form.canaryWorkload) {
    problems.push({ field: "canaryWorkload", reason: "runs the current version already" });
  }
  for (const [field, version] of [
    ["stable", stable],
    ["canary", canary],
  ] as const) {
    const length = service.length + 1 + version.length;
    if (length > longest) {
      problems.push({
        field,
        reason: `makes, with the service, a name of ${length} characters; Kubernetes allows ${longest} for service and version with the hyphen between them`,
      });
    }
  }
  return problems;
}

function labelProblems(form: Form): FieldProblem[] {
  const keys = sharedLabels(form).map(([key]) => key);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) {
    return [{ field: "labels", reason: `names ${twice} twice; a label has one value` }];
  }
  const isShared = keys.includes(form.versionLabel);
  return isShared
    ? [
        {
          field: form.labels === undefined ? "versionLabel" : "labels",
          reason: `contains ${form.versionLabel}, the label that tells the versions apart; only labels that both versions share belong here`,
        },
      ]
    : [];
}

function portProblems(form: Form, target: TargetId): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const ports = portsOf(form, target);
  const seen = new Set<number>();
  for (const { port, targetPort, protocol, field } of ports) {
    const refusal = protocol === "tcp" ? tcpRefusal(target) : undefined;
    const reason =
      port > 65535 || (typeof targetPort === "number" && targetPort > 65535)
        ? "contains a port above 65535"
        : seen.has(port)
          ? `names port ${port} a second time`
          : refusal;
    if (reason !== undefined) {
      const at = field === "morePorts" ? field : reason === refusal ? "protocol" : "targetPort";
      problems.push({ field: at, reason });
    }
    seen.add(port);
  }
  return problems;
}

/** What single fields cannot tell: whether the values fit together, for one target. */
export function formProblems(form: Form, target = targetOf(form)): readonly FieldProblem[] {
  return [...versionProblems(form), ...labelProblems(form), ...portProblems(form, target)];
}
