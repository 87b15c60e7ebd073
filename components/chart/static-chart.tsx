import { area, line } from "d3-shape";
import { ChartLabels } from "@/components/chart/chart-labels";
import type { ChartData, ChartPoint, Size } from "@/components/chart/geometry";
import { fontSize, layOut, tickText } from "@/components/chart/geometry";
import { seriesColour, seriesDash } from "@/components/chart/series-style";
import { formatCount } from "@/lib/format";

/**
 * The chart as plain SVG: the first paint, the view without JavaScript, and the base of every
 * picture. Pure: same data and size, same markup.
 */
export function StaticChart({
  data,
  size,
  label,
  className,
}: {
  data: ChartData;
  size: Size;
  label: string;
  className?: string;
}) {
  const at = layOut(data, size);
  const { plot } = at;
  const band = area<ChartPoint>()
    .x((point) => at.x(point.x))
    .y0((point) => at.y(point.low))
    .y1((point) => at.y(point.high));
  const typical = line<ChartPoint>()
    .x((point) => at.x(point.x))
    .y((point) => at.y(point.typical));
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={label}
      className={className}
      fontSize={fontSize}
    >
      <g fill="var(--muted)">
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
      {data.series.map(({ id, points, companion }) =>
        companion ? null : (
          <path key={id} d={band([...points]) ?? ""} fill={seriesColour(id)} fillOpacity="0.14" />
        ),
      )}
      {data.series.map(({ id, points, companion }) => (
        <path
          key={id}
          d={typical([...points]) ?? ""}
          fill="none"
          stroke={seriesColour(id)}
          strokeWidth={companion ? "1.5" : "2.25"}
          strokeDasharray={seriesDash(id)}
        />
      ))}
      <ChartLabels data={data} at={at} />
    </svg>
  );
}
