/** Counts what was understood of a paste and keeps the first line that was not. */

export type Unread = {
  /** From 1. */
  readonly line: number;
  /** At most 80 characters, none of them a control character. */
  readonly text: string;
  /** What is wrong with it, where more can be said than that it was not understood. */
  readonly reason?: string;
};

export type LineCounts = {
  readonly understood: number;
  /** Empty lines, prompts and rules. */
  readonly skipped: number;
  readonly unread: number;
};

const longest = 80;
const mostRemarks = 5;

function short(text: string): string {
  const visible = text.slice(0, 4 * longest).replace(/[\p{C}\p{Z}]+/gu, " ");
  // By code points, so that no half of a surrogate pair is left.
  const characters = Array.from(visible.trim());
  return characters.length > longest
    ? `${characters.slice(0, longest - 1).join("")}…`
    : characters.join("");
}

export function createTally() {
  const counts = { understood: 0, skipped: 0, unread: 0 };
  const remarks = new Set<string>();
  let first: Unread | undefined;
  return {
    understood: (lines = 1) => void (counts.understood += lines),
    skipped: () => void (counts.skipped += 1),
    unread({ text, ...where }: Unread, lines = 1) {
      counts.unread += lines;
      first ??= { ...where, text: short(text) };
    },
    /** The last unread line turned out to be a part of the next one. */
    takeBackUnread() {
      counts.unread -= 1;
      if (counts.unread === 0) first = undefined;
    },
    remark(sentence: string) {
      if (remarks.size < mostRemarks) remarks.add(sentence);
    },
    result: () => ({ lines: { ...counts }, firstUnread: first, remarks: [...remarks] }),
  };
}
export type Tally = ReturnType<typeof createTally>;
