import { scaleLinear, scaleLog } from "d3-scale";
import { line } from "d3-shape";
import { fontSize } from "@/components/chart/geometry";
import { markerPath, seriesColour, seriesDash } from "@/components/chart/series-style";
import { formatCount, significant } from "@/lib/format";

type Axis = { readonly label: string; readonly scale: "linear" | "log" };

export type RowsChartData = {
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly {
    readonly name: string;
    /** Gives colour, dash and marker. */
    readonly series: string;
    /** Somebody else's figures: hollow markers, a thin dotted line. */
    readonly published?: boolean;
    readonly points: readonly { readonly x: number; readonly y: number }[];
  }[];
};

const sizes = [
  { width: 330, height: 260, className: "block @xl:hidden" },
  { width: 640, height: 320, className: "hidden @xl:block" },
] as const;

/** Measured points as a figure: its finding, a key, the drawing and the same numbers as a table. */
export function RowsFigure({
  data,
  finding,
  children,
}: {
  data: RowsChartData;
  /** What the figure shows, as a sentence; its title. */
  finding: string;
  /** What the reader must know to read it. */
  children?: React.ReactNode;
}) {
  return (
    <figure className="wide @container max-w-[44rem] rounded-lg border border-line bg-surface p-4 sm:p-5">
      <figcaption className="font-semibold text-balance">{finding}</figcaption>
      {children ? <p className="mt-1 text-sm text-muted">{children}</p> : null}
      <ul role="list" className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {data.series.map((each) => (
          <li key={each.name} className="m-0! flex items-center gap-2 p-0!">
            <svg viewBox="0 0 28 12" className="h-3 w-7 shrink-0" aria-hidden>
              <line x1="1" x2="27" y1="6" y2="6" {...strokeOf(each)} />
              <Marker of={each} x={14} y={6} />
            </svg>
            {each.name}
          </li>
        ))}
      </ul>
      {sizes.map((size) => (
        <Drawing
          key={size.width}
          data={data}
          size={size}
          label={`${finding} The table has the numbers.`}
        />
      ))}
      <details className="mt-2 text-sm">
        <summary className="cursor-pointer">The numbers as a table</summary>
        <NumberTable data={data} label={`${finding} Numbers`} />
      </details>
    </figure>
  );
}

type Series = RowsChartData["series"][number];

const strokeOf = ({ series, published }: Series) => ({
  stroke: seriesColour(series),
  strokeWidth: published ? 1.25 : 2.25,
  strokeDasharray: published ? "1 3" : seriesDash(series),
});

function Marker({ of, x, y }: { of: Series; x: number; y: number }) {
  const colour = seriesColour(of.series);
  return (
    <path
      d={markerPath(of.series)}
      transform={`translate(${x} ${y})`}
      fill={of.published ? "var(--surface)" : colour}
      stroke={colour}
      strokeWidth="1.25"
    />
  );
}

function scaleOf({ scale }: Axis, values: readonly number[], range: readonly [number, number]) {
  const top = Math.max(...values);
  return scale === "log"
    ? scaleLog([Math.min(...values) * 0.8, top * 1.25], range)
    : scaleLinear([0, top], range).nice(5);
}

/** Decades, and between them 2 and 5, as many as there is room for. */
const logTicks = (ticks: readonly number[]) =>
  ticks.filter((tick) => /^[125]/.test(String(tick).replace(/^0\.0*/, "")));

function Drawing({
  data,
  size: { width, height, className },
  label,
}: {
  data: RowsChartData;
  size: (typeof sizes)[number];
  label: string;
}) {
  const plot = { left: 40, right: width - 26, top: 28, bottom: height - 40 };
  const all = data.series.flatMap(({ points }) => points);
  const x = scaleOf(
    data.x,
    all.map((point) => point.x),
    [plot.left, plot.right],
  );
  const y = scaleOf(
    data.y,
    all.map((point) => point.y),
    [plot.bottom, plot.top],
  );
  const xTicks = x.ticks(width < 400 ? 4 : 6);
  const path = line<{ x: number; y: number }>()
    .x((point) => x(point.x))
    .y((point) => y(point.y));
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      fontSize={fontSize}
      className={`mt-2 h-auto w-full ${className}`}
    >
      <g fill="var(--muted)">
        {y.ticks(5).map((tick) => (
          <g key={tick}>
            <line x1={plot.left} x2={plot.right} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
            <text x={plot.left - 6} y={y(tick)} dy="0.35em" textAnchor="end">
              {significant(tick)}
            </text>
          </g>
        ))}
        {(data.x.scale === "log" ? logTicks(x.ticks()) : xTicks).map((tick) => (
          <text key={tick} x={x(tick)} y={plot.bottom + 17} textAnchor="middle">
            {formatCount(tick)}
          </text>
        ))}
        <text x={plot.right} y={plot.bottom + 34} textAnchor="end">
          {data.x.label}
        </text>
        <text x="0" y="12">
          {data.y.label}
        </text>
      </g>
      {data.series.map((each) => (
        <g key={each.name}>
          <path d={path([...each.points]) ?? ""} fill="none" {...strokeOf(each)} />
          {each.points.map((point) => (
            <Marker key={point.x} of={each} x={x(point.x)} y={y(point.y)} />
          ))}
        </g>
      ))}
    </svg>
  );
}

function NumberTable({ data, label }: { data: RowsChartData; label: string }) {
  const xs = [...new Set(data.series.flatMap(({ points }) => points.map(({ x }) => x)))].sort(
    (a, b) => a - b,
  );
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={label}>
      <table className="mt-2 w-full text-sm">
        <thead>
          <tr>
            <th scope="col">{data.x.label}</th>
            {data.series.map(({ name }) => (
              <th key={name} scope="col" className="num">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {xs.map((x) => (
            <tr key={x}>
              <th scope="row">{formatCount(x)}</th>
              {data.series.map(({ name, points }) => {
                const y = points.find((point) => point.x === x)?.y;
                return (
                  <td key={name} className="num">
                    {y === undefined ? "" : significant(y, 3)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
