/** Which open question to ask next, and whether any of them still matters. */
import { type MeshId, meshIds } from "@/lib/catalog/ids";
import type { Question } from "@/lib/decision/questions/question";
import { askingOrder, isAsked, questions } from "@/lib/decision/questions/questions";
import type { QuestionId } from "@/lib/decision/questions/questions";
import { verdictOf } from "@/lib/decision/ranking";
import type { Situation } from "@/lib/decision/situation";
import { winnerAfter } from "@/lib/decision/what-if/what-if";

export type OpenQuestion = {
  readonly question: QuestionId;
  /** Share of the answers tried that change the verdict, 0 to 1. */
  readonly turns: number;
  /** The verdicts they lead to, in canonical order. */
  readonly meshes: readonly MeshId[];
};

/** The verdicts that answers to an open question lead to; of a list, each entry alone. */
function verdictsOf(situation: Situation, question: QuestionId): readonly MeshId[] {
  const row: Question = questions[question];
  if (row.kind !== "number") {
    return row.options.map((to) => winnerAfter(situation, { question, from: null, to }) ?? "none");
  }
  const { answers, costsFor, costs } = situation;
  return row.probes.map((answer) => {
    const next = { ...answers, [question]: answer };
    return verdictOf({ ...situation, answers: next, costs: costsFor?.(next) ?? costs });
  });
}

/** Weighs one open question against the verdict so far. */
function weigh(situation: Situation, verdict: MeshId, question: QuestionId): OpenQuestion {
  const verdicts = verdictsOf(situation, question);
  const others = verdicts.filter((mesh) => mesh !== verdict);
  return {
    question,
    turns: others.length / verdicts.length,
    meshes: meshIds.filter((mesh) => others.includes(mesh)),
  };
}

/**
 * The open questions whose answer can still change the verdict, the most decisive first; equally
 * decisive ones in the order for asking. Empty: you could stop here. Pauses after each question,
 * for whoever must not be kept waiting.
 */
export function* weighOpenQuestions(
  situation: Situation,
): Generator<undefined, readonly OpenQuestion[]> {
  const { answers } = situation;
  const verdict = verdictOf(situation);
  const open: OpenQuestion[] = [];
  for (const question of askingOrder) {
    if (answers[question] !== undefined || !isAsked(question, answers)) continue;
    const weighed = weigh(situation, verdict, question);
    if (weighed.turns > 0) open.push(weighed);
    yield;
  }
  return open.sort((a, b) => b.turns - a.turns);
}

/** The same without a pause. */
export function openQuestions(situation: Situation): readonly OpenQuestion[] {
  const weighing = weighOpenQuestions(situation);
  for (;;) {
    const step = weighing.next();
    if (step.done) return step.value;
  }
}
