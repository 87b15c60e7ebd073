import { area, line } from "d3-shape";
import { ChartAxes, ChartLabels } from "@/components/chart/axes-and-labels";
import type { ChartData, ChartPoint, Size } from "@/components/chart/geometry";
import { fontSize, layOut } from "@/components/chart/geometry";
import { seriesColour, seriesDash } from "@/components/chart/series-style";

/** One drawing for each range of widths, so that text keeps its size from a phone to a wide screen. */
export const drawings: readonly { size: Size; className: string }[] = [
  { size: { width: 340, height: 300 }, className: "block size-full @md:hidden" },
  { size: { width: 520, height: 320 }, className: "hidden size-full @md:block @2xl:hidden" },
  { size: { width: 720, height: 340 }, className: "hidden size-full @2xl:block" },
];

/**
 * The chart as plain SVG: on the page until the reader uses it, without JavaScript, and in every
 * picture. Same data and size, same markup.
 */
export function StaticChart({
  data,
  size,
  label,
  className,
  onFocus,
}: {
  data: ChartData;
  size: Size;
  label: string;
  className?: string;
  /** Makes it focusable: for a chart that an interactive one replaces. */
  onFocus?: (() => void) | undefined;
}) {
  const at = layOut(data, size);
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
      tabIndex={onFocus ? 0 : undefined}
      onFocus={onFocus}
      fontSize={fontSize}
    >
      <ChartAxes data={data} at={at} />
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

/** The chart where nobody replaces it by an interactive one: no script goes with it. */
export function StaticCharts({ data, label }: { data: ChartData; label: string }) {
  return (
    <div className="@container">
      <div className="chart-box aspect-[340/300] w-full @md:aspect-[520/320] @2xl:aspect-[720/340]">
        {drawings.map((drawing) => (
          <StaticChart key={drawing.size.width} {...{ data, label }} {...drawing} />
        ))}
      </div>
    </div>
  );
}
