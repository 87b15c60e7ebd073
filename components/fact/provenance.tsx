import { confidenceText } from "@/components/fact/confidence";
import type { Fact, Source } from "@/lib/catalog/schema";
import { formatDate } from "@/lib/format";

/** A link to the source, or its title where the material has no public address. */
export function SourceLink({ source }: { source: Source }) {
  return source.url ? <a href={source.url}>{source.title}</a> : <span>{source.title}</span>;
}

/** Where a fact comes from: note, source, version, date, confidence. Phrasing content only. */
export function Provenance({ fact, source }: { fact: Fact; source: Source }) {
  return (
    <>
      {fact.note ? <span className="block">{fact.note}</span> : null}
      <span className="mt-1.5 block text-muted">
        <SourceLink source={source} /> ({source.publisher}, {source.interest}). Read for{" "}
        {fact.appliesTo}; as of {formatDate(fact.asOf)}. {confidenceText[fact.confidence]}.
      </span>
    </>
  );
}
