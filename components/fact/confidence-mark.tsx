import { confidenceText, markOf, marks } from "@/components/fact/confidence";
import type { Confidence } from "@/lib/catalog/ids";

/** One glyph after a value that is not sure; its confidence in words for those who do not see it. */
export function ConfidenceMark({ confidence }: { confidence: Confidence }) {
  const mark = markOf(confidence);
  if (!mark) return null;
  return (
    <>
      <span aria-hidden className="confidence">
        {"\u00a0"}
        {mark.glyph}
      </span>
      <span className="sr-only"> ({confidenceText[confidence]})</span>
    </>
  );
}

/** What the glyphs mean, once a page. */
export function ConfidenceLegend() {
  return (
    <p className="text-sm text-muted">
      {marks.map(({ glyph, meaning }) => (
        <span key={glyph} className="mr-4 inline-block">
          <span className="font-semibold text-ink">{glyph}</span> {meaning}
        </span>
      ))}
      <span className="mr-4 inline-block">No mark: read in the primary source.</span>
      <span className="inline-block">
        <span className="text-warn">(check due)</span> due for review
      </span>
    </p>
  );
}
