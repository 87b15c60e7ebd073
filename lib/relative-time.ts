/** How far a date is from another one, in words that do not pretend to be exact. */

const isoDate = /^(\d{4})-(\d{2})(?:-(\d{2}))?/;
const monthNames =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** Days since the start of the calendar, near enough for differences; NaN for what is no date. */
function dayNumber(iso: string): number {
  const [, year, month, day] = isoDate.exec(iso) ?? [];
  // A month without a day counts from its middle.
  return Number(year) * 365.2425 + (Number(month) - 1) * 30.44 + Number(day ?? 15);
}

function amount(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

/**
 * ("2027-02", "2026-11-26") → "in about 3 months"; ("2026-08-31", …) → "about 3 months ago".
 * @param iso a date or a month
 * @param today the clock, handed in
 * @returns an empty string where either is no date
 */
export function relativeTime(iso: string, today: string): string {
  const days = dayNumber(iso) - dayNumber(today);
  if (Number.isNaN(days)) return "";
  const distance = Math.abs(days);
  if (distance < 1) return "today";
  const words =
    distance < 14
      ? amount(Math.round(distance), "day")
      : distance < 60
        ? `about ${amount(Math.round(distance / 7), "week")}`
        : distance < 700
          ? `about ${amount(Math.round(distance / 30.44), "month")}`
          : `about ${amount(Math.round(distance / 365.2425), "year")}`;
  return days > 0 ? `in ${words}` : `${words} ago`;
}

/** The first date in a text: "about February 2027" → "2027-02", "12 June 2027" → "2027-06-12". */
export function dateIn(text: string): string | null {
  const written = isoDate.exec(text.replace(/^.*?(?=\d{4}-\d{2})/, ""))?.[0];
  if (written) return written;
  const found = new RegExp(`(?:(\\d{1,2}) )?(${monthNames.join("|")}) (\\d{4})`).exec(text);
  if (!found) return null;
  const [, day, month = "", year = ""] = found;
  const number = String(monthNames.indexOf(month) + 1).padStart(2, "0");
  return `${year}-${number}${day ? `-${day.padStart(2, "0")}` : ""}`;
}
