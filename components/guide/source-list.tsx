import { SourceLink } from "@/components/fact/provenance";
import type { Source } from "@/lib/catalog/schema";
import { formatDate } from "@/lib/format";

/** The numbered sources of a chapter; the numbers in its text lead here. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  return (
    <section aria-labelledby="sources" className="mt-12 max-w-measure border-t border-line pt-6">
      <h2 id="sources">Sources</h2>
      <ol className="mt-3 list-decimal space-y-1.5 pl-6 text-sm text-muted">
        {sources.map((source, index) => (
          <li key={source.id} id={`source-${index + 1}`} className="break-words target:text-ink">
            <SourceLink source={source} />. {source.publisher} ({source.interest}), checked{" "}
            {formatDate(source.checked)}.
          </li>
        ))}
      </ol>
    </section>
  );
}
