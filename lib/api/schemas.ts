/**
 * What the API answers, as zod: the document at `/api/v1/openapi.json` is made from it, and tests
 * hold the answers against it. Only routes and tests import this; zod never reaches the browser.
 */
import { z } from "zod";
import { meshIds } from "@/lib/catalog/ids";
import { measurementSchema } from "@/lib/catalog/overhead-schema";
import { distributionSchema, factSchema, meshSchema, sourceSchema } from "@/lib/catalog/schema";
import { seriesIds } from "@/lib/overhead/workload";
import { pastVerdicts } from "@/lib/share/result-link";

const text = z.string();
const texts = z.array(text);
const mesh = z.enum(meshIds);

const range = z.object({ low: z.number(), typical: z.number(), high: z.number() });
const resources = z.object({ cpuMillicores: range, memoryMiB: range });
const notice = z.object({ key: text, value: text, reason: text });

const term = z.object({
  id: text,
  part: z.enum(["dataPlane", "controlPlane"]),
  resource: z.enum(["cpu", "memory"]),
  label: text,
  formula: text,
  inputs: z.array(
    z.object({
      name: text,
      value: z.union([z.number(), range]),
      unit: text.optional(),
      sources: texts,
    }),
  ),
  amount: range.describe("Millicores or MiB, by resource."),
});

const estimate = z.object({
  series: z.enum(seriesIds),
  proxy: text.describe("What kind of proxy carries the traffic."),
  proxies: z.number(),
  perProxy: resources,
  dataPlane: resources,
  controlPlane: z.object({ cpuMillicores: range.nullable(), memoryMiB: range }),
  total: resources,
  costPerMonth: range.extend({ currency: text }),
  terms: z.array(term),
  assumptions: texts,
});

const estimates = z.object({
  data: text.describe("Data version the figures come from."),
  workload: z.record(text, z.unknown()),
  settings: z.record(text, z.unknown()),
  ignored: texts.describe("Parameters that were not used as given."),
  notices: z.array(notice),
  estimates: z.array(estimate),
});

const reason = z.object({ id: text, text, sources: texts });
const contribution = z.object({
  question: text,
  answer: z.union([text, z.number(), z.null()]),
  points: z.number(),
  reason: text,
  sources: texts,
});
const failed = z.object({
  need: text,
  fact: text.nullable(),
  reason: text,
  source: text.nullable(),
  asOf: text.nullable(),
});
const candidate = z.union([
  z.object({
    mesh,
    eligible: z.literal(true),
    distribution: text.describe("Which build of the mesh is meant."),
    rank: z.int(),
    score: z.number(),
    contributions: z.array(contribution),
  }),
  z.object({ mesh, eligible: z.literal(false), failed: z.array(failed) }),
]);
const past = z.object({
  rules: text,
  known: z.boolean().describe("Whether there ever were such rules."),
  verdict: z.enum(["same", "changed", "unsaid"]),
  from: z.enum(pastVerdicts).nullable(),
  because: z.array(z.object({ text, sources: texts })),
  changes: texts,
});

const recommendation = z.object({
  rules: text.describe("Version of questions, criteria and weights."),
  answers: z.record(text, z.unknown()),
  ignored: texts,
  notices: z.array(notice),
  unanswered: texts,
  verdict: z.object({
    mesh,
    distribution: text,
    strength: z.enum(["clear", "close"]),
    closeTo: mesh.optional(),
    reasons: z.array(reason),
  }),
  candidates: z.array(candidate),
  flips: z.array(
    z.object({
      question: text,
      from: text.nullable(),
      to: text.nullable(),
      mesh,
      fits: z
        .boolean()
        .describe("False when no option would meet every demand; the mesh is then none."),
    }),
  ),
  past: past
    .nullable()
    .describe("For a link that names its rules: what it says came out, beside today."),
  permalink: z.url(),
});

const measurement = measurementSchema.extend({
  value: z.unknown().describe("As the source printed it: a number, a text, a list or an object."),
});

const pixels = z.int().min(1);

/** Every schema that the document names; references between them are written as such. */
export const schemas = {
  Range: range,
  Notice: notice,
  Term: term,
  Estimate: estimate,
  Estimates: estimates,
  Mesh: mesh,
  Reason: reason,
  Contribution: contribution,
  Failed: failed,
  Candidate: candidate,
  Past: past,
  Recommendation: recommendation,
  Fact: factSchema,
  Distribution: distributionSchema,
  MeshFacts: meshSchema,
  Source: sourceSchema,
  Meshes: z.object({ meshes: z.array(meshSchema), sources: z.array(sourceSchema) }),
  Measurement: measurement,
  Measurements: z.object({
    data: text.describe("The newest data version."),
    ignored: texts,
    notices: z.array(notice),
    measurements: z.array(measurement),
    sources: z.array(sourceSchema),
  }),
  Problem: z
    .object({ type: text, title: text, status: z.int(), detail: text })
    .describe("Why there is no answer, as RFC 9457 has it."),
  Oembed: z
    .object({
      version: z.literal("1.0"),
      type: z.enum(["rich", "link"]),
      title: text,
      provider_name: text,
      provider_url: text,
      cache_age: z.int().describe("Seconds."),
      html: text.optional(),
      width: pixels.optional(),
      height: pixels.optional(),
      thumbnail_url: text.optional(),
      thumbnail_width: pixels.optional(),
      thumbnail_height: pixels.optional(),
    })
    .describe(
      "An oEmbed 1.0 answer: rich with a frame for the calculator, a link for a result. No picture where the room asked for is too small.",
    ),
} as const;
export type SchemaName = keyof typeof schemas;
