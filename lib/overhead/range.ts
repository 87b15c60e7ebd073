import type { Range } from "@/lib/format";

export type Bound = keyof Range;

export const nothing: Range = { low: 0, typical: 0, high: 0 };

/**
 * A range from a value for each bound, put in order. `typical` stands as it is: where the value for
 * `high` is the smaller one (its coefficient is folded into another of the same sum), the range
 * ends at `typical`.
 */
export function rangeOf(at: (bound: Bound) => number): Range {
  const typical = at("typical");
  return {
    low: Math.min(at("low"), typical),
    typical,
    high: Math.max(at("high"), typical),
  };
}

export function sum(ranges: readonly Range[]): Range {
  let [low, typical, high] = [0, 0, 0];
  for (const range of ranges) {
    low += range.low;
    typical += range.typical;
    high += range.high;
  }
  return { low, typical, high };
}

export function divided(range: Range, by: number): Range {
  return { low: range.low / by, typical: range.typical / by, high: range.high / by };
}
