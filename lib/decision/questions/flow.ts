/** How the questions hang together, worked out from the table: for the picture of the wizard. */
import type { MeshId } from "@/lib/catalog/ids";
import { contendersOf } from "@/lib/decision/contenders";
import { describeAnswer } from "@/lib/decision/explain";
import type { Question } from "@/lib/decision/questions/question";
import { askingOrder, isAsked, questionOrder, questions } from "@/lib/decision/questions/questions";
import type { Answers, QuestionId } from "@/lib/decision/questions/questions";
import { standings } from "@/lib/decision/ranking";
import { sceneOf } from "@/lib/decision/situation";
import type { Situation } from "@/lib/decision/situation";

export type Exclusion = {
  /** The answer in a reader's words. */
  readonly answer: string;
  /** The meshes that it rules out by itself. */
  readonly meshes: readonly MeshId[];
};

export type FlowQuestion = {
  readonly question: QuestionId;
  readonly title: string;
  /** The question that has to be answered before this one is asked. */
  readonly after: QuestionId | null;
  /** Answers that rule something out, in their order. Empty: it only gives points. */
  readonly exclusions: readonly Exclusion[];
};

/** Answers that are tried: every option alone, every number of interest. */
function triesOf(question: QuestionId): readonly (string | number)[] {
  const row: Question = questions[question];
  return row.kind === "number" ? row.probes : row.options;
}

const given = (question: QuestionId, value: string | number): Answers => ({
  [question]: questions[question].kind === "list" ? [value] : value,
});

/**
 * @param situationOf the situation of some answers, costs included
 * @param beside what is known already; a limit on memory needs a cluster to meet
 */
function exclusionsOf(
  question: QuestionId,
  situationOf: (answers: Answers) => Situation,
  beside: Answers,
): readonly Exclusion[] {
  return triesOf(question).flatMap((value) => {
    const { meshes, answers, costs } = situationOf({ ...beside, ...given(question, value) });
    const out = standings(contendersOf(meshes), sceneOf(answers, costs))
      .filter(({ eligible }) => !eligible)
      .map(({ contender }) => contender.id);
    return out.length === 0 ? [] : { answer: describeAnswer(question, value), meshes: out };
  });
}

function neededBefore(question: QuestionId): QuestionId | null {
  if (isAsked(question, {})) return null;
  const opens = (other: QuestionId) =>
    triesOf(other).some((value) => isAsked(question, given(other, value)));
  return questionOrder.find((other) => other !== question && opens(other)) ?? null;
}

/** Every question in the order of asking, with what it depends on and what it can rule out. */
export function questionFlow(
  situationOf: (answers: Answers) => Situation,
  beside: Answers = {},
): readonly FlowQuestion[] {
  return askingOrder.map((question) => ({
    question,
    title: questions[question].title,
    after: neededBefore(question),
    exclusions: exclusionsOf(question, situationOf, beside),
  }));
}
