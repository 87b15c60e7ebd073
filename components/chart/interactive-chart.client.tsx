"use client";

import { memo } from "react";
import { Area, ComposedChart, Line, Tooltip, XAxis, YAxis } from "recharts";
import { ChartAxes } from "@/components/chart/chart-axes";
import { ChartLabels } from "@/components/chart/chart-labels";
import type { ChartData, Size } from "@/components/chart/geometry";
import { layOut } from "@/components/chart/geometry";
import { seriesColour, seriesDash } from "@/components/chart/series-style";
import { ChartTooltip } from "@/components/chart/chart-tooltip";

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

export type InteractiveChartProps = { data: ChartData; size: Size; label: string };

/** The Recharts face of a figure: hover, touch and arrow keys read the values out. */
export const InteractiveChart = memo(function InteractiveChart({
  data,
  size,
  label,
}: InteractiveChartProps) {
  const at = layOut(data, size);
  const { plot } = at;
  return (
    <ComposedChart
      width={size.width}
      height={size.height}
      data={rowsOf(data)}
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
  );
});
