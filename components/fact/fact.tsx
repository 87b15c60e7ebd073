import { ConfidenceMark } from "@/components/fact/confidence-mark";
import { Hint } from "@/components/fact/hint";
import { Provenance } from "@/components/fact/provenance";
import { StaleMark } from "@/components/fact/stale-mark";
import type { Fact, Source } from "@/lib/catalog/schema";
import { factText } from "@/lib/format";

/** A fact inside a sentence: its value and, on hover, focus, click or tap, where it comes from. */
export function FactValue({ fact, source }: { fact: Fact; source: Source }) {
  return (
    <Hint
      className="fact"
      card={
        <>
          <strong className="block">{factText(fact)}</strong>
          <Provenance fact={fact} source={source} />
        </>
      }
    >
      {factText(fact)}
      <ConfidenceMark confidence={fact.confidence} />
      <StaleMark after={fact.staleAfter} />
    </Hint>
  );
}
