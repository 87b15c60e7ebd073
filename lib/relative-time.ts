/** How far a date is from another one, in words that do not pretend to be exact. */

import { daysBetween } from "@/lib/days";
import { months } from "@/lib/format";

const isoDate = /^(\d{4})-(\d{2})(?:-(\d{2}))?/;
const relative = new Intl.RelativeTimeFormat("en-GB");

/** A month without a day counts from its middle. */
const inFull = (iso: string) => (/^\d{4}-\d{2}$/.test(iso) ? `${iso}-15` : iso);

/**
 * ("2027-02", "2026-11-26") → "in about 3 months"; ("2026-08-31", …) → "about 3 months ago".
 * @param iso a date or a month
 * @param today the clock, handed in
 * @returns an empty string where either is no date
 */
export function relativeTime(iso: string, today: string): string {
  const days = daysBetween(inFull(today), inFull(iso));
  if (Number.isNaN(days)) return "";
  const distance = Math.abs(days);
  if (distance < 1) return "today";
  if (distance < 14) return relative.format(days, "day");
  const words =
    distance < 60
      ? relative.format(Math.round(days / 7), "week")
      : distance < 700
        ? relative.format(Math.round(days / 30.44), "month")
        : relative.format(Math.round(days / 365.2425), "year");
  return days > 0 ? words.replace(/^in /, "in about ") : `about ${words}`;
}

/** The first date in a text: "about February 2027" → "2027-02", "12 June 2027" → "2027-06-12". */
export function dateIn(text: string): string | null {
  const written = isoDate.exec(text.replace(/^.*?(?=\d{4}-\d{2})/, ""))?.[0];
  if (written) return written;
  const found = new RegExp(`(?:(\\d{1,2}) )?(${months.join("|")}) (\\d{4})`).exec(text);
  if (!found) return null;
  const [, day, month = "", year = ""] = found;
  const number = String(months.indexOf(month) + 1).padStart(2, "0");
  return `${year}-${number}${day ? `-${day.padStart(2, "0")}` : ""}`;
}
