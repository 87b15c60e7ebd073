import type { NumberField } from "@/lib/field";
import { significant } from "@/lib/format";

const mantissas = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8];
const linearUpTo = 50;

/**
 * The values a slider stops at: evenly spaced in a narrow range, closer together at the small end
 * of a wide one, so that both 10 and 1,000 pods can be set by hand.
 */
export function sliderStops({ min, max, integer }: NumberField): number[] {
  if (max <= linearUpTo) {
    const step = integer ? 1 : 0.5;
    return Array.from({ length: Math.round((max - min) / step) + 1 }, (_, i) => min + i * step);
  }
  const stops = [min];
  const firstDecade = Math.floor(Math.log10(Math.max(min, 1)));
  for (let decade = firstDecade; 10 ** decade <= max; decade += 1) {
    stops.push(...mantissas.map((mantissa) => significant(mantissa * 10 ** decade, 3)));
  }
  stops.push(max);
  return stops.filter(
    (stop, index) =>
      stop >= min &&
      stop <= max &&
      (!integer || Number.isInteger(stop)) &&
      stops.indexOf(stop) === index,
  );
}

/** Index of the stop nearest to a value. */
export function nearestStop(stops: readonly number[], value: number): number {
  let nearest = 0;
  stops.forEach((stop, index) => {
    if (Math.abs(stop - value) < Math.abs((stops[nearest] ?? 0) - value)) nearest = index;
  });
  return nearest;
}
