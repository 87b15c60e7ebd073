"use client";

import { useEffect, useRef, useState } from "react";
import { LiveRanking } from "@/components/decision/live-ranking";
import { QuestionView } from "@/components/decision/question-view.client";
import { allSteps, stepsFor } from "@/components/decision/steps";
import { useStep } from "@/components/decision/use-step.client";
import { useUrlQuery } from "@/components/share/use-url-query.client";
import type { Coefficients } from "@/lib/catalog/overhead-schema";
import { decide } from "@/lib/decision/decide";
import { type Answers, questions } from "@/lib/decision/questions";
import type { Meshes } from "@/lib/decision/situation";
import { answersFromParams, answersQuery } from "@/lib/share/answers";
import { situationOf } from "@/lib/share/verdict";

/**
 * The wizard: one GET form with every question. Without JavaScript it is a long page that leads to
 * the result; with it, one question is shown at a time and the ranking follows each answer.
 */
export function Wizard({
  meshes,
  coefficients,
  initial,
}: {
  meshes: Meshes;
  coefficients: Coefficients;
  initial: Answers;
}) {
  const [answers, setAnswers] = useState(initial);
  const [hash, goTo] = useStep();
  const steps = stepsFor(answers);
  const index = Math.max(
    0,
    steps.findIndex(({ id }) => id === hash),
  );
  const current = steps[index]?.id;
  useUrlQuery(
    answersQuery(answers),
    (params) => setAnswers(answersFromParams(params).answers),
    hash,
  );
  const decision = decide(situationOf(meshes, coefficients, answers));

  // A new question is read from its top: the heading takes the focus, as a new page would.
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(current);
  useEffect(() => {
    if (shown.current === current) return;
    shown.current = current;
    heading.current?.focus();
  }, [current]);

  const previous = steps[index - 1];
  const next = steps[index + 1];
  return (
    <form action="/wizard/result" method="get">
      <div className="grid items-start gap-8 min-[900px]:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          {allSteps.map(({ id, questions: asked }) => (
            <section
              key={id}
              aria-labelledby={`title-${id}`}
              data-current={id === current}
              className="mb-12 data-[current=false]:js:hidden js:mb-0"
            >
              <p className="hidden text-sm text-muted js:block">
                Question {index + 1} of {steps.length}
              </p>
              <h2
                id={`title-${id}`}
                ref={id === current ? heading : undefined}
                tabIndex={-1}
                className="mt-1 outline-none"
              >
                {headings[id] ?? questions[id].title}
              </h2>
              <p className="mt-2 mb-5 max-w-measure text-muted">{questions[id].why}</p>
              <div role="group" aria-labelledby={`title-${id}`} className="space-y-6">
                {asked.map((question) => (
                  <QuestionView
                    key={question}
                    id={question}
                    answers={answers}
                    onChange={(change) => setAnswers((before) => ({ ...before, ...change }))}
                  />
                ))}
              </div>
            </section>
          ))}
          <div className="mt-8 flex flex-wrap items-center gap-3">
            {previous ? (
              <button
                type="button"
                className="hidden rounded-md border border-control bg-surface px-4 py-2 js:block"
                onClick={() => goTo(previous.id)}
              >
                Back
              </button>
            ) : null}
            {next ? (
              <button
                type="button"
                className="hidden rounded-md bg-accent px-5 py-2 font-medium text-accent-ink js:block"
                onClick={() => goTo(next.id)}
              >
                Next
              </button>
            ) : null}
            <button
              type="submit"
              className="rounded-md border border-control bg-surface px-4 py-2 font-medium"
            >
              See the result
            </button>
          </div>
        </div>
        <div className="hidden js:block min-[900px]:sticky min-[900px]:top-6">
          <LiveRanking meshes={meshes} decision={decision} />
        </div>
      </div>
    </form>
  );
}

/** Where a view holds more than one question, its heading speaks for all of them. */
const headings: Partial<Record<(typeof allSteps)[number]["id"], string>> = {
  must: "What do you need from it?",
  services: "How big is it?",
};
