import type { SupportLevel } from "@/lib/catalog/ids";
import { needs } from "@/lib/decision/questions/needs";
import type { Asked } from "@/lib/share/feature-table";

/** A sign, its colour, and the words that carry the meaning without either. */
const levels: Readonly<Record<SupportLevel, { sign: string; tone: string; words: string }>> = {
  full: { sign: "✓", tone: "text-good", words: "yes" },
  extra: { sign: "✓", tone: "text-good", words: "yes, with one more piece" },
  preview: { sign: "✗", tone: "text-bad", words: "as a preview only" },
  no: { sign: "✗", tone: "text-bad", words: "no" },
  unknown: { sign: "?", tone: "text-warn", words: "not known" },
};

/** How a cell answers the needs that the link carries. */
export function AskedMarks({ asked }: { asked: readonly Asked[] }) {
  if (asked.length === 0) return null;
  return (
    <ul role="list" className="mt-1 space-y-0.5 text-xs leading-snug">
      {asked.map(({ need, list, level }) => {
        const { sign, tone, words } = levels[level];
        return (
          <li key={need} className={list === "must" ? tone : "text-muted"}>
            <span aria-hidden className="font-semibold">
              {sign}{" "}
            </span>
            {needs[need].label}: {words}
          </li>
        );
      })}
    </ul>
  );
}
