/** Leaves out what is the same on both sides, but for the lines around a change. */
import type { DifferenceRow } from "@/lib/manifests/difference";

export type FoldedRow = DifferenceRow | { readonly change: "skipped"; readonly lines: number };

/**
 * @param context lines kept before and after each change
 * @returns the rows, with one in place of every run that was left out
 */
export function fold(rows: readonly DifferenceRow[], context = 2): readonly FoldedRow[] {
  const isNear = (index: number) =>
    rows
      .slice(Math.max(0, index - context), index + context + 1)
      .some(({ change }) => change !== "same");
  const folded: FoldedRow[] = [];
  for (const [index, row] of rows.entries()) {
    const last = folded.at(-1);
    if (isNear(index)) folded.push(row);
    else if (last?.change === "skipped")
      folded[folded.length - 1] = { ...last, lines: last.lines + 1 };
    else folded.push({ change: "skipped", lines: 1 });
  }
  return folded;
}
