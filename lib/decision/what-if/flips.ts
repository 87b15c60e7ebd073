/** What would change the verdict: one other answer. */
import type { MeshId } from "@/lib/catalog/ids";
import { singleChanges } from "@/lib/decision/what-if/changes";
import type { Change } from "@/lib/decision/what-if/changes";
import { questions } from "@/lib/decision/questions/questions";
import type { QuestionId } from "@/lib/decision/questions/questions";
import { verdictOf } from "@/lib/decision/ranking";
import type { Situation } from "@/lib/decision/situation";
import { winnerAfter } from "@/lib/decision/what-if/what-if";

export type Flip = Change & {
  readonly mesh: MeshId;
  /** False when nothing meets every demand after the change; the verdict is then `none`. */
  readonly fits: boolean;
};

export type FlipsInput = Situation;

/**
 * Every single change of an answer that changes the verdict, found by trying them all: other
 * values of choices (also of open ones), and single entries put on or taken off a list. Numbers
 * are not tried.
 * @returns in canonical order of questions and options
 */
export function flips(situation: FlipsInput): readonly Flip[] {
  const verdict = verdictOf(situation);
  return singleChanges(situation.answers).flatMap((change) => {
    const winning = winnerAfter(situation, change);
    const mesh = winning ?? "none";
    return mesh === verdict ? [] : { ...change, mesh, fits: winning !== null };
  });
}

/** Answers about what is there rather than what is wished for. */
const hardChoices: ReadonlySet<QuestionId> = new Set<QuestionId>([
  "protocols",
  "windows",
  "cni",
  "agents",
  "licence",
  "kubernetes",
]);

/** Changing one choice twice, or putting on a list what was just taken off, leads nowhere new. */
export function repeats(changes: readonly Change[], next: Change): boolean {
  const same = ({ question, from, to }: Change) =>
    question === next.question &&
    (questions[question].kind !== "list" || (from ?? to) === (next.from ?? next.to));
  return changes.some(same);
}

/** Of two lists of equal length the one that asks for less is shown: lower is less. */
export const stretch = ({ question, from }: Change): number => {
  if (hardChoices.has(question)) return 2;
  return question === "must" && from === null ? 1 : 0;
};
