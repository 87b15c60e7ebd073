/** What each source is used for, by everything on the site that can name one. */
import { findFact } from "@/lib/catalog/find";
import type { Catalog } from "@/lib/catalog/schema";
import { formatCount } from "@/lib/format";
import type { Chapter } from "@/lib/guide/chapters";

type Named = { readonly one: string; readonly many: string };

/** In display order. */
const kinds = {
  fact: { one: "fact", many: "facts" },
  measurement: { one: "measurement", many: "measurements" },
  assumption: { one: "assumption of the calculator", many: "assumptions of the calculator" },
  claim: { one: "claim of “what changed since”", many: "claims of “what changed since”" },
  step: { one: "step of a request", many: "steps of a request" },
  trial: { one: "part of a trial", many: "parts of trials" },
  recipe: { one: "recipe for embedding", many: "recipes for embedding" },
} as const satisfies Record<string, Named>;
type UseKind = keyof typeof kinds;

export type SourceUses = {
  readonly counts: Readonly<Partial<Record<UseKind, number>>>;
  readonly chapters: readonly Pick<Chapter, "number" | "slug" | "title">[];
  readonly method: boolean;
};

export type UsedBy = {
  readonly catalog: Catalog;
  readonly chapters: readonly Chapter[];
  /** Text of the method page. */
  readonly method: string;
  /** The sources of each part of each trial. */
  readonly trials: readonly (readonly string[])[];
  /** The sources of each recipe for embedding. */
  readonly recipes: readonly (readonly string[])[];
};

/** Each time a source is named in data, and as what; a claim counts once for each of its sources. */
function* usesIn({ catalog, trials, recipes }: UsedBy): Generator<readonly [string, UseKind]> {
  const facts = [
    ...Object.values(catalog.meshes).flatMap(({ facts, distributions }) => [
      ...Object.values(facts),
      ...distributions.flatMap(({ capabilities }) => Object.values(capabilities)),
    ]),
    ...Object.values(catalog.landscape.facts),
  ];
  for (const { source } of facts) yield [source, "fact"];
  for (const { source } of catalog.measurements) yield [source, "measurement"];
  for (const { price, newerPrice = price, nodeReservation } of catalog.coefficients) {
    for (const { source } of [price, newerPrice, nodeReservation]) yield [source, "assumption"];
  }
  for (const { evidence } of catalog.claims) {
    const named = evidence.map((each) =>
      typeof each === "string" ? findFact(catalog, each).fact.source : each.source,
    );
    for (const source of new Set(named)) yield [source, "claim"];
  }
  for (const { steps } of catalog.requestPaths) {
    for (const { sources } of steps) for (const source of sources) yield [source, "step"];
  }
  for (const sources of trials) for (const source of sources) yield [source, "trial"];
  for (const sources of recipes) for (const source of sources) yield [source, "recipe"];
}

/** The uses of every source in the catalog, by its id. */
export function sourceUses(usedBy: UsedBy): ReadonlyMap<string, SourceUses> {
  const counts = new Map<string, Partial<Record<UseKind, number>>>();
  for (const [source, kind] of usesIn(usedBy)) {
    const before = counts.get(source) ?? {};
    counts.set(source, { ...before, [kind]: (before[kind] ?? 0) + 1 });
  }
  return new Map(
    Object.keys(usedBy.catalog.sources).map((id) => [
      id,
      {
        counts: counts.get(id) ?? {},
        chapters: usedBy.chapters.filter(({ sources }) => sources.includes(id)),
        method: usedBy.method.includes(`source="${id}"`),
      },
    ]),
  );
}

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** `2 facts and 1 claim of “what changed since”`; empty where data names the source nowhere. */
export function countsText({ counts }: Pick<SourceUses, "counts">): string {
  return list.format(
    (Object.keys(kinds) as UseKind[]).flatMap((kind) => {
      const count = counts[kind];
      return count ? [`${formatCount(count)} ${kinds[kind][count === 1 ? "one" : "many"]}`] : [];
    }),
  );
}
