import type { Term } from "@/lib/overhead/term";

const heads = { cpu: "CPU", memory: "Memory" } as const;

/** The formulas of one component as the calculator evaluates them, one line a summand. */
export function FormulaList({ terms }: { terms: readonly Term[] }) {
  return (
    <dl className="space-y-2.5 rounded-lg border border-line bg-surface px-4 py-3 text-sm">
      {terms.map(({ id, resource, label, formula }) => (
        <div key={id}>
          <dt className="text-muted">
            {heads[resource]}: {label}
          </dt>
          <dd>
            <code className="border-0! bg-transparent! p-0! [overflow-wrap:anywhere]">
              {formula}
            </code>
          </dd>
        </div>
      ))}
    </dl>
  );
}
