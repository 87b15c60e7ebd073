"use client";

import { headingOf, type Ahead, allSteps } from "@/components/decision/steps";
import type { QuestionId } from "@/lib/decision/questions/questions";

const plain = "rounded-md border border-control bg-surface px-4 py-2";
const primary =
  "rounded-md border border-transparent bg-accent px-5 py-2 font-medium text-accent-ink";

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
      // In a low window, as one zoomed to 400 %, it would hide the question.
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
          <button
            type="button"
            className={`hidden js:block ${plain}`}
            onClick={() => window.history.back()}
          >
            Back
          </button>
        ) : null}
        {last ? null : (
          <button
            type="button"
            className={`hidden js:block ${done ? plain : primary}`}
            onClick={() => goTo()}
          >
            Next
          </button>
        )}
        <button type="submit" className={done || last ? primary : `font-medium ${plain}`}>
          See the result
        </button>
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
