/** Single changes of answers: the steps that flips and "what would it take" are made of. */
import { questionOrder, questions } from "@/lib/decision/questions/questions";
import type { Answers, QuestionId } from "@/lib/decision/questions/questions";
import type { Situation } from "@/lib/decision/situation";
import type { Question } from "@/lib/decision/questions/question";

/**
 * One answer given differently. For a choice `from` and `to` are its values, `from: null` meaning
 * "not sure". For a list `from: x, to: null` takes x off it and `from: null, to: x` puts it on.
 */
export type Change = {
  readonly question: QuestionId;
  readonly from: string | null;
  readonly to: string | null;
};

function changesOf(question: QuestionId, row: Question, answers: Answers): readonly Change[] {
  const given = answers[question];
  switch (row.kind) {
    case "choice": {
      const from = typeof given === "string" ? given : null;
      return row.options.filter((to) => to !== from).map((to) => ({ question, from, to }));
    }
    case "list": {
      const ticked: readonly string[] = Array.isArray(given) ? given : [];
      return row.options.map((option) =>
        ticked.includes(option)
          ? { question, from: option, to: null }
          : { question, from: null, to: option },
      );
    }
    case "number":
      // Numbers have no list of neighbours; the calculator is the place to try them.
      return [];
  }
}

/** Every single change that can be made to these answers, in canonical order. */
export function singleChanges(answers: Answers): readonly Change[] {
  return questionOrder.flatMap((question) => changesOf(question, questions[question], answers));
}

/** The answers after a change. A list that becomes empty is no answer any more. */
export function applyChange(answers: Answers, { question, from, to }: Change): Answers {
  if (questions[question].kind !== "list") return { ...answers, [question]: to ?? undefined };
  const given = answers[question];
  const ticked: readonly string[] = Array.isArray(given) ? given : [];
  const left = ticked.filter((option) => option !== from);
  const list = to === null ? left : [...left, to];
  return { ...answers, [question]: list.length > 0 ? list : undefined };
}

/** The situation after a change, with the cost that goes with it. */
export function changed(situation: Situation, change: Change): Situation {
  const answers = applyChange(situation.answers, change);
  return { ...situation, answers, costs: situation.costsFor?.(answers) ?? situation.costs };
}
