import type { ChartData, Geometry } from "@/components/chart/geometry";
import { fontSize, tickText } from "@/components/chart/geometry";
import { formatCount } from "@/lib/format";

/**
 * Grid, ticks and what the axes stand for, drawn alike by both faces. Recharts could draw them too,
 * but measures each tick’s text on the page first, which costs a slow phone most of the time a
 * chart takes.
 */
export function ChartAxes({ data, at }: { data: ChartData; at: Geometry }) {
  const { plot } = at;
  return (
    <g fill="var(--muted)" fontSize={fontSize} className="pointer-events-none">
      {at.yTicks.map((tick) => (
        <g key={tick}>
          <line
            x1={plot.left}
            x2={plot.right}
            y1={at.y(tick)}
            y2={at.y(tick)}
            stroke="var(--line)"
          />
          <text x={plot.left - 8} y={at.y(tick)} dy="0.35em" textAnchor="end">
            {tickText(tick, data.unit)}
          </text>
        </g>
      ))}
      {at.xTicks.map((tick) => (
        <text key={tick} x={at.x(tick)} y={plot.bottom + 18} textAnchor="middle">
          {formatCount(tick)}
        </text>
      ))}
      <text x={plot.right} y={plot.bottom + 34} textAnchor="end">
        {data.xLabel}
      </text>
      <text x={0} y={12}>
        {data.yLabel}
      </text>
    </g>
  );
}
