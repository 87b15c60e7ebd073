import { seriesNames } from "@/components/overhead/series-names";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { cpuUnit, formatCount, formatIn, memoryUnit } from "@/lib/format";
import type { Range, Unit } from "@/lib/format";
import type { Comparison } from "@/lib/share/comparison";

/** The rows of the charts as a table: typical values, with the range below each. */
export function ComparisonTable({ comparison }: { comparison: Comparison }) {
  const { rows, series, workload } = comparison;
  const { pods } = workload;
  const largest = (resource: "cpuMillicores" | "memoryMiB") =>
    Math.max(
      ...rows.flatMap(({ bySeries }) => series.map((id) => bySeries[id]?.[resource].high ?? 0)),
    );
  const cpu = cpuUnit(largest("cpuMillicores"));
  const memory = memoryUnit(largest("memoryMiB"));
  return (
    <ScrollRegion
      label="The charts as a table"
      className="max-h-[32rem] rounded-lg border border-line bg-surface"
    >
      <table className="w-full text-right text-sm">
        <thead className="sticky top-0 bg-surface">
          <tr className="*:px-3 *:pt-2 *:font-semibold">
            <th rowSpan={2} scope="col" className="text-left align-bottom">
              Pods
            </th>
            {series.map((id) => (
              <th key={id} colSpan={2} scope="colgroup">
                {seriesNames[id].name}
              </th>
            ))}
          </tr>
          <tr className="border-b border-line text-muted *:px-3 *:pb-2 *:font-medium">
            {series.map((id) => [
              <th key={`${id} cpu`} scope="col">
                CPU, {cpu.name}
              </th>,
              <th key={`${id} memory`} scope="col">
                Memory, {memory.name}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.pods}
              className="border-b border-line last:border-0 *:px-3 *:py-1.5 data-[here=true]:bg-accent-soft"
              data-here={row.pods === pods}
            >
              <th scope="row" className="text-left font-medium">
                {formatCount(row.pods)}
                {row.pods === pods ? <span className="font-normal text-muted"> yours</span> : null}
              </th>
              {series.map((id) => [
                <Cell key={`${id} cpu`} range={row.bySeries[id]?.cpuMillicores} unit={cpu} />,
                <Cell key={`${id} memory`} range={row.bySeries[id]?.memoryMiB} unit={memory} />,
              ])}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Cell({ range, unit }: { range: Range | undefined; unit: Unit }) {
  if (!range) return <td>–</td>;
  return (
    <td className="whitespace-nowrap">
      <span className="font-medium">{formatIn(range.typical, unit)}</span>
      <span className="block text-xs text-muted">
        {formatIn(range.low, unit)}–{formatIn(range.high, unit)}
      </span>
    </td>
  );
}
