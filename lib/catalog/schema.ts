/**
 * The shape of everything in `content/*.json`. zod parses it once in `catalog.ts`; every other
 * module imports only the types, so zod stays out of the client bundle.
 */
import { z } from "zod";
import type { Claim, RequestPath } from "@/lib/catalog/guide-schema";
import type { Coefficients, Measurement } from "@/lib/catalog/overhead-schema";
import {
  capabilityIds,
  confidences,
  limitIds,
  meshIds,
  needIds,
  stages,
  supportLevels,
} from "@/lib/catalog/ids";
import type { MeshId } from "@/lib/catalog/ids";
import { date, key, text } from "@/lib/catalog/primitives";

export const factSchema = z.strictObject({
  value: z.union([text, z.number(), z.boolean()]),
  /** The value in a reader's words, where `value` is a code such as `yes-waypoint`. */
  label: text.optional(),
  /** Id in `sources.json`. */
  source: key,
  /** Date of the newest material the value was read in. */
  asOf: date,
  /** Release the value was read for. */
  appliesTo: text,
  confidence: z.enum(confidences),
  note: text.optional(),
  /**
   * After this date the fact marks itself as due for a new look. In content only where the end is
   * known; the parsed catalog has it for every fact that can grow old (`stale.ts`).
   */
  staleAfter: date.optional(),
  /** The same cell read as answers to needs and limits. */
  supports: z.partialRecord(z.enum([...needIds, ...limitIds]), z.enum(supportLevels)).optional(),
  /** Why something in `supports` is a preview: given for each of those, and for no other. */
  stages: z.partialRecord(z.enum([...needIds, ...limitIds]), z.enum(stages)).optional(),
});
export type Fact = z.infer<typeof factSchema>;

export const distributionSchema = z.strictObject({
  id: key,
  name: text,
  /** Who publishes it: the project itself or one vendor. */
  publisher: text,
  capabilities: z.record(z.enum(capabilityIds), factSchema),
});
export type Distribution = z.infer<typeof distributionSchema>;

export const meshSchema = z.strictObject({
  id: z.enum(meshIds),
  name: text,
  shortName: text,
  /** One sentence: what it is. */
  summary: text,
  /** The first one is the one meant when none is named. */
  distributions: z.array(distributionSchema).min(1),
  /** Further facts, named for `<Fact of="<mesh>.<key>">`. */
  facts: z.record(key, factSchema),
});
export type Mesh = z.infer<typeof meshSchema>;

export const sourceSchema = z.strictObject({
  id: key,
  title: text,
  publisher: text,
  /** What the publisher stands to gain: decides how the source is marked. */
  interest: z.enum([
    "project",
    "vendor",
    "cloud-vendor",
    "foundation",
    "independent",
    "academic",
    "ours",
  ]),
  /** Absent only when the material has no public address; `note` then says why. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  published: text.optional(),
  checked: date,
  note: text.optional(),
  /**
   * Set where prose alone (a guide chapter, the method page) or a trial's commands alone cite the
   * source. Any other must be used by a fact, a measurement, a price, a claim or the way of a
   * request; tests hold the marks against prose and trials.
   */
  citedBy: z.enum(["prose", "trial"]).optional(),
});
export type Source = z.infer<typeof sourceSchema>;

/** Facts about the field rather than about one mesh, named for `<Fact of="landscape.<key>">`. */
export const landscapeSchema = z.strictObject({ facts: z.record(key, factSchema) });
export type Landscape = z.infer<typeof landscapeSchema>;

/** One worked example: a link on the site, a unit expectation and an e2e journey. */
export const scenarioSchema = z.strictObject({
  id: key,
  title: text,
  description: text,
  /** Query string without the question mark, in the names of the public URL. */
  query: text,
  for: z.enum(["calculator", "wizard"]),
  /** Wizard: the verdicts a reader of the evidence would accept. */
  acceptable: z.array(z.enum(meshIds)).optional(),
  why: text,
});
export type Scenario = z.infer<typeof scenarioSchema>;

const sentences = text.regex(/\.$/, "must end with a full stop");
const optionWords = z.strictObject({ label: text, explanation: sentences.optional() });

/** The words of one question; `lib/decision/questions/questions.ts` says what can be answered. */
export const questionWordsSchema = z.strictObject({
  title: text.regex(/\?$/, "must be a question"),
  heading: text.optional(),
  why: sentences,
  unit: text.optional(),
  shortUnit: text.optional(),
  texts: z.record(text, optionWords).optional(),
});

/** The needs by group, each once. */
export const needWordsSchema = z.record(
  key,
  z.strictObject({
    label: text,
    explanation: sentences,
    needs: z.partialRecord(
      z.enum(needIds),
      z.strictObject({ label: text, explanation: sentences }),
    ),
  }),
);

export type Catalog = {
  readonly meshes: Readonly<Record<MeshId, Mesh>>;
  readonly landscape: Landscape;
  readonly sources: Readonly<Record<string, Source>>;
  readonly measurements: readonly Measurement[];
  /** Every data version, newest first. */
  readonly coefficients: readonly Coefficients[];
  readonly scenarios: readonly Scenario[];
  /** What became of each claim of the original guide. */
  readonly claims: readonly Claim[];
  /** The way of one request, step by step, with and without a mesh. */
  readonly requestPaths: readonly RequestPath[];
};
