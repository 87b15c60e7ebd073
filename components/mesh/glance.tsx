import { FactValue } from "@/components/fact/fact";
import { RelativeDate } from "@/components/fact/stale-mark";
import type { Fact, Source } from "@/lib/catalog/schema";

export type GlanceFact = {
  /** Says which distribution, release or component, where a row has more than one. */
  readonly label?: string;
  readonly fact: Fact;
  readonly source: Source;
  /** The day the value names, to say how far off it is. */
  readonly day?: string | undefined;
};
export type GlanceRow = { readonly title: string; readonly facts: readonly GlanceFact[] };

/** The first things to know about a mesh, each with its evidence on hover, focus or tap. */
export function Glance({ rows }: { rows: readonly GlanceRow[] }) {
  return (
    <dl className="grid gap-x-10 text-[0.9375rem] lg:grid-cols-2">
      {rows.map(({ title, facts }) => (
        <div
          key={title}
          className="grid gap-x-4 border-t border-line py-2.5 sm:grid-cols-[11rem_minmax(0,1fr)]"
        >
          <dt className="text-muted">{title}</dt>
          <dd className="min-w-0 space-y-1">
            {facts.map(({ label, fact, source, day }) => (
              <p key={`${label ?? ""} ${String(fact.value)}`}>
                {label ? <span className="block text-sm text-muted">{label}</span> : null}
                <FactValue fact={fact} source={source} />
                {day ? (
                  <>
                    {" "}
                    <RelativeDate date={day} />
                  </>
                ) : null}
              </p>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
