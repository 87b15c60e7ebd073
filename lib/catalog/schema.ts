/**
 * The shape of everything in `content/*.json`. zod parses it once in `catalog.ts`; every other
 * module imports only the types, so zod stays out of the client bundle.
 */
import { z } from "zod";
import type { Claim, RequestPath } from "@/lib/catalog/guide-schema";
import type { PricedCoefficients, Measurement } from "@/lib/catalog/overhead-schema";
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

/** Descriptions are read by those who use the API. */
export const factSchema = z
  .strictObject({
    value: z
      .union([text, z.number(), z.boolean()])
      .describe("The value; a code such as yes-waypoint where there is a label."),
    label: text
      .optional()
      .describe("The value in a reader's words. Absent: the value is readable itself."),
    source: key.describe("Id of an entry in sources."),
    asOf: date.describe("Date of the newest material the value was read in."),
    appliesTo: text.describe("Release the value was read for."),
    confidence: z.enum(confidences).describe("How sure we are, best first."),
    note: text.optional().describe("What the value leaves out."),
    /**
     * After this date the fact marks itself as due for a new look. In content only where the end is
     * known; the parsed catalog has it for every fact that can grow old (`stale.ts`).
     */
    staleAfter: date
      .optional()
      .describe(
        "Last day the fact may stand without a new look; from the day after, treat it as due for a check. Absent: a record of the past, which does not grow old.",
      ),
    supports: z
      .partialRecord(z.enum([...needIds, ...limitIds]), z.enum(supportLevels))
      .optional()
      .describe("The same statement as answers to the needs and limits of the wizard."),
    /** Given for each preview in `supports`, and for no other. */
    stages: z
      .partialRecord(z.enum([...needIds, ...limitIds]), z.enum(stages))
      .optional()
      .describe("For each preview among them, what its project calls it."),
  })
  .describe("One statement about a mesh, never without its source and date.");
export type Fact = z.infer<typeof factSchema>;

export const distributionSchema = z.strictObject({
  id: key.describe("Unique within its mesh."),
  name: text.describe("What it is called."),
  publisher: text.describe("Who publishes it: the project itself or one vendor."),
  capabilities: z
    .record(z.enum(capabilityIds), factSchema)
    .describe("The rows of the feature matrix, the same for every distribution."),
});
export type Distribution = z.infer<typeof distributionSchema>;

export const meshSchema = z.strictObject({
  id: z.enum(meshIds),
  name: text.describe("Full name."),
  shortName: text.describe("Name for tight places."),
  summary: text.describe("One sentence: what it is."),
  distributions: z
    .array(distributionSchema)
    .min(1)
    .describe("The first one is meant where none is named."),
  /** Named in prose as `<Fact of="<mesh>.<key>">`. */
  facts: z.record(key, factSchema).describe("Further facts by name."),
});
export type Mesh = z.infer<typeof meshSchema>;

export const sourceSchema = z.strictObject({
  id: key.describe("Named by facts and measurements."),
  title: text.describe("Title of the document."),
  publisher: text.describe("Who published it."),
  interest: z
    .enum(["project", "vendor", "cloud-vendor", "foundation", "independent", "academic", "ours"])
    .describe("What the publisher stands to gain."),
  /** Where it is absent, `note` says why. */
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe("Absent where it has no public address."),
  published: text.optional().describe("When, as the document says it."),
  checked: date.describe("When we last looked."),
  note: text.optional().describe("What to know about the document."),
  /**
   * Set where prose alone (a guide chapter, the method page) or a trial's commands alone cite the
   * source. Any other must be used by a fact, a measurement, a price, a claim or the way of a
   * request; tests hold the marks against prose and trials.
   */
  citedBy: z
    .enum(["prose", "trial"])
    .optional()
    .describe(
      "Cited by these alone: prose, the guide or the method page; trial, the commands of a trial.",
    ),
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
  readonly coefficients: readonly PricedCoefficients[];
  readonly scenarios: readonly Scenario[];
  /** What became of each claim of the original guide. */
  readonly claims: readonly Claim[];
  /** The way of one request, step by step, with and without a mesh. */
  readonly requestPaths: readonly RequestPath[];
};
