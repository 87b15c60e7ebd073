/**
 * The only place that rounds. Estimates are good to two significant digits at best, so that is
 * what is printed; tables and exports that must line up use the same functions.
 */

import type { Fact } from "@/lib/catalog/schema";

/** A fact in a reader's words. */
export function factText({ label, value }: Pick<Fact, "label" | "value">): string {
  return label ?? String(value);
}

export type Range = { readonly low: number; readonly typical: number; readonly high: number };

const integer = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

/** Rounds to `digits` significant digits: 2830 → 2800, 457 → 460, 0.4463 → 0.45. */
export function significant(value: number, digits = 2): number {
  return value === 0 ? 0 : Number(value.toPrecision(digits));
}

/** A phrase at the start of a line: "encryption" → "Encryption", but "gRPC" stays as it is. */
export function sentenceCase(text: string): string {
  return /^[a-z](?![A-Z])/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** A whole number with thousands separators: 12800 → "12,800". */
export function formatCount(value: number): string {
  return integer.format(value);
}

/** Two significant digits without exponent, keeping a trailing zero below ten: 5.04 → "5.0". */
function twoDigits(value: number): string {
  const rounded = significant(value);
  if (rounded === 0) return "0";
  const decimals = Math.max(0, 1 - Math.floor(Math.log10(Math.abs(rounded))));
  return withDecimals(Math.min(mostDecimals, decimals)).format(rounded);
}

const mostDecimals = 8;
const formatters: Intl.NumberFormat[] = [];

/** Making a formatter costs fifty times as much as using one; tables use thousands. */
function withDecimals(decimals: number): Intl.NumberFormat {
  return (formatters[decimals] ??= new Intl.NumberFormat("en-GB", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }));
}

export type Unit = { readonly name: string; readonly divisor: number };

/** The unit in which an amount of memory (MiB) reads best; one unit for all values of a chart. */
export function memoryUnit(largestMiB: number): Unit {
  return largestMiB >= 1000 ? { name: "GiB", divisor: 1024 } : { name: "MiB", divisor: 1 };
}

/** The unit in which an amount of CPU (millicores) reads best. */
export function cpuUnit(largestMillicores: number): Unit {
  return largestMillicores >= 1000 ? { name: "vCPU", divisor: 1000 } : { name: "m", divisor: 1 };
}

/** The number alone, in `unit`: (5013, GiB) → "4.9". */
export function formatIn(value: number, unit: Unit): string {
  return twoDigits(value / unit.divisor);
}

/** A number and its unit, which no line break may part. */
export function withUnit(number: string, { name }: Unit): string {
  return `${number}\u00a0${name}`;
}

/** MiB → "4.9 GiB" or "460 MiB". */
export function formatMemory(mebibytes: number, unit = memoryUnit(mebibytes)): string {
  return withUnit(formatIn(mebibytes, unit), unit);
}

/** Millicores → "2.8 vCPU" or "460 m". */
export function formatCpu(millicores: number, unit = cpuUnit(millicores)): string {
  return withUnit(formatIn(millicores, unit), unit);
}

/**
 * A range as typical value and span in one unit: 5013 (2867–7987) MiB → "4.9 GiB" and "2.8–7.8".
 * The span is null where it adds nothing to the typical value.
 */
export function formatRange(
  range: Range,
  unitFor: (largest: number) => Unit,
): { readonly text: string; readonly span: string | null } {
  const unit = unitFor(range.high);
  const [low, typical, high] = [range.low, range.typical, range.high].map((each) =>
    formatIn(each, unit),
  );
  return {
    text: withUnit(typical ?? "", unit),
    span: low === typical && typical === high ? null : `${low ?? ""}–${high ?? ""}`,
  };
}

/** Points of the wizard: −0.5 with a real minus sign. */
export function formatPoints(points: number): string {
  return points.toFixed(1).replace("-", "−");
}

const moneyFormatters = new Map<string, Intl.NumberFormat>();

function moneyFormatter(currency: string, maximumFractionDigits: number): Intl.NumberFormat {
  const key = `${currency} ${maximumFractionDigits}`;
  const known = moneyFormatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat("en-GB", {
    style: "currency",
    currency,
    maximumFractionDigits,
  });
  // A reader may name any currency: what strangers can fill is kept small.
  if (moneyFormatters.size >= mostMoneyFormatters) moneyFormatters.clear();
  moneyFormatters.set(key, made);
  return made;
}

const mostMoneyFormatters = 32;

/** Money with its currency code as the reader's locale-neutral English: (123.4, "USD") → "US$120". */
export function formatMoney(amount: number, currency: string): string {
  const rounded = significant(amount);
  try {
    return moneyFormatter(currency, Math.abs(rounded) < 10 ? 2 : 0).format(rounded);
  } catch {
    return `${twoDigits(amount)} ${currency}`;
  }
}

export const months = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
]; // prettier-ignore

/** "2026-11-23" → "23 November 2026"; no time zone, because the content has none. */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  const name = months[(month ?? 0) - 1];
  if (!year || !name) return iso;
  return day ? `${day} ${name} ${year}` : `${name} ${year}`;
}
