import { SourceLink } from "@/components/fact/provenance";
import type { Source } from "@/lib/catalog/schema";
import { formatDate } from "@/lib/format";

/**
 * The numbered sources of a chapter; the numbers in its text lead here.
 * @param props.within chapter whose name its ids start with, where several stand on one page
 */
export function SourceList({ sources, within }: { sources: readonly Source[]; within?: string }) {
  const prefix = within ? `${within}--` : "";
  // One landmark of this name a page is enough.
  const Section = within ? "div" : "section";
  const Heading = within ? "h3" : "h2";
  return (
    <Section
      {...(within ? {} : { "aria-labelledby": "sources" })}
      className="source-list mt-12 max-w-measure border-t border-line pt-6"
    >
      <Heading id={`${prefix}sources`}>Sources</Heading>
      <ol className="mt-3 list-decimal space-y-1.5 pl-6 text-sm text-muted">
        {sources.map((source, index) => (
          <li
            key={source.id}
            id={`${prefix}source-${index + 1}`}
            className="break-words target:text-ink"
          >
            <SourceLink source={source} />. {source.publisher} ({source.interest}), checked{" "}
            {formatDate(source.checked)}.
          </li>
        ))}
      </ol>
    </Section>
  );
}
