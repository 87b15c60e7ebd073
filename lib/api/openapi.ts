/** The API described for machines: OpenAPI 3.1, with parameters made from the same tables as the API. */
import type { Field, Fields } from "@/lib/field";
import { seriesIds } from "@/lib/overhead/workload";
import { catalogSchemas } from "@/lib/api/catalog-shapes";
import { oembedPath, oembedSchemas } from "@/lib/api/oembed-shapes";
import { recommendationSchemas } from "@/lib/api/recommendation-shapes";
import { type Json, list, object, ref, strings } from "@/lib/api/shapes";
import { resultParameters } from "@/lib/share/result-link";
import { calculatorParameters } from "@/lib/share/workload";

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
  ...recommendationSchemas,
  ...catalogSchemas,
  ...oembedSchemas,
  Measurements: object(
    {
      measurements: list({ type: "object" }),
      sources: list(ref("Source")),
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
      "/api/v1/meshes": get(
        "Every fact of every mesh, with source, date, confidence and the day it falls due",
        "Meshes",
        [],
        "/api/v1/meshes",
      ),
      "/api/v1/measurements": get(
        "Every published measurement",
        "Measurements",
        [format],
        "/api/v1/measurements",
      ),
      "/api/oembed": oembedPath(server),
    },
    components: { schemas },
  };
}
