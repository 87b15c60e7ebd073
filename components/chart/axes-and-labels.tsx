/** What the static and the interactive chart have in common, so that one can replace the other. */
import type { ChartData, Geometry } from "@/components/chart/geometry";
import { fontSize, pointAt, spread, tickText } from "@/components/chart/geometry";
import { markerPath, seriesColour } from "@/components/chart/series-style";
import { valuePlaces } from "@/components/chart/value-places";
import { formatCount } from "@/lib/format";

/**
 * Grid, ticks and axis labels of both charts. Recharts could draw them, but it measures each tick’s
 * text on the page first, which on a slow phone takes most of the time a chart needs.
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

/** The text inside both charts: line ends, and values at the marker. */
export function ChartLabels({ data, at }: { data: ChartData; at: Geometry }) {
  const { plot } = at;
  const bounds = { gap: fontSize + 3, top: plot.top + 6, bottom: plot.bottom - 4 };
  const ends = data.series.map(({ points }) => at.y(points.at(-1)?.typical ?? 0));
  const endYs = spread(ends, bounds);
  const here = data.series.map((series) => pointAt(series, data.marker));
  const markerX = at.x(data.marker);
  const values = valuePlaces(data, at);
  return (
    <g fontSize={fontSize} className="pointer-events-none">
      <line
        x1={markerX}
        x2={markerX}
        y1={plot.top - 6}
        y2={plot.bottom}
        stroke="var(--ink)"
        strokeDasharray="3 3"
      />
      <text
        x={Math.min(Math.max(markerX, plot.left + 30), plot.right - 10)}
        y={plot.top - 12}
        textAnchor="middle"
        fill="var(--ink)"
        fontWeight="600"
      >
        {formatCount(data.marker)} {data.xLabel}
      </text>
      {data.series.map(({ id, label, points, companion }, index) => {
        const colour = seriesColour(id);
        const point = here[index];
        const value = values[index];
        return (
          <g key={id} fill={colour}>
            {companion ? null : (
              <path
                d={markerPath(id)}
                transform={`translate(${at.x(points.at(-1)?.x ?? 0)} ${ends[index] ?? 0})`}
              />
            )}
            <text x={plot.right + 10} y={endYs[index]} dy="0.35em" fontWeight="600">
              {label}
            </text>
            {point && !companion ? (
              <path d={markerPath(id)} transform={`translate(${markerX} ${at.y(point.typical)})`} />
            ) : null}
            {value ? (
              <text
                x={value.x}
                y={value.y}
                dy="0.35em"
                textAnchor={value.anchor}
                fontWeight="600"
                stroke="var(--surface)"
                strokeWidth="4"
                strokeLinejoin="round"
                paintOrder="stroke"
              >
                {value.text}
              </text>
            ) : null}
          </g>
        );
      })}
    </g>
  );
}
