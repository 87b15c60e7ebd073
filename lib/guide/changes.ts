/** The log of what changed in facts and chapters, as the feed tells it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Coefficients } from "@/lib/catalog/overhead-schema";
import { formatDate } from "@/lib/format";
import type { Chapter } from "@/lib/guide/chapters";

const changeSchema = z.strictObject({
  /** Part of the feed's permanent ids: never renamed, never used twice. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  date: z.iso.date("must be a date such as 2026-11-23"),
  title: z.string().min(1),
  text: z.string().min(1),
  /** Where on the site the change can be seen. */
  path: z.string().startsWith("/"),
});
export type Change = z.infer<typeof changeSchema>;

/**
 * Reads the log.
 * @throws naming the entry and what to change
 */
export function parseChanges(text: string): readonly Change[] {
  const read = z.array(changeSchema).safeParse(JSON.parse(text));
  if (!read.success) throw new Error(`content/changes.json:\n${z.prettifyError(read.error)}`);
  const ids = read.data.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) throw new Error(`content/changes.json: "${twice}" is there twice; name one anew.`);
  return read.data;
}

export function readChanges(): readonly Change[] {
  return parseChanges(readFileSync(path.join(process.cwd(), "content", "changes.json"), "utf8"));
}

/**
 * Everything the feed tells, newest first: the log, each data version, and each chapter as of its
 * last check. No date is made up here, and none comes from a clock.
 */
export function allChanges(
  log: readonly Change[],
  chapters: readonly Chapter[],
  versions: readonly Coefficients[],
): readonly Change[] {
  const checked = chapters.map(({ slug, title, description, lastChecked }) => ({
    id: `${slug}-${lastChecked}`,
    date: lastChecked,
    title: `Checked: ${title}`,
    text: `${description} Checked against its sources on ${formatDate(lastChecked)}.`,
    path: `/guide/${slug}`,
  }));
  const data = versions.map(({ version, published, changes }) => ({
    id: `data-${version}`,
    date: published,
    title: `Calculator data ${version}`,
    text: changes.length > 0 ? changes.join(" ") : "The first version of the model’s coefficients.",
    path: "/method#coefficients",
  }));
  // The sort is stable: on one day the log comes first, then data, then chapters in order.
  return [...log, ...data, ...checked].sort((a, b) => b.date.localeCompare(a.date));
}
