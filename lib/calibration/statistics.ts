/** What many figures of one kind come to. */
import { quantileSorted } from "simple-statistics";
import type { Range } from "@/lib/format";

export type Stats = {
  readonly count: number;
  readonly min: number;
  readonly p5: number;
  readonly median: number;
  readonly p95: number;
  readonly max: number;
  /** Distance from the 5th to the 95th percentile, in the unit of the figures. */
  readonly spread: number;
};

/** @returns undefined for no figures */
export function statsOf(values: readonly number[]): Stats | undefined {
  if (values.length === 0) return undefined;
  // A typed array sorts a hundred thousand numbers in a few milliseconds.
  const sorted = [...Float64Array.from(values).sort()];
  const at = (share: number) => quantileSorted(sorted, share);
  const [p5, p95] = [at(0.05), at(0.95)];
  return {
    count: sorted.length,
    min: at(0),
    p5,
    median: at(0.5),
    p95,
    max: at(1),
    spread: p95 - p5,
  };
}

/** With fewer figures the outer twentieths are one figure or none, so the band takes them all. */
const enoughForPercentiles = 20;

/** Low, typical and high of figures: their percentiles, or all of them where there are few. */
export function bandOf({ count, min, p5, median, p95, max }: Stats): Range {
  return count < enoughForPercentiles
    ? { low: min, typical: median, high: max }
    : { low: p5, typical: median, high: p95 };
}
