/** Where the values at the reader's marker stand: beside it, where no line runs through them. */
import type { ChartData, Geometry } from "@/components/chart/geometry";
import { characterWidth, fontSize, pointAt, spread } from "@/components/chart/geometry";
import { formatIn, withUnit } from "@/lib/format";

/** With more lines than this the values would cover each other; title and table have them. */
const mostValues = 2;
/** Between the marker and a value, in pixels. */
const aside = 8;
/** From one value's middle to the next one's. */
const gap = fontSize + 3;
/** From a value's middle to the edge of what belongs to it. */
const half = fontSize / 2 + 1;

export type PlacedValue = {
  readonly text: string;
  /** The end of the text next to the marker, and its middle; in pixels. */
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
};

export type Box = { left: number; right: number; top: number; bottom: number };

/** What a value covers, its width taken from the number of its characters. */
export function boxOf({ text, x, y, anchor }: PlacedValue): Box {
  const width = text.length * characterWidth;
  const left = anchor === "end" ? x - width : x;
  return { left, right: left + width, top: y - half, bottom: y + half };
}

/** Whether any line of the chart runs through a box. */
export function isCrossed(box: Box, data: ChartData, at: Geometry): boolean {
  return data.series.some(({ points }) =>
    points.some((to, index) => {
      const from = points[index - 1];
      if (!from) return false;
      const [x1, x2, y1, y2] = [at.x(from.x), at.x(to.x), at.y(from.typical), at.y(to.typical)];
      const [left, right] = [Math.max(x1, box.left), Math.min(x2, box.right)];
      if (left > right || x1 === x2) return false;
      const [first, last] = [left, right].map((x) => y1 + ((x - x1) / (x2 - x1)) * (y2 - y1));
      const ys = [first ?? y1, last ?? y2];
      return Math.min(...ys) < box.bottom && Math.max(...ys) > box.top;
    }),
  );
}

type Value = { readonly text: string; readonly y: number };

/** Ways to place the values, the best first; each has one place for every value. */
function* ways(values: readonly Value[], x: number, { plot }: Geometry): Generator<PlacedValue[]> {
  const place = (anchor: PlacedValue["anchor"], middles: readonly number[]) =>
    values.map(({ text, y }, index) => ({
      text,
      x: anchor === "end" ? x - aside : x + aside,
      y: middles[index] ?? y,
      anchor,
    }));
  const points = values.map(({ y }) => y);
  const moved = (by: number) =>
    spread(
      points.map((y) => y + by),
      { gap, top: plot.top + 6, bottom: plot.bottom - 4 },
    );
  // Lines rise to the right: above them there is room on the left, below them on the right.
  yield place("end", moved(-10));
  yield place("start", moved(12));
  // Otherwise one over the other, as near to the points as the lines let them.
  const ranks = points.map((y) => points.filter((other) => other < y).length);
  for (let away = 10; away < plot.bottom - plot.top; away += 2) {
    const foot = Math.min(...points) - away;
    const above = ranks.map((rank) => foot - (points.length - 1 - rank) * gap);
    const below = ranks.map((rank) => Math.max(...points) + away + rank * gap);
    yield place("end", above);
    yield place("start", above);
    yield place("end", below);
    yield place("start", below);
  }
}

/** @returns for each series its value at the marker, or nothing for those that show none */
export function valuePlaces(data: ChartData, at: Geometry): readonly (PlacedValue | undefined)[] {
  const { plot } = at;
  const shown = data.series.flatMap((series) => {
    const point = series.companion ? undefined : pointAt(series, data.marker);
    if (!point) return [];
    const text = withUnit(formatIn(point.typical, data.unit), data.unit);
    return [{ series, text, y: at.y(point.typical) }];
  });
  if (shown.length > mostValues) return [];
  const isFree = (box: Box) =>
    box.left >= plot.left &&
    box.right <= plot.right &&
    box.top >= plot.top - half &&
    box.bottom <= plot.bottom + 3 &&
    !isCrossed(box, data, at);
  let chosen: PlacedValue[] | undefined;
  for (const way of ways(shown, at.x(data.marker), at)) {
    const fits = way.map(boxOf).every(isFree);
    if (fits || !chosen) chosen = way;
    if (fits) break;
  }
  return data.series.map((series) => chosen?.[shown.findIndex((each) => each.series === series)]);
}
