import { Hint } from "@/components/fact/hint";
import { SourceLink } from "@/components/fact/provenance";
import type { Source } from "@/lib/catalog/schema";
import { formatDate } from "@/lib/format";

/** A number that leads to its source at the foot of the chapter; hover and focus show it at once. */
export function Citation({ number, source }: { number: number; source: Source }) {
  return (
    <sup className="ml-0.5">
      <Hint
        href={`#source-${number}`}
        label={`Source ${number}`}
        className="px-0.5 no-underline"
        card={
          <>
            <SourceLink source={source} />
            <span className="mt-1 block text-muted">
              {source.publisher} ({source.interest})
              {source.published ? `, ${source.published}` : ""}. Checked{" "}
              {formatDate(source.checked)}.{source.note ? ` ${source.note}` : ""}
            </span>
          </>
        }
      >
        [{number}]
      </Hint>
    </sup>
  );
}
