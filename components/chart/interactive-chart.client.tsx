"use client";

import { memo, useEffect, useMemo, useRef } from "react";
import { Area, ComposedChart, Line, Tooltip, XAxis, YAxis } from "recharts";
import { ChartAxes, ChartLabels } from "@/components/chart/axes-and-labels";
import type { ChartData, Size } from "@/components/chart/geometry";
import { layOut, pointAt } from "@/components/chart/geometry";
import { SeriesKey } from "@/components/chart/series-key";
import { seriesColour, seriesDash } from "@/components/chart/series-style";
import { formatCount, formatIn } from "@/lib/format";

type Row = Record<string, number | readonly [number, number]>;

/** One row an x with every series in it, the form Recharts reads. */
function rowsOf(data: ChartData): Row[] {
  const rows = new Map<number, Row>();
  for (const { id, points } of data.series) {
    for (const { x, low, typical, high } of points) {
      const row = rows.get(x) ?? { x };
      row[id] = typical;
      row[`${id}:band`] = [low, high];
      rows.set(x, row);
    }
  }
  return [...rows.values()];
}

export type InteractiveChartProps = {
  data: ChartData;
  size: Size;
  label: string;
  /** Whether it replaces a chart that had the focus. */
  focused?: boolean;
};

/** The chart drawn by Recharts: hover, touch and arrow keys read out its values. */
export const InteractiveChart = memo(function InteractiveChart({
  data,
  size,
  label,
  focused,
}: InteractiveChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(data), [data]);
  const at = useMemo(() => layOut(data, size), [data, size]);
  const { plot } = at;
  useEffect(() => {
    const element = box.current;
    if (!focused || !element) return;
    const focus = () => {
      const surface = element.querySelector<SVGElement>(".recharts-surface");
      surface?.focus();
      return surface !== null;
    };
    if (focus()) return;
    // Recharts measures first and draws in a later render.
    const drawn = new MutationObserver(() => {
      if (focus()) drawn.disconnect();
    });
    drawn.observe(element, { childList: true, subtree: true });
    return () => drawn.disconnect();
  }, [focused]);
  return (
    <div ref={box}>
      <ComposedChart
        width={size.width}
        height={size.height}
        data={rows}
        title={label}
        margin={{
          top: plot.top,
          right: at.width - plot.right,
          bottom: at.height - plot.bottom,
          left: plot.left,
        }}
      >
        <ChartAxes data={data} at={at} />
        <XAxis hide dataKey="x" type="number" domain={[...at.xDomain]} />
        <YAxis hide type="number" scale={data.scale} domain={[...at.yDomain]} allowDataOverflow />
        {data.series.map(({ id, companion }) =>
          companion ? null : (
            <Area
              key={`${id}:band`}
              dataKey={`${id}:band`}
              stroke="none"
              fill={seriesColour(id)}
              fillOpacity={0.14}
              isAnimationActive={false}
              activeDot={false}
            />
          ),
        )}
        {data.series.map(({ id, companion }) => (
          <Line
            key={id}
            dataKey={id}
            stroke={seriesColour(id)}
            strokeWidth={companion ? 1.5 : 2.25}
            strokeDasharray={seriesDash(id) ?? "0"}
            dot={false}
            activeDot={{ r: 4, fill: seriesColour(id), stroke: "var(--surface)" }}
            isAnimationActive={false}
          />
        ))}
        <ChartLabels data={data} at={at} />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: "var(--control)" }}
          content={({ active, label: x }) =>
            active && typeof x === "number" ? <ChartTooltip data={data} x={x} /> : null
          }
        />
      </ComposedChart>
    </div>
  );
});

/** The values of every series at one x, typical first, then the band. */
function ChartTooltip({ data, x }: { data: ChartData; x: number }) {
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
