/** Calendar days without a clock: dates are YYYY-MM-DD, and today is always an argument. */

const msPerDay = 86_400_000;

/** "2026-11-23" and 90 → "2027-02-21". */
export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * msPerDay).toISOString().slice(0, 10);
}

/** Days from one date to another, negative when the other is earlier; NaN where one is no date. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / msPerDay;
}
