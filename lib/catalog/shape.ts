/** The first half of the parse: each file on its own against its schema. */
import { z } from "zod";
import type { Problem } from "@/lib/catalog/problem";
import { claimSchema, requestPathSchema } from "@/lib/catalog/guide-schema";
import { coefficientsSchema, measurementSchema, priceSchema } from "@/lib/catalog/overhead-schema";
import {
  landscapeSchema,
  meshSchema,
  needWordsSchema,
  questionWordsSchema,
  scenarioSchema,
  sourceSchema,
} from "@/lib/catalog/schema";
import type { Claim, RequestPath } from "@/lib/catalog/guide-schema";
import type { Coefficients, ListPrice, Measurement } from "@/lib/catalog/overhead-schema";
import type { Landscape, Mesh, Scenario, Source } from "@/lib/catalog/schema";

/** The content files as they are read, before anything is known about them. */
export type RawCatalog = {
  /** By file name without `.json`. */
  readonly meshes: Readonly<Record<string, unknown>>;
  readonly landscape: unknown;
  readonly sources: unknown;
  readonly measurements: unknown;
  /** By file name without `.json`. */
  readonly overhead: Readonly<Record<string, unknown>>;
  readonly prices: unknown;
  /** The words of each question, by its id. */
  readonly wizard: Readonly<Record<string, unknown>>;
  readonly needs: unknown;
  readonly scenarios: unknown;
  readonly claims: unknown;
  readonly requestPaths: unknown;
};

/** The same files with the right shape; what they say of each other is still unchecked. */
export type ShapedCatalog = {
  readonly meshes: Readonly<Record<string, Mesh>>;
  readonly landscape: Landscape;
  readonly sources: readonly Source[];
  readonly measurements: readonly Measurement[];
  readonly overhead: Readonly<Record<string, Coefficients>>;
  readonly prices: readonly ListPrice[];
  readonly scenarios: readonly Scenario[];
  readonly claims: readonly Claim[];
  readonly requestPaths: readonly RequestPath[];
};

function child(value: unknown, step: PropertyKey): unknown {
  return typeof value === "object" && value !== null
    ? (value as Record<PropertyKey, unknown>)[step]
    : undefined;
}

/** Positions in a list say nothing to an editor, so an entry with an id is named by it. */
function readablePath(raw: unknown, path: readonly PropertyKey[]): string {
  let value = raw;
  return path
    .map((step) => {
      value = child(value, step);
      const id = typeof step === "number" ? child(value, "id") : undefined;
      return typeof id === "string" ? id : String(step);
    })
    .join(".");
}

function advice(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === "unrecognized_keys") {
    return "Remove it, or correct its name (lib/catalog/schema.ts lists the names)";
  }
  return value === undefined
    ? "Add it"
    : "Correct it (lib/catalog/schema.ts says what may stand here)";
}

/** Parses one file; what is wrong with it goes into `problems` and nothing comes back. */
function shaped<T>(
  schema: z.ZodType<T>,
  file: string,
  raw: unknown,
  problems: Problem[],
): T | undefined {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const value = issue.path.reduce(child, raw);
    problems.push({
      file,
      path: readablePath(raw, issue.path),
      wrong:
        value === undefined
          ? "missing"
          : issue.message.charAt(0).toLowerCase() + issue.message.slice(1),
      todo: advice(issue, value),
    });
  }
  return undefined;
}

function shapedFiles<T>(
  schema: z.ZodType<T>,
  folder: string,
  files: Readonly<Record<string, unknown>>,
  problems: Problem[],
): Record<string, T> {
  const entries = Object.entries(files).flatMap(([name, raw]) => {
    const value = shaped(schema, `${folder}/${name}.json`, raw, problems);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries);
}

/**
 * Holds every file against its schema.
 * @returns the typed files, or every problem of shape found in any of them
 */
export function shapeCatalog(raw: RawCatalog): ShapedCatalog | readonly Problem[] {
  const problems: Problem[] = [];
  const meshes = shapedFiles(meshSchema, "content/meshes", raw.meshes, problems);
  const overhead = shapedFiles(coefficientsSchema, "content/overhead", raw.overhead, problems);
  shapedFiles(questionWordsSchema, "content/wizard", raw.wizard, problems);
  shaped(needWordsSchema, "content/wizard/needs.json", raw.needs, problems);
  const landscape = shaped(landscapeSchema, "content/landscape.json", raw.landscape, problems);
  const sources = shaped(z.array(sourceSchema), "content/sources.json", raw.sources, problems);
  const prices = shaped(z.array(priceSchema).min(1), "content/prices.json", raw.prices, problems);
  const measurements = shaped(
    z.array(measurementSchema),
    "content/measurements.json",
    raw.measurements,
    problems,
  );
  const scenarios = shaped(
    z.array(scenarioSchema),
    "content/scenarios.json",
    raw.scenarios,
    problems,
  );
  const claims = shaped(z.array(claimSchema), "content/claims.json", raw.claims, problems);
  const requestPaths = shaped(
    z.array(requestPathSchema),
    "content/request-paths.json",
    raw.requestPaths,
    problems,
  );
  const whole =
    landscape && sources && measurements && prices && scenarios && claims && requestPaths;
  return whole && problems.length === 0
    ? {
        meshes,
        landscape,
        sources,
        measurements,
        overhead,
        prices,
        scenarios,
        claims,
        requestPaths,
      }
    : problems;
}
