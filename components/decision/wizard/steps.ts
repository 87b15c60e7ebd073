import type { OpenQuestion } from "@/lib/decision/questions/open";
import type { Question } from "@/lib/decision/questions/question";
import type { Answers, QuestionId } from "@/lib/decision/questions/questions";
import { askingOrder, isAsked, questions } from "@/lib/decision/questions/questions";
import { enoughAnswers, isProvisional } from "@/lib/decision/strength";

export type Step = {
  /** Fragment of the address while the step is shown. */
  readonly id: QuestionId;
  readonly questions: readonly QuestionId[];
};

/** Questions asked on the view of another one, because they are about the same thing. */
const together: Partial<Record<QuestionId, readonly QuestionId[]>> = {
  must: ["nice"],
  services: ["pods", "podsPerNode", "rps"],
};
const guests = new Set(Object.values(together).flat());

/** The views of the wizard, in the order they are asked when nothing is known. */
export const allSteps: readonly Step[] = askingOrder
  .filter((id) => !guests.has(id))
  .map((id) => ({ id, questions: [id, ...(together[id] ?? [])] }));

/** Where a view holds more than one question, its heading speaks for all of them. */
export function headingOf({ id }: Step): string {
  const { heading, title }: Question = questions[id];
  return heading ?? title;
}

/** The views worth showing after these answers. */
export function stepsFor(answers: Answers): readonly Step[] {
  return allSteps.filter(({ id }) => isAsked(id, answers));
}

/** The view on which a question is asked. */
export function stepOf(question: QuestionId): QuestionId {
  return allSteps.find((step) => step.questions.includes(question))?.id ?? question;
}

/** How much is left, for the line above a question. */
export function aheadText({ matter, thisMatters }: Ahead, answers: Answers): string {
  if (isProvisional(answers)) return `a verdict takes at least ${enoughAnswers} answers`;
  if (matter > 0) {
    return `${matter} other${matter === 1 ? "" : "s"} could still change the verdict`;
  }
  return thisMatters
    ? "only this one could still change the verdict"
    : "no other changes the verdict";
}

/** What is left to ask, seen from the question on screen. */
export type Ahead = {
  /** The view to show next; undefined when every other one was answered or seen. */
  readonly next: QuestionId | undefined;
  /** How many views not seen yet can change the verdict. */
  readonly matter: number;
  /** Whether the view on screen can. */
  readonly thisMatters: boolean;
  /** Views that were seen and left open, and can. */
  readonly leftOpen: readonly QuestionId[];
  /** Nothing not yet seen can change the verdict, and it rests on enough answers. */
  readonly couldStop: boolean;
};

/**
 * Looks ahead: the open question that can change the verdict most comes next, then those that
 * cannot, in their usual order.
 * @param seen every view shown so far, the one on screen last
 * @param open what still matters, the most decisive first
 */
export function lookAhead(
  answers: Answers,
  seen: readonly QuestionId[],
  open: readonly OpenQuestion[],
): Ahead {
  const unanswered = (question: QuestionId) => answers[question] === undefined;
  const decisive = [
    ...new Set(
      open
        .map(({ question }) => question)
        .filter(unanswered)
        .map(stepOf),
    ),
  ];
  const current = seen.at(-1);
  const ahead = decisive.filter((id) => !seen.includes(id));
  const rest = stepsFor(answers).filter(
    (step) => !seen.includes(step.id) && step.questions.some(unanswered),
  );
  const thisMatters = current !== undefined && decisive.includes(current);
  return {
    next: ahead[0] ?? rest[0]?.id,
    matter: ahead.length,
    thisMatters,
    couldStop: ahead.length === 0 && !thisMatters && !isProvisional(answers),
    leftOpen: decisive.filter((id) => id !== current && seen.includes(id)),
  };
}
