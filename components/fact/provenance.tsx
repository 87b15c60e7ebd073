import { confidenceText } from "@/components/fact/confidence";
import { StaleMark } from "@/components/fact/stale-mark";
import type { Fact, Source } from "@/lib/catalog/schema";
import { formatDate } from "@/lib/format";

export type FactSource = Pick<Source, "title" | "publisher" | "interest" | "url">;

/** A link to the source, or its title where the material has no public address. */
export function SourceLink({ source }: { source: Pick<Source, "title" | "url"> }) {
  return source.url ? <a href={source.url}>{source.title}</a> : <span>{source.title}</span>;
}

/** Where a fact comes from: note, source, version, dates, confidence. Phrasing content only. */
export function Provenance({ fact, source }: { fact: Fact; source: FactSource }) {
  return (
    <>
      {fact.note ? <span className="block">{fact.note}</span> : null}
      <span className="mt-1.5 block text-muted">
        <SourceLink source={source} /> ({source.publisher}, {source.interest}). Read for{" "}
        {fact.appliesTo}; as of {formatDate(fact.asOf)}.{" "}
        {fact.staleAfter ? (
          <>
            Due for a new look after {formatDate(fact.staleAfter)}
            <StaleMark after={fact.staleAfter} />.{" "}
          </>
        ) : null}
        {confidenceText[fact.confidence]}.
      </span>
    </>
  );
}
