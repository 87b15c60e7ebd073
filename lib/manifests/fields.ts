/**
 * What a reader tells the builder. One row per query parameter; the form, the link and the checks
 * are derived from this table, and `Form` too. A name or value, once public, keeps its meaning.
 */
import type { Field, FieldValue, FieldValues } from "@/lib/field";

type Row = Field & {
  readonly label: string;
  /** One plain line below the field. */
  readonly help: string;
  readonly unit?: string;
  readonly optionLabels?: Readonly<Record<string, string>>;
};
type Rows = Readonly<Record<string, Row>>;

const whole = (min: number, max: number) =>
  ({ kind: "number", min, max, step: 1, integer: true }) as const;

const kubernetesName = {
  kind: "token",
  pattern: /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/,
  rule: "is not a Kubernetes name: use at most 63 characters, only lowercase letters, digits and hyphens, and start and end with a letter or digit",
} as const;
const serviceName = {
  kind: "token",
  pattern: /^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/,
  rule: "is not a Service name: use at most 63 characters, only lowercase letters, digits and hyphens, start with a letter, and end with a letter or digit",
} as const;
const label = "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?";

/** Where the split happens, in the order of the form. */
export const placements = ["linkerd", "istio-sidecar", "istio-ambient", "none"] as const;

/** What one output is written for: a placement, and for sidecars one of two APIs. */
export const targetIds = [
  "linkerd",
  "istio-sidecar",
  "istio-sidecar-classic",
  "istio-ambient",
  "none",
] as const;
export type TargetId = (typeof targetIds)[number];

export const targetNames: Readonly<Record<TargetId, string>> = {
  linkerd: "Linkerd",
  "istio-sidecar": "Istio with sidecars",
  "istio-sidecar-classic": "Istio with sidecars, classic form",
  "istio-ambient": "Istio ambient",
  none: "No mesh, at the gateway",
};

export const builderFields = {
  mesh: {
    kind: "choice",
    options: placements,
    default: "linkerd",
    label: "Mesh and mode",
    help: "Where the traffic is split. Without a mesh, only traffic that enters through a gateway can be.",
    optionLabels: targetNames,
  },
  api: {
    kind: "choice",
    options: ["gateway-api", "classic"],
    default: "gateway-api",
    label: "Form of the route",
    help: "The classic form is Istio’s own and works with sidecars only.",
    optionLabels: {
      "gateway-api": "HTTPRoute, portable",
      classic: "VirtualService, classic Istio",
    },
  },
  namespace: {
    ...kubernetesName,
    default: "shop",
    label: "Namespace",
    help: "The one the service and its callers live in.",
  },
  service: {
    ...serviceName,
    default: "checkout",
    label: "Service",
    help: "The name its callers use, and the value of the pods’ label app.",
  },
  port: {
    ...whole(1, 65535),
    default: 8080,
    label: "Port",
    help: "Of the Service; the pods listen on the same one.",
  },
  stable: {
    ...kubernetesName,
    default: "v1",
    label: "Version of today",
    help: "The value of the pods’ label version. The Deployment is named after it: checkout-v1.",
  },
  canary: {
    ...kubernetesName,
    default: "v2",
    label: "New version",
    help: "The same for the version you try out.",
  },
  weight: {
    ...whole(0, 100),
    default: 5,
    unit: "%",
    label: "Share of the new version",
    help: "A chance for each request, not for each user.",
  },
  header: {
    kind: "token",
    pattern: /^[A-Za-z0-9]([A-Za-z0-9-]{0,98}[A-Za-z0-9])?$/,
    rule: "is not a header name this builder takes: use at most 100 letters, digits and hyphens, and start and end with a letter or digit",
    label: "Header name",
    help: "Optional. Requests that carry it always go to the new version.",
  },
  headerValue: {
    kind: "token",
    pattern: /^[\x21-\x7e]([\x20-\x7e]{0,198}[\x21-\x7e])?$/,
    rule: "is not a header value: use at most 200 printable characters without accents, and no line break",
    default: "true",
    label: "Header value",
    help: "Compared exactly, upper and lower case included.",
  },
  timeout: {
    ...whole(1, 3600),
    unit: "s",
    label: "Timeout",
    help: "Optional. For the whole request, repeats included.",
  },
  retries: {
    ...whole(0, 10),
    unit: "repeats",
    label: "Retries",
    help: "Optional. Repeats after a server error; 0 switches them off where a mesh repeats by itself.",
  },
  mirror: {
    kind: "flag",
    default: false,
    label: "Mirror to the new version",
    help: "Also sends it a copy of every request and throws the answer away.",
  },
  delay: {
    ...whole(1, 60),
    unit: "s",
    label: "Delay",
    help: "Optional, to test callers. For requests with the header only.",
  },
  caller: {
    ...kubernetesName,
    default: "frontend",
    label: "Caller",
    help: "A Deployment that calls the service; the split is seen from there.",
  },
  gateway: {
    ...kubernetesName,
    default: "public",
    label: "Gateway",
    help: "The Gateway resource that outside traffic enters through.",
  },
  gatewayNamespace: {
    ...kubernetesName,
    default: "edge",
    label: "Gateway’s namespace",
    help: "Its listener is told to accept routes from the service’s namespace.",
  },
  gatewayClass: {
    ...kubernetesName,
    default: "istio",
    label: "Gateway class",
    help: "The controller. With istio the commands install Istio as a gateway, without any mesh.",
  },
  host: {
    kind: "token",
    pattern: new RegExp(`^(?=.{1,253}$)(\\*\\.)?${label}(\\.${label})*$`),
    rule: "is not a host name: use lowercase letters, digits, hyphens and dots, as in shop.example.com",
    default: "shop.example.com",
    label: "Host name",
    help: "Requests for this host are split.",
  },
  compare: {
    kind: "choice",
    options: targetIds,
    label: "Compare with",
    help: "Shows, line by line, what would be different there.",
    optionLabels: targetNames,
  },
} as const satisfies Rows;

type Fields = typeof builderFields;
export type FieldName = keyof Fields;

/** What the reader stated; what is absent has its default. */
export type BuilderValues = FieldValues<Fields>;

type Optional = "header" | "timeout" | "retries" | "delay" | "compare";

/** Everything the builder writes from; the optional fields stay undefined when not stated. */
export type Form = {
  readonly [K in Exclude<FieldName, Optional>]: FieldValue<Fields[K]>;
} & { readonly [K in Optional]: FieldValue<Fields[K]> | undefined };

/** Fills what is absent with the defaults. `values` must have passed the table. */
export function formFrom(values: BuilderValues = {}): Form {
  const filled = Object.entries<Row>(builderFields).map(([name, field]) => [
    name,
    values[name as FieldName] ?? field.default,
  ]);
  return Object.fromEntries(filled) as Form;
}

/** The target a form asks for. The classic form exists for sidecars only. */
export function targetOf({ mesh, api }: Pick<Form, "mesh" | "api">): TargetId {
  return mesh === "istio-sidecar" && api === "classic" ? "istio-sidecar-classic" : mesh;
}

export type FieldProblem = { readonly field: FieldName; readonly reason: string };

const longest = 63;

/** What single fields cannot tell: whether the values fit together. */
export function formProblems({ service, stable, canary }: Form): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (stable === canary) {
    problems.push({
      field: "canary",
      reason: "is the version of today; two versions need two names",
    });
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
