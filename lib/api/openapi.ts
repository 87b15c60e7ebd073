/**
 * The API described for machines, OpenAPI 3.1: answers by the zod schemas of `schemas.ts`,
 * parameters by the same tables that the API reads its query with.
 */
import { z } from "zod";
import { schemas, type SchemaName } from "@/lib/api/schemas";
import type { Field, Fields } from "@/lib/field";
import { resultParameters } from "@/lib/share/result-link";
import { calculatorParameters } from "@/lib/share/workload";

type Json = Readonly<Record<string, unknown>>;

const ref = (name: SchemaName) => ({ $ref: `#/components/schemas/${name}` });

/** JSON Schema as it stands in the document: readers may get more fields than they know. */
function withoutClosing({ jsonSchema }: { jsonSchema: Record<string, unknown> }): void {
  if (jsonSchema["additionalProperties"] === false) delete jsonSchema["additionalProperties"];
}

function componentSchemas(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, {
    io: "input",
    uri: (id) => `#/components/schemas/${id}`,
    override: withoutClosing,
  });
  return Object.fromEntries(
    Object.entries(made.schemas).map(([id, { $id, $schema, ...schema }]) => [id, schema]),
  );
}

/** What is left out by `\p{C}`, in words that regular expressions without Unicode classes have. */
const invisible =
  "\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff";

function fieldSchema(field: Field): z.ZodType {
  switch (field.kind) {
    case "number": {
      const schema = (field.integer ? z.int() : z.number()).min(field.min).max(field.max);
      return field.default === undefined ? schema : schema.default(field.default);
    }
    case "flag":
      return field.default === undefined ? z.boolean() : z.boolean().default(field.default);
    case "choice": {
      const schema = z.enum(field.options as readonly [string, ...string[]]);
      return field.default === undefined ? schema : schema.default(field.default);
    }
    case "list":
      return z.array(z.enum(field.options as readonly [string, ...string[]]));
    case "token":
      return z.string().meta({ pattern: field.pattern.source.replace("\\p{C}", invisible) });
  }
}

function schemaOf(field: Field): Json {
  const { $schema, ...schema } = z.toJSONSchema(fieldSchema(field), { io: "input" });
  return schema;
}

/** Rows of the workload have help, rows of the wizard a title. */
function descriptionOf(field: Field): Json {
  const text = "help" in field ? field.help : "title" in field ? field.title : undefined;
  return typeof text === "string" ? { description: text } : {};
}

/** One query parameter a row; lists are written with commas. */
export function parametersOf(fields: Fields, required: readonly string[] = []): Json[] {
  return Object.entries(fields).map(([name, field]) => ({
    name,
    in: "query",
    required: required.includes(name),
    ...(field.kind === "list" ? { style: "form", explode: false } : {}),
    ...descriptionOf(field),
    schema: schemaOf(field),
  }));
}

const json = (name: SchemaName) => ({ "application/json": { schema: ref(name) } });
const refusal = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: ref("Problem") } },
});

function get(
  summary: string,
  answer: SchemaName,
  {
    parameters = [],
    content = {},
    example,
  }: { parameters?: Json[]; content?: Json; example: string },
): Json {
  return {
    get: {
      summary,
      operationId: answer.charAt(0).toLowerCase() + answer.slice(1),
      parameters,
      "x-example": example,
      responses: {
        "200": {
          description:
            "Always, whatever the parameters: what cannot be used is named, never refused.",
          content: { ...json(answer), ...content },
        },
      },
    },
  };
}

/** The one answer that can be a refusal. @param server oEmbed answers for links to it alone */
function oembed(server: string): Json {
  const url = encodeURIComponent(`${server}/calculator?pods=60`);
  return {
    get: {
      summary: "oEmbed 1.0 for links to the calculator and to results",
      operationId: "oembed",
      parameters: [
        { name: "url", in: "query", required: true, schema: { type: "string" } },
        ...parametersOf({ format: { kind: "choice", options: ["json"], default: "json" } }),
        ...["maxwidth", "maxheight"].map((name) => ({
          name,
          in: "query",
          required: false,
          schema: { type: "integer", minimum: 1 },
        })),
      ],
      "x-example": `/api/oembed?url=${url}`,
      responses: {
        "200": { description: "What to show in place of the link.", content: json("Oembed") },
        "400": refusal("No address was given."),
        "404": refusal("The address is not one of a calculator or a result here."),
        "501": refusal("Another format than JSON was asked for."),
      },
    },
  };
}

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
      description:
        "Read-only: methods other than GET, HEAD and OPTIONS are answered with 405, unknown paths with 404. Parameters that cannot be used as given are named in `notices`.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: server }],
    paths: {
      "/api/v1/estimate": get("CPU, memory and money that meshes add to a cluster", "Estimates", {
        parameters: parametersOf(calculatorParameters),
        example: "/api/v1/estimate?pods=60&rps=20&meshes=istio-sidecar,linkerd",
      }),
      "/api/v1/recommend": get(
        "Which mesh fits the answers, or none, with reasons",
        "Recommendation",
        {
          parameters: parametersOf(resultParameters),
          example: "/api/v1/recommend?must=encryption,identity&operators=few&pods=60",
        },
      ),
      "/api/v1/meshes": get(
        "Every fact of every mesh, with source, date, confidence and the day it falls due",
        "Meshes",
        { example: "/api/v1/meshes" },
      ),
      "/api/v1/measurements": get("Every published measurement", "Measurements", {
        parameters: parametersOf({
          format: { kind: "choice", options: ["json", "csv"], default: "json" },
        }),
        content: { "text/csv": { schema: { type: "string" } } },
        example: "/api/v1/measurements",
      }),
      "/api/oembed": oembed(server),
    },
    components: { schemas: componentSchemas() },
  };
}
