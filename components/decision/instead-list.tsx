import { Cited } from "@/components/decision/cited";
import type { Explanation } from "@/lib/decision/explain";
import { sentenceCase } from "@/lib/format";

/** Where no mesh fits best: what to use for each need, and what should bring the reader back. */
export function InsteadList({ told }: { told: Explanation }) {
  return told.instead.length > 0 ? (
    <dl className="mt-3 space-y-4">
      {told.instead.map(({ need, label, text, sources, comeBackWhen }) => (
        <div key={need}>
          <dt className="font-semibold">{sentenceCase(label)}</dt>
          <dd>
            {text ? <Cited text={`${text}.`} sources={sources} /> : null}
            <span className="block text-muted">Come back when {comeBackWhen}.</span>
          </dd>
        </div>
      ))}
    </dl>
  ) : (
    <ul className="mt-3 list-disc space-y-1.5 pl-5">
      {told.comeBackWhen.map((trigger) => (
        <li key={trigger}>Come back when {trigger}.</li>
      ))}
    </ul>
  );
}
