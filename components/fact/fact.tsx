import { useId } from "react";
import { isUncertain } from "@/components/fact/confidence";
import { Provenance } from "@/components/fact/provenance";
import type { Fact, Source } from "@/lib/catalog/schema";
import { factText } from "@/lib/format";

/**
 * A fact inside a sentence: its value, and on a click or Enter where it comes from. The native
 * popover needs no script, closes with Escape and stays inside the window.
 */
export function FactValue({ fact, source }: { fact: Fact; source: Source }) {
  const id = useId();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className="fact cursor-help text-left underline decoration-control decoration-dotted underline-offset-[0.22em] hover:decoration-accent hover:decoration-solid"
      >
        {factText(fact)}
        {isUncertain(fact.confidence) ? (
          <span className="text-warn" title="Not fully verified">
            {" "}
            ?
          </span>
        ) : null}
      </button>
      <span
        popover="auto"
        id={id}
        className="m-auto w-[min(26rem,calc(100vw-2rem))] rounded-lg border border-line bg-surface p-4 text-sm leading-normal text-ink shadow-lg"
      >
        <strong className="block">{factText(fact)}</strong>
        <Provenance fact={fact} source={source} />
      </span>
    </>
  );
}
