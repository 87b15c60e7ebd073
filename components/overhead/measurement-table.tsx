import { SourceLink } from "@/components/fact/provenance";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { Measurement } from "@/lib/catalog/overhead-schema";
import type { Source } from "@/lib/catalog/schema";

const roles = { fit: "used", validation: "check", context: "background" } as const;

/** A value of a measurement as text: numbers, pairs and named parts alike. */
function valueText(value: Measurement["value"]): string {
  if (Array.isArray(value)) return value.map(valueText).join(" / ");
  if (typeof value === "object" && value) {
    return Object.entries(value)
      .map(([name, part]) => `${name.replaceAll("_", " ")}: ${valueText(part)}`)
      .join("; ");
  }
  return String(value);
}

/** Measurements of one group: what was measured, by whom, on what, and whose interest it serves. */
export function MeasurementTable({
  rows,
  sources,
}: {
  rows: readonly Measurement[];
  sources: Readonly<Record<string, Source>>;
}) {
  return (
    <ScrollRegion label="Measurements">
      <table className="w-full min-w-[52rem] text-sm">
        <thead className="text-left text-muted">
          <tr className="*:py-1.5 *:pr-4 *:font-medium">
            <th scope="col">Row</th>
            <th scope="col">What</th>
            <th scope="col">Value</th>
            <th scope="col">Load</th>
            <th scope="col">Who and when</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const source = sources[row.source];
            return (
              <tr
                key={row.id}
                id={row.id}
                className="border-t border-line align-top target:bg-accent-soft *:py-2 *:pr-4"
              >
                <th
                  scope="row"
                  className="max-w-44 text-left font-mono text-xs font-normal break-all"
                >
                  {row.id}
                  <span className="mt-1 block font-sans text-muted">
                    {roles[row.role]}
                    {row.derived ? ", derived" : ""}
                  </span>
                </th>
                <td className="max-w-60">
                  {row.system} {row.version}, {row.component}: {row.metric}
                  {row.statistic ? <span className="text-muted"> ({row.statistic})</span> : null}
                  {row.caveats ? (
                    <span className="mt-1 block text-xs text-muted">{row.caveats}</span>
                  ) : null}
                </td>
                <td className="max-w-52">
                  {valueText(row.value)} <span className="text-muted">{row.unit}</span>
                </td>
                <td className="max-w-52 text-muted">{row.load || "not stated"}</td>
                <td className="max-w-60">
                  {source ? <SourceLink source={source} /> : row.source}
                  <span className="block text-xs text-muted">
                    {row.measuredBy}; {row.published}; confidence {row.confidence}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
