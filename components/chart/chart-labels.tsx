import type { ChartData, Geometry } from "@/components/chart/geometry";
import { fontSize, pointAt, spread } from "@/components/chart/geometry";
import { markerPath, seriesColour } from "@/components/chart/series-style";
import { valuePlaces } from "@/components/chart/value-places";
import { formatCount } from "@/lib/format";

/** The words inside a chart, drawn alike by both faces: line ends, and values at the marker. */
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
