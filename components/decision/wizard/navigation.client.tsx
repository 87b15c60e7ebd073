"use client";

import { type Ahead, allSteps, headingOf, type Step } from "@/components/decision/wizard/steps";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { describeAnswer } from "@/lib/decision/explain";
import type { Answers, QuestionId } from "@/lib/decision/questions/questions";

/** Back, Next and the way to the result, always in reach, with what is known so far above them. */
export function WizardActions({
  headline,
  ahead,
  canGoBack,
  goTo,
}: {
  headline: string;
  /** Undefined until it is worked out. */
  ahead: Ahead | undefined;
  canGoBack: boolean;
  /** Without an id: to whichever question matters most. */
  goTo: (id?: QuestionId) => void;
}) {
  const done = ahead?.couldStop ?? false;
  const last = ahead !== undefined && ahead.next === undefined;
  return (
    <div
      data-sticky-actions
      // In a low window, as one zoomed to 400%, it would hide the question.
      className="z-10 mt-8 border-t border-line bg-paper py-3 [@media(height>=30rem)]:js:sticky js:bottom-0"
    >
      {/* The ranking says the same to those who listen; here it stays in sight on a small screen. */}
      <p aria-hidden className="mb-2 hidden text-sm leading-snug js:block min-[900px]:js:hidden">
        <span className="text-muted">So far: </span>
        <strong className="font-semibold">{headline}</strong>
      </p>
      <div role="status" className="hidden text-sm leading-snug js:block">
        {ahead?.couldStop ? <StopHere leftOpen={ahead.leftOpen} goTo={goTo} /> : null}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        {canGoBack ? (
          <Button className="no-js:hidden" onClick={() => window.history.back()}>
            Back
          </Button>
        ) : null}
        {last ? null : (
          <Button
            variant={done ? "secondary" : "primary"}
            className="no-js:hidden"
            onClick={() => goTo()}
          >
            Next
          </Button>
        )}
        <Button type="submit" variant={done || last ? "primary" : "secondary"}>
          See the result
        </Button>
      </div>
    </div>
  );
}

function StopHere({
  leftOpen,
  goTo,
}: {
  leftOpen: readonly QuestionId[];
  goTo: (id: QuestionId) => void;
}) {
  if (leftOpen.length === 0) {
    return (
      <p className="mb-2">
        You could stop here: no open answer changes the verdict. Two together still might.
      </p>
    );
  }
  return (
    <div className="mb-2">
      <p>You could stop here. Only what you left open could still change the verdict:</p>
      <ul role="list" className="flex flex-wrap gap-x-4">
        {allSteps
          .filter(({ id }) => leftOpen.includes(id))
          .map((step) => (
            <li key={step.id}>
              <a
                href={`#${step.id}`}
                onClick={(event) => {
                  event.preventDefault();
                  goTo(step.id);
                }}
              >
                {headingOf(step)}
              </a>
            </li>
          ))}
      </ul>
    </div>
  );
}

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
    <Panel as="details" className="mt-4">
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
    </Panel>
  );
}

function answerText({ questions }: Step, answers: Answers, matters: boolean): string {
  const given = questions
    .filter((id) => answers[id] !== undefined)
    .map((id) => `${id === "nice" ? "nice: " : ""}${describeAnswer(id, answers[id])}`);
  if (given.length === 0) return matters ? "open, could change the verdict" : "open";
  return [...given, ...(matters ? ["more could change the verdict"] : [])].join("; ");
}
