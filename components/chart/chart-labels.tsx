import type { ChartData, Geometry } from "@/components/chart/geometry";
import { fontSize, pointAt, spread } from "@/components/chart/geometry";
import { markerPath, seriesColour } from "@/components/chart/series-style";
import { formatCount, formatIn, withUnit } from "@/lib/format";

/** With more lines than this the values would cover each other; title and table have them. */
const mostValues = 2;
/** Widest value that may stand beside the marker, in pixels. */
const valueWidth = 70;

/** The words inside a chart, drawn alike by both faces: line ends, and values at the marker. */
export function ChartLabels({ data, at }: { data: ChartData; at: Geometry }) {
  const { plot } = at;
  const bounds = { gap: fontSize + 3, top: plot.top + 6, bottom: plot.bottom - 4 };
  const ends = data.series.map(({ points }) => at.y(points.at(-1)?.typical ?? 0));
  const endYs = spread(ends, bounds);
  const here = data.series.map((series) => pointAt(series, data.marker));
  const valued = here.filter((_, index) => !data.series[index]?.companion);
  const markerX = at.x(data.marker);
  // Lines rise to the right: above them there is room on the left, below them on the right.
  const withValues = data.series.filter(({ companion }) => !companion).length <= mostValues;
  const onLeft = markerX - plot.left > valueWidth;
  const hereYs = spread(
    valued.map((point) => at.y(point?.typical ?? 0) + (onLeft ? -10 : 12)),
    bounds,
  );
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
            {point && !companion && withValues ? (
              <text
                x={markerX + (onLeft ? -8 : 8)}
                y={hereYs[valued.indexOf(point)]}
                dy="0.35em"
                textAnchor={onLeft ? "end" : "start"}
                fontWeight="600"
                stroke="var(--surface)"
                strokeWidth="4"
                strokeLinejoin="round"
                paintOrder="stroke"
              >
                {withUnit(formatIn(point.typical, data.unit), data.unit)}
              </text>
            ) : null}
          </g>
        );
      })}
    </g>
  );
}
