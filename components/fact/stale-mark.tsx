import { createElement } from "react";
import { formatDate } from "@/lib/format";

/**
 * Marks a fact as due for a new look, from the day after its date on. The words are in the page
 * from the start; the script in the head decides, on the reader's day, whether they show.
 */
export function StaleMark({ after }: { after: string | undefined }) {
  if (after === undefined) return null;
  return createElement(
    "stale-mark",
    { "data-stale-after": after, title: `Due for a new look since ${formatDate(after)}` },
    " ",
    <span className="whitespace-nowrap">(check due)</span>,
  );
}

/** How far off a day is, as the reader opens the page: "(in 6 months)". Nothing without a script. */
export function RelativeDate({ date }: { date: string }) {
  return createElement("relative-date", { "data-date": date });
}
