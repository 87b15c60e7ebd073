import type { Answers, QuestionId } from "@/lib/decision/questions";
import { askingOrder, isAsked } from "@/lib/decision/questions";

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

/** The views of the wizard, in the order they are asked. */
export const allSteps: readonly Step[] = askingOrder
  .filter((id) => !guests.has(id))
  .map((id) => ({ id, questions: [id, ...(together[id] ?? [])] }));

/** The views worth showing after these answers. */
export function stepsFor(answers: Answers): readonly Step[] {
  return allSteps.filter(({ id }) => isAsked(id, answers));
}

/** The view on which a question is asked. */
export function stepOf(question: QuestionId): QuestionId {
  return allSteps.find(({ questions }) => questions.includes(question))?.id ?? question;
}
