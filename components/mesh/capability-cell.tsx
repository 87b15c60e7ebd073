import { ConfidenceMark } from "@/components/fact/confidence-mark";
import { type FactSource, Provenance } from "@/components/fact/provenance";
import { StaleMark } from "@/components/fact/stale-mark";
import { AskedMarks } from "@/components/mesh/asked-marks";
import type { Fact } from "@/lib/catalog/schema";
import { factText } from "@/lib/format";
import type { Asked } from "@/lib/share/feature-table";

/**
 * A cell of the matrix: the value, a glyph when it is not sure, and the evidence in a card. The
 * native popover needs no script, moves nothing on the page and closes with Escape.
 * @param id of the card, unique on the page
 */
export function CapabilityCell({
  id,
  fact,
  source,
  asked = [],
}: {
  id: string;
  fact: Fact;
  source: FactSource;
  asked?: readonly Asked[];
}) {
  return (
    <>
      <button type="button" popoverTarget={id} className="fact">
        <span className="value">{factText(fact)}</span>
        <ConfidenceMark confidence={fact.confidence} />
        <StaleMark after={fact.staleAfter} />
      </button>
      <AskedMarks asked={asked} />
      <span popover="auto" id={id} className="card">
        <strong className="block">{factText(fact)}</strong>
        <Provenance fact={fact} source={source} />
      </span>
    </>
  );
}
