/**
 * Where everything in a chart goes, the same for static SVG and Recharts, so that one can replace
 * the other without anything moving.
 */
import { scaleLinear, scaleLog } from "d3-scale";
import type { Unit } from "@/lib/format";

export type ChartPoint = {
  readonly x: number;
  readonly low: number;
  readonly typical: number;
  readonly high: number;
};

export type ChartSeries = {
  /** Names the colour `--series-<id>`, the dash pattern and the marker. */
  readonly id: string;
  readonly label: string;
  readonly points: readonly ChartPoint[];
  /** Stands beside another series to be compared with it: a thin line without band or markers. */
  readonly companion?: true;
};

export type ChartData = {
  readonly series: readonly ChartSeries[];
  /** The reader's own x; one of the points' x. */
  readonly marker: number;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly unit: Unit;
  readonly scale: "linear" | "log";
};

export type Size = { readonly width: number; readonly height: number };

export type Geometry = Size & {
  readonly plot: { left: number; top: number; right: number; bottom: number };
  readonly xDomain: readonly [number, number];
  readonly yDomain: readonly [number, number];
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
};

export const fontSize = 12;
export const characterWidth = 6.5;
/** A logarithmic axis spans at most this ratio; what is smaller lies on its foot. */
const widestRatio = 1e4;

/** Lays a chart out in `size` pixels. */
export function layOut(data: ChartData, size: Size): Geometry {
  const longest = Math.max(...data.series.map(({ label }) => label.length), 0);
  const plot = {
    left: 46,
    top: 46,
    right: size.width - Math.round(longest * characterWidth + 20),
    bottom: size.height - 40,
  };
  const all = data.series.flatMap(({ points }) => points);
  const top = Math.max(...all.map(({ high }) => high), data.unit.divisor / 100);
  const end = Math.max(...all.map(({ x }) => x), 1);
  const x = scaleLinear([0, end], [plot.left, plot.right]);
  const positive = all.map(({ low }) => low).filter((low) => low > 0);
  const y =
    data.scale === "log"
      ? scaleLog(
          [Math.max(Math.min(...positive, top / 10), top / widestRatio), top],
          [plot.bottom, plot.top],
        ).nice()
      : scaleLinear([0, top / data.unit.divisor], [plot.bottom, plot.top]).nice(5);
  // Linear ticks are round in the unit shown (1, 2, 3 GiB), not in the unit stored (MiB).
  const factor = data.scale === "log" ? 1 : data.unit.divisor;
  const [low = 0, high = 1] = y.domain().map((value) => value * factor);
  return {
    ...size,
    plot,
    xDomain: [0, end],
    yDomain: [low, high],
    xTicks: x.ticks(size.width < 440 ? 4 : 6),
    yTicks: yTicks(y.ticks(5), data.scale).map((value) => value * factor),
    x: (value) => x(value),
    y: (value) => y(Math.max(value, low) / factor),
  };
}

/** d3 gives every 2, 3, 4 … of a decade; only the decades are worth a label. */
function yTicks(ticks: readonly number[], scale: ChartData["scale"]): number[] {
  if (scale === "linear") return [...ticks];
  const decades = ticks.filter((value) => Number.isInteger(Math.log10(value)));
  return decades.length > 1 ? decades : [...ticks];
}

const threeDigits = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 3 });

/** A tick in the chart's unit, without superfluous digits: 1536 MiB in GiB → "1.5". */
export function tickText(value: number, unit: Unit): string {
  return threeDigits.format(value / unit.divisor);
}

/**
 * Moves labels apart so that none overlaps another, keeping their order and staying inside.
 * @param wanted vertical position each label would like, in pixels
 */
export function spread(
  wanted: readonly number[],
  { gap, top, bottom }: { gap: number; top: number; bottom: number },
): number[] {
  const order = wanted.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y);
  let floor = top;
  for (const label of order) {
    label.y = Math.max(label.y, floor);
    floor = label.y + gap;
  }
  let ceiling = bottom;
  for (const label of order.toReversed()) {
    label.y = Math.min(label.y, ceiling);
    ceiling = label.y - gap;
  }
  const placed = [...wanted];
  for (const { y, index } of order) placed[index] = y;
  return placed;
}

/** The point of a series at the reader's x. */
export function pointAt(series: ChartSeries, x: number): ChartPoint | undefined {
  return series.points.find((point) => point.x === x);
}
