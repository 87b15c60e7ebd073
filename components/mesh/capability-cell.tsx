import { confidenceText, isUncertain } from "@/components/fact/confidence";
import { Provenance } from "@/components/fact/provenance";
import type { Fact, Source } from "@/lib/catalog/schema";
import { factText } from "@/lib/format";

/** A cell of the matrix: the value, a mark when it is not sure, and the evidence on demand. */
export function CapabilityCell({ fact, source }: { fact: Fact; source: Source }) {
  return (
    <details className="group">
      <summary className="list-none rounded py-0.5 underline decoration-control decoration-dotted underline-offset-[0.22em] hover:decoration-accent hover:decoration-solid">
        {factText(fact)}
        {isUncertain(fact.confidence) ? (
          <span className="mt-0.5 block text-xs text-warn no-underline">
            {confidenceText[fact.confidence]}
          </span>
        ) : null}
      </summary>
      <p className="mt-1.5 text-xs leading-snug">
        <Provenance fact={fact} source={source} />
      </p>
    </details>
  );
}
