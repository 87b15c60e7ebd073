/** What is due for a new look: facts, measurements, prices and chapters. The day is an argument. */
import { factAddresses } from "@/lib/catalog/find";
import type { Catalog } from "@/lib/catalog/schema";
import { staleAfterOf } from "@/lib/catalog/stale";
import { addDays, daysBetween } from "@/lib/days";

/** Days until a chapter, a list price and the sources of measurements want a new look. */
export const otherRules = { chapter: 180, price: 180, nodeReservation: 365, measurements: 365 };

export type Dated = {
  readonly kind: "fact" | "measurements" | "price" | "chapter";
  /** Address, source id, place in the data version, or slug. */
  readonly name: string;
  readonly asOf: string;
  readonly staleAfter: string;
  readonly source: string;
};
export type Due = Dated & {
  /** Days since it fell due; negative while it is still to come. */
  readonly overdueDays: number;
};

type ChapterDate = { readonly slug: string; readonly lastChecked: string };

function datedFacts(catalog: Catalog): Dated[] {
  // A capability of the first distribution has two addresses; the first one is the shorter.
  const seen = new Set<unknown>();
  return [...factAddresses(catalog)].flatMap(([name, fact]) => {
    const { asOf, source } = fact;
    const staleAfter = staleAfterOf(name.slice(name.lastIndexOf(".") + 1), fact);
    if (staleAfter === undefined || seen.has(fact)) return [];
    seen.add(fact);
    return [{ kind: "fact" as const, name, asOf, staleAfter, source }];
  });
}

/** Rows of one source are looked up again together. */
function datedMeasurements({ measurements, sources }: Catalog): Dated[] {
  const named = new Set(measurements.map(({ source }) => source));
  return [...named].flatMap((source) => {
    const asOf = sources[source]?.checked;
    if (asOf === undefined) return [];
    const rows = measurements.filter((row) => row.source === source).length;
    const name = `${rows} ${rows === 1 ? "row" : "rows"} of ${source}`;
    const staleAfter = addDays(asOf, otherRules.measurements);
    return [{ kind: "measurements" as const, name, asOf, staleAfter, source }];
  });
}

/** Older data versions and prices stay as they were published; links pin them. */
function datedPrices({ coefficients: [newest] }: Catalog): Dated[] {
  if (!newest) return [];
  const { version, nodeReservation, price, newerPrice = price } = newest;
  return [
    { name: `prices.${newerPrice.since}`, days: otherRules.price, ...newerPrice },
    { name: `${version}.nodeReservation`, days: otherRules.nodeReservation, ...nodeReservation },
  ].map(({ name, days, asOf, source }) => {
    return { kind: "price", name, asOf, staleAfter: addDays(asOf, days), source };
  });
}

/** Everything that carries a date by which somebody must look again. */
export function allDated(catalog: Catalog, chapters: readonly ChapterDate[]): readonly Dated[] {
  return [
    ...datedFacts(catalog),
    ...datedMeasurements(catalog),
    ...datedPrices(catalog),
    ...chapters.map(({ slug, lastChecked }) => ({
      kind: "chapter" as const,
      name: slug,
      asOf: lastChecked,
      staleAfter: addDays(lastChecked, otherRules.chapter),
      source: "",
    })),
  ];
}

/**
 * What is past its day, longest first.
 * @param today YYYY-MM-DD
 * @param days look ahead: also what falls due within so many days
 */
export function dueOf(items: readonly Dated[], today: string, days = 0): readonly Due[] {
  return items
    .map((item) => ({ ...item, overdueDays: daysBetween(item.staleAfter, today) }))
    .filter(({ overdueDays }) => overdueDays > -days)
    .sort((a, b) => b.overdueDays - a.overdueDays || a.name.localeCompare(b.name));
}

/** The report as a table of text, with a line that sums it up. */
export function dueText(due: readonly Due[], today: string, days = 0): string {
  const ahead = days > 0 ? ` or falls due within ${days} days` : "";
  if (due.length === 0) return `On ${today} nothing is past its date${ahead}.`;
  const rows = [
    ["due since", "days", "kind", "what", "as of", "source"],
    ...due.map((item) => [
      item.staleAfter,
      String(item.overdueDays),
      item.kind,
      item.name,
      item.asOf,
      item.source,
    ]),
  ];
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const count = due.length === 1 ? "1 entry is" : `${due.length} entries are`;
  return [`On ${today} ${count} past the date${ahead}:`, "", ...lines].join("\n");
}
