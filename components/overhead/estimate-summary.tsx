import { SeriesKey } from "@/components/chart/series-key";
import { seriesNames } from "@/components/overhead/series-names";
import { Table } from "@/components/ui/table";
import { cpuUnit, formatCount, formatMoney, formatRange, memoryUnit } from "@/lib/format";
import type { Estimate } from "@/lib/overhead/estimate";
import type { Comparison } from "@/lib/share/comparison";

/** The answer at the reader's own number of pods: one row a series, typical value and range. */
export function EstimateSummary({ comparison }: { comparison: Comparison }) {
  const { workload, basis, controlPlane, estimates } = comparison;
  const pods = `${formatCount(workload.pods)} ${workload.pods === 1 ? "pod" : "pods"}`;
  return (
    <Table label={`Cost at ${pods}`} layout="grid">
      <caption className="px-4 pt-3 pb-1 text-left text-base font-semibold sm:px-5">
        What the mesh {basis === "usage" ? "uses" : "reserves"} at {pods}
        <span className="block text-sm font-normal text-muted">
          Typical value and range, control plane {controlPlane ? "included" : "not counted"}
        </span>
      </caption>
      <thead className="text-left text-muted">
        <tr className="border-b border-line *:px-3 *:py-1.5 *:font-medium *:first:pl-4 sm:*:first:pl-5">
          <th scope="col">Mesh</th>
          <th scope="col" className="text-right">
            CPU
          </th>
          <th scope="col" className="text-right">
            Memory
          </th>
          <th scope="col" className="hidden text-right @lg:table-cell">
            Cost a month
          </th>
        </tr>
      </thead>
      <tbody>
        {estimates.map((each) => (
          <tr
            key={each.series}
            className="border-b border-line last:border-0 *:px-3 *:py-2 *:align-top *:first:pl-4 sm:*:first:pl-5"
          >
            <th scope="row" className="text-left font-medium">
              <SeriesKey id={each.series} /> {nameOf(each)}
            </th>
            <Amount {...formatRange(each.total.cpuMillicores, cpuUnit)} />
            <Amount {...formatRange(each.total.memoryMiB, memoryUnit)} />
            <td className="hidden text-right @lg:table-cell">
              <strong className="font-semibold">
                {formatMoney(each.costPerMonth.typical, each.costPerMonth.currency)}
              </strong>
              <span className="block whitespace-nowrap text-muted">
                {formatMoney(each.costPerMonth.low, each.costPerMonth.currency)}–
                {formatMoney(each.costPerMonth.high, each.costPerMonth.currency)}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Amount({ text, span }: { text: string; span: string | null }) {
  return (
    <td className="text-right whitespace-nowrap">
      <strong className="font-semibold">{text}</strong>
      {span ? <span className="block text-muted">{span}</span> : null}
    </td>
  );
}

function nameOf({ series }: Estimate): string {
  return series === "none" ? "No mesh" : seriesNames[series].name;
}
