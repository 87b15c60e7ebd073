import type { Coefficients, Measurement, PricedCoefficients } from "@/lib/catalog/overhead-schema";
import type { Source } from "@/lib/catalog/schema";

/** What one line of evidence says about a measurement. */
export type WorkingRow = {
  /** Publisher of the source. */
  readonly who: string;
  readonly interest: Source["interest"];
  readonly when: string;
  /** System and version. */
  readonly what: string;
  /** Empty where the source states none. */
  readonly load: string;
};

/** Ids of all measurements that a data version cites, reservations included. */
function citedIds(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  if ("rows" in value && Array.isArray(value.rows)) return value.rows as readonly string[];
  return Object.values(value).flatMap(citedIds);
}

/**
 * The measurements that the coefficients rest on, as little of each as the working shows, by id.
 * It goes to the browser, where all measurements would be ten times as much.
 */
export function workingRows(
  coefficients: Coefficients,
  measurements: readonly Measurement[],
  sources: Readonly<Record<string, Source>>,
): Readonly<Record<string, WorkingRow>> {
  const cited = new Set(citedIds(coefficients));
  return Object.fromEntries(
    measurements.flatMap(({ id, source: sourceId, published, system, version, load }) => {
      const source = sources[sourceId];
      if (!cited.has(id) || !source) return [];
      const { publisher: who, interest } = source;
      return [[id, { who, interest, when: published, what: `${system} ${version}`.trim(), load }]];
    }),
  );
}

/**
 * Coefficients as the browser needs them. The arithmetic and the list of changes, which only /method
 * and the notice about older data show, are more than half of the file.
 */
export function compactCoefficients(coefficients: PricedCoefficients): PricedCoefficients {
  const compact: unknown = JSON.parse(
    JSON.stringify(coefficients, (key, value: unknown) =>
      key === "arithmetic" ? "" : key === "changes" ? [] : value,
    ),
  );
  return compact as PricedCoefficients;
}
