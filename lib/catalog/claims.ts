/** Readers of the claims of the original guide. */
import type { Claim, Evidence } from "@/lib/catalog/guide-schema";
import { findFact } from "@/lib/catalog/find";
import type { Catalog, Source } from "@/lib/catalog/schema";

export type FoundEvidence = Omit<Evidence, "source"> & { readonly source: Source };

/**
 * What a claim's verdict rests on, one entry for each source and release.
 * @throws an Error when it names a fact or a source that the catalog lacks
 */
export function evidenceOf(catalog: Catalog, claim: Claim): readonly FoundEvidence[] {
  const found = claim.evidence.map((each): FoundEvidence => {
    if (typeof each === "string") {
      const { fact, source } = findFact(catalog, each);
      return {
        source,
        asOf: fact.asOf,
        appliesTo: fact.appliesTo,
        confidence: fact.confidence,
      };
    }
    const source = catalog.sources[each.source];
    if (!source) throw new Error(`Claim "${claim.id}" names source "${each.source}".`);
    return { ...each, source };
  });
  const keyOf = ({ source, appliesTo, asOf }: FoundEvidence) => `${source.id} ${appliesTo} ${asOf}`;
  return [...new Map(found.map((each) => [keyOf(each), each])).values()];
}

/** The newest look at any evidence, as a date. */
export function claimsChecked(catalog: Catalog): string {
  const dates = catalog.claims.flatMap((claim) =>
    evidenceOf(catalog, claim).map(({ source }) => source.checked),
  );
  return dates.sort().at(-1) ?? "";
}
