"use client";

import { headingOf, type Step } from "@/components/decision/steps";
import { describeAnswer } from "@/lib/decision/explain";
import type { Answers, QuestionId } from "@/lib/decision/questions/questions";

/** Every question with its answer so far, each a way to it. */
export function QuestionList({
  steps,
  answers,
  current,
  matters,
  goTo,
}: {
  steps: readonly Step[];
  answers: Answers;
  current: QuestionId;
  /** Whether an open view can still change the verdict. */
  matters: (step: Step) => boolean;
  goTo: (id: QuestionId) => void;
}) {
  const answered = steps.filter(({ questions }) => questions.some((id) => answers[id]));
  return (
    <details className="mt-4 rounded-lg border border-line bg-surface px-5 py-3">
      <summary className="py-1 font-semibold">
        All questions{" "}
        <span className="font-normal text-muted">
          ({answered.length} of {steps.length} answered)
        </span>
      </summary>
      <ol role="list" className="mt-2 divide-y divide-line text-sm">
        {steps.map((step) => (
          <li key={step.id} className="py-2 leading-snug">
            <a
              href={`#${step.id}`}
              aria-current={step.id === current ? "step" : undefined}
              className="block aria-[current=step]:font-semibold"
              onClick={(event) => {
                event.preventDefault();
                goTo(step.id);
              }}
            >
              {headingOf(step)}
            </a>
            <span className="text-muted">{answerText(step, answers, matters(step))}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function answerText({ questions }: Step, answers: Answers, matters: boolean): string {
  const given = questions
    .filter((id) => answers[id] !== undefined)
    .map((id) => `${id === "nice" ? "nice: " : ""}${describeAnswer(id, answers[id])}`);
  if (given.length === 0) return matters ? "open, could change the verdict" : "open";
  return [...given, ...(matters ? ["more could change the verdict"] : [])].join("; ");
}
