import type { Source } from "@/lib/catalog/schema";
import type { DatedSource } from "@/lib/decision/risks";
import { formatDate } from "@/lib/format";

export type Sources = Readonly<Record<string, Source>>;

/** Ids of sources with the date each was published, or read where it has none. */
export function dated(ids: readonly string[], sources: Sources): readonly DatedSource[] {
  return ids.flatMap((id) => {
    const source = sources[id];
    if (!source) return [];
    // "published" is free text; only a date is a date.
    const published = /^\d{4}-\d{2}/.exec(source.published ?? "") ? source.published : undefined;
    return [{ source: id, asOf: published ?? source.checked }];
  });
}

/** A sentence with who says so and as of when. Plain links: there are dozens on a result. */
export function Dated({
  text,
  from,
  sources,
}: {
  text: string;
  from: readonly DatedSource[];
  sources: Sources;
}) {
  return (
    <>
      {text}
      {from.length > 0 ? (
        <span className="ml-1 text-sm text-muted">
          (
          {from.map(({ source, asOf }, index) => (
            <span key={source}>
              {index > 0 ? "; " : ""}
              <a href={`/sources#${source}`} className="text-muted hover:text-accent">
                {sources[source]?.publisher ?? source}, {formatDate(asOf)}
              </a>
            </span>
          ))}
          )
        </span>
      ) : null}
    </>
  );
}

/** A sentence with links to the sources it takes its facts from. */
export function Cited({ text, sources }: { text: string; sources: readonly string[] }) {
  return (
    <>
      {text}
      {sources.length > 0 ? (
        <span className="ml-1 text-sm whitespace-nowrap">
          {sources.map((id, index) => (
            <a key={id} href={`/sources#${id}`} className="px-0.5">
              {sources.length > 1 ? `source ${index + 1}` : "source"}
            </a>
          ))}
        </span>
      ) : null}
    </>
  );
}
