/** Every kind of form there is, for the tests: all choices, the edges of numbers, extras on and off. */
import type { BuilderValues } from "@/lib/manifests/fields";
import { formFrom, formProblems, type Form } from "@/lib/manifests/form";
import { placements } from "@/lib/manifests/targets";

type Alternatives = readonly BuilderValues[];

const each = <K extends keyof BuilderValues>(
  name: K,
  values: readonly BuilderValues[K][],
): Alternatives => values.map((value) => ({ [name]: value }));

const meshes: Alternatives = placements.flatMap((mesh) =>
  mesh === "none"
    ? each("gatewayClass", ["istio", "cilium"]).map((more) => ({ mesh, ...more }))
    : [{ mesh }],
);
const apis = each("api", ["gateway-api", "classic"]);

/** What is asked of a split of plain HTTP. */
const extras: readonly Alternatives[] = [
  meshes,
  apis,
  [
    { weight: 1 },
    { weight: 0, header: "X-Preview" },
    { weight: 100, header: "X-Preview", headerValue: 'it\'s #1: "yes" & $HOME' },
  ],
  each("timeout", [undefined, 3600]),
  each("retries", [undefined, 0, 10]),
  each("mirror", [false, true]),
  each("delay", [undefined, 1]),
];

/** What the service is like, with and without extras. */
const shapes: readonly Alternatives[] = [
  meshes,
  apis,
  each("protocol", ["http", "grpc", "h2c", "tcp"]),
  each("targetPort", [undefined, "3000", "web-ui"]),
  each("morePorts", [undefined, "9090:metrics/http,6565/grpc", "5432:5433/tcp"]),
  [
    {},
    {
      kind: "statefulset",
      labels: "app.kubernetes.io/name=checkout,app.kubernetes.io/instance=prod",
      versionLabel: "app.kubernetes.io/version",
      stable: "blue",
      canary: "green",
      stableLabel: "1.4.0",
      canaryLabel: "1.5.0",
      stableWorkload: "checkout",
      canaryWorkload: "checkout-next",
      gatewayNamespace: "shop",
      tlsSecret: "shop.example.com",
    },
  ],
  [{}, { header: "X-Preview", timeout: 5, retries: 2, mirror: true, delay: 1 }],
];

const product = (dimensions: readonly Alternatives[]) =>
  dimensions.reduce<Alternatives>(
    (forms, values) => forms.flatMap((form) => values.map((value) => ({ ...form, ...value }))),
    [{}],
  );

const all: readonly Form[] = [...product(extras), ...product(shapes)].map(formFrom);

/** The product of all dimensions, without the forms that are refused. */
export const allForms = (): readonly Form[] =>
  all.filter((form) => formProblems(form).length === 0);

/** The forms that do not fit together. */
export const refusedForms = (): readonly Form[] =>
  all.filter((form) => formProblems(form).length > 0);
