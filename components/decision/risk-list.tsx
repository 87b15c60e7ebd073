import { Dated, type Sources } from "@/components/decision/dated";
import type { Risk } from "@/lib/decision/risks";

/** The risks of the choice, each with its sources and dates. */
export function RiskList({ risks, sources }: { risks: readonly Risk[]; sources: Sources }) {
  return (
    <dl className="mt-3 space-y-3">
      {risks.map(({ id, title, text, sources: from }) => (
        <div key={id}>
          <dt className="font-semibold">{title}</dt>
          <dd>
            <Dated text={text} from={from} sources={sources} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
