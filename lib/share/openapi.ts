/** The API described for machines: OpenAPI 3.1, with parameters made from the same tables as the API. */
import { meshOrder } from "@/lib/decision/situation";
import type { Field, Fields } from "@/lib/field";
import { seriesIds } from "@/lib/overhead/workload";
import { pastVerdicts, resultParameters } from "@/lib/share/result-link";
import { calculatorParameters } from "@/lib/share/workload";

type Json = Readonly<Record<string, unknown>>;

function schemaOf(field: Field): Json {
  switch (field.kind) {
    case "number":
      return {
        type: field.integer ? "integer" : "number",
        minimum: field.min,
        maximum: field.max,
        ...(field.default === undefined ? {} : { default: field.default }),
      };
    case "flag":
      return {
        type: "boolean",
        ...(field.default === undefined ? {} : { default: field.default }),
      };
    case "choice":
      return {
        type: "string",
        enum: field.options,
        ...(field.default === undefined ? {} : { default: field.default }),
      };
    case "list":
      return { type: "array", items: { type: "string", enum: field.options } };
    case "token":
      return { type: "string", pattern: field.pattern.source };
  }
}

/** One query parameter a row; lists are written with commas. */
function parametersOf(fields: Fields): Json[] {
  return Object.entries(fields).map(([name, field]) => ({
    name,
    in: "query",
    required: false,
    ...(field.kind === "list" ? { style: "form", explode: false } : {}),
    ...describe(field),
    schema: schemaOf(field),
  }));
}

/** Rows of the workload have help, rows of the wizard a title. */
function describe(field: Field): Json {
  const text = "help" in field ? field.help : "title" in field ? field.title : undefined;
  return typeof text === "string" ? { description: text } : {};
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const strings = { type: "array", items: { type: "string" } };

function object(properties: Json, optional: readonly string[] = []): Json {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: "object", properties, required };
}
const list = (items: Json) => ({ type: "array", items });
const nullable = (type: string) => ({ type: [type, "null"] });

const amounts = { low: { type: "number" }, typical: { type: "number" }, high: { type: "number" } };
const resources = object({ cpuMillicores: ref("Range"), memoryMiB: ref("Range") });
const notice = object({
  key: { type: "string" },
  value: { type: "string" },
  reason: { type: "string" },
});

const schemas = {
  Range: object(amounts),
  Notice: notice,
  Term: object({
    id: { type: "string" },
    formula: { type: "string" },
    inputs: list(
      object({
        name: { type: "string" },
        value: { type: ["number", "string", "boolean", "object", "null"] },
        sources: strings,
      }),
    ),
    amount: ref("Range"),
  }),
  Estimate: object({
    series: { type: "string", enum: seriesIds },
    proxy: { type: "string" },
    proxies: { type: "number" },
    perProxy: resources,
    dataPlane: resources,
    controlPlane: object({
      cpuMillicores: { oneOf: [ref("Range"), { type: "null" }] },
      memoryMiB: ref("Range"),
    }),
    total: resources,
    costPerMonth: object({ currency: { type: "string" }, ...amounts }),
    terms: list(ref("Term")),
    assumptions: strings,
  }),
  Estimates: object({
    data: { type: "string", description: "Data version the figures come from." },
    workload: { type: "object" },
    settings: { type: "object" },
    ignored: { ...strings, description: "Parameters that were not used as given." },
    notices: list(ref("Notice")),
    estimates: list(ref("Estimate")),
  }),
  Reason: object({ id: { type: "string" }, text: { type: "string" }, sources: strings }),
  Contribution: object({
    question: { type: "string" },
    answer: { type: ["string", "number", "null"] },
    points: { type: "number" },
    reason: { type: "string" },
    sources: strings,
  }),
  Failed: object({
    need: { type: "string" },
    fact: nullable("string"),
    reason: { type: "string" },
    source: nullable("string"),
    asOf: nullable("string"),
  }),
  Candidate: {
    oneOf: [
      object({
        mesh: ref("Mesh"),
        eligible: { const: true },
        distribution: { type: "string", description: "Which build of the mesh is meant." },
        rank: { type: "integer" },
        score: { type: "number" },
        contributions: list(ref("Contribution")),
      }),
      object({ mesh: ref("Mesh"), eligible: { const: false }, failed: list(ref("Failed")) }),
    ],
  },
  Mesh: { type: "string", enum: meshOrder },
  Past: object({
    rules: { type: "string" },
    known: { type: "boolean", description: "Whether there ever were such rules." },
    verdict: { type: "string", enum: ["same", "changed", "unsaid"] },
    from: { type: ["string", "null"], enum: [...pastVerdicts, null] },
    because: list(object({ text: { type: "string" }, sources: strings })),
    changes: strings,
  }),
  Recommendation: object({
    rules: { type: "string", description: "Version of questions, criteria and weights." },
    answers: { type: "object" },
    ignored: strings,
    notices: list(ref("Notice")),
    unanswered: strings,
    verdict: object(
      {
        mesh: ref("Mesh"),
        distribution: { type: "string" },
        strength: { type: "string", enum: ["clear", "close"] },
        closeTo: ref("Mesh"),
        reasons: list(ref("Reason")),
      },
      ["closeTo"],
    ),
    candidates: list(ref("Candidate")),
    flips: list(
      object({
        question: { type: "string" },
        from: nullable("string"),
        to: nullable("string"),
        mesh: ref("Mesh"),
        fits: {
          type: "boolean",
          description: "False when no option would meet every demand; the mesh is then none.",
        },
      }),
    ),
    past: {
      description: "For a link that names its rules: what it says came out, beside today.",
      oneOf: [ref("Past"), { type: "null" }],
    },
    permalink: { type: "string", format: "uri" },
  }),
  Meshes: object({ meshes: list({ type: "object" }), sources: list({ type: "object" }) }),
  Measurements: object(
    {
      measurements: list({ type: "object" }),
      sources: list({ type: "object" }),
      ignored: strings,
    },
    ["ignored"],
  ),
};

function get(summary: string, schema: string, parameters: Json[], example: string): Json {
  return {
    get: {
      summary,
      operationId: schema.charAt(0).toLowerCase() + schema.slice(1),
      parameters,
      "x-example": example,
      responses: {
        "200": {
          description:
            "Always, whatever the parameters: what cannot be used is named, never refused.",
          content: { "application/json": { schema: ref(schema) } },
        },
      },
    },
  };
}

const format = {
  name: "format",
  in: "query",
  required: false,
  schema: { type: "string", enum: ["json", "csv"], default: "json" },
};

/**
 * The document.
 * @param server origin the API is served at
 */
export function openApi(server: string): Json {
  return {
    openapi: "3.1.0",
    info: {
      title: "Meshfit API",
      version: "1",
      summary: "What a service mesh costs a cluster, and which one fits, or none.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: server }],
    paths: {
      "/api/v1/estimate": get(
        "CPU, memory and money that meshes add to a cluster",
        "Estimates",
        parametersOf(calculatorParameters),
        "/api/v1/estimate?pods=60&rps=20&meshes=istio-sidecar,linkerd",
      ),
      "/api/v1/recommend": get(
        "Which mesh fits the answers, or none, with reasons",
        "Recommendation",
        parametersOf(resultParameters),
        "/api/v1/recommend?must=encryption,identity&operators=few&pods=60",
      ),
      "/api/v1/meshes": get("Every fact of every mesh", "Meshes", [], "/api/v1/meshes"),
      "/api/v1/measurements": get(
        "Every published measurement",
        "Measurements",
        [format],
        "/api/v1/measurements",
      ),
    },
    components: { schemas },
  };
}
