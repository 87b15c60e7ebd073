import type { ChartData } from "@/components/chart/geometry";
import { pointAt } from "@/components/chart/geometry";
import { SeriesKey } from "@/components/chart/series-key";
import { formatCount, formatIn } from "@/lib/format";

/** The values of every series at one x, typical first, then the band. */
export function ChartTooltip({ data, x }: { data: ChartData; x: number }) {
  const { unit } = data;
  return (
    <div className="rounded-md border border-line bg-surface px-3 py-2 text-sm shadow-md">
      <p className="font-semibold">
        {formatCount(x)} {data.xLabel}
      </p>
      <table>
        <tbody>
          {data.series.map((series) => {
            const point = pointAt(series, x);
            return point ? (
              <tr key={series.id}>
                <th scope="row" className="pr-3 text-left font-normal">
                  <SeriesKey id={series.id} /> {series.label}
                </th>
                <td className="text-right font-medium">
                  {formatIn(point.typical, unit)} {unit.name}
                </td>
                <td className="pl-3 text-muted">
                  {series.companion
                    ? null
                    : `${formatIn(point.low, unit)}–${formatIn(point.high, unit)}`}
                </td>
              </tr>
            ) : null;
          })}
        </tbody>
      </table>
    </div>
  );
}
