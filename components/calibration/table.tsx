import type { CalibrationRow } from "@/components/calibration/rows";
import { rangeText } from "@/components/calibration/values";
import { Table } from "@/components/ui/table";
import { formatCount } from "@/lib/format";
import { kindNames } from "@/lib/cluster/kind";

/** The reader's figures per kind of container beside the published ones. */
export function CalibrationTable({ rows }: { rows: readonly CalibrationRow[] }) {
  return (
    <Table label="Yours and published" layout="grid" tableClassName="min-w-[34rem] text-right">
      <caption className="px-3 pt-3 pb-1 text-left font-semibold">
        Yours and published, of one container
      </caption>
      <thead className="text-muted">
        <tr className="border-b border-line *:px-3 *:py-1.5 *:align-bottom *:font-medium">
          <th scope="col" className="text-left">
            What
          </th>
          <th scope="col">Count</th>
          <th scope="col">Median</th>
          <th scope="col">95th percentile</th>
          <th scope="col">Spread</th>
          <th scope="col">Published</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kind, resource, stats, published, condition, unit, text }) => (
          <tr
            key={`${kind} ${resource}`}
            className="border-b border-line last:border-0 *:px-3 *:py-1.5 *:align-top *:whitespace-nowrap"
          >
            <th scope="row" className="text-left font-medium">
              {kindNames[kind][0]}
              <span className="block font-normal text-muted">
                {resource}, {unit.name}
              </span>
            </th>
            <td>{formatCount(stats.count)}</td>
            <td className="font-semibold">{text(stats.median)}</td>
            <td>{text(stats.p95)}</td>
            <td>
              {text(stats.spread)}
              <span className="block text-xs text-muted">
                {text(stats.min)}–{text(stats.max)}
              </span>
            </td>
            <td>
              {published ? rangeText(published, unit) : "–"}
              {condition ? <span className="block text-xs text-muted">{condition}</span> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
