"use client";

import { memo, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { ClusterImport } from "@/components/decision/wizard/cluster-import.client";
import { LiveRanking } from "@/components/decision/wizard/live-ranking";
import { QuestionList, WizardActions } from "@/components/decision/wizard/navigation.client";
import { QuestionView } from "@/components/decision/wizard/question.client";
import {
  aheadText,
  allSteps,
  headingOf,
  lookAhead,
  stepOf,
  stepsFor,
} from "@/components/decision/wizard/steps";
import { useOpenQuestions } from "@/components/decision/wizard/use-open-questions.client";
import { useStep } from "@/components/decision/wizard/use-step.client";
import { useEarlyInput } from "@/components/ui/use-early-input.client";
import { useUrlQuery } from "@/components/share/use-url-query.client";
import type { Coefficients } from "@/lib/catalog/overhead-schema";
import { decide } from "@/lib/decision/decide";
import { headlineOf } from "@/lib/decision/explain";
import { openQuestions } from "@/lib/decision/questions/open";
import { type Answers, type QuestionId, questions } from "@/lib/decision/questions/questions";
import type { Meshes } from "@/lib/decision/situation";
import { answersFromParams, answersQuery } from "@/lib/share/answers";
import { situationOf } from "@/lib/share/verdict";

const Ranking = memo(LiveRanking);

/**
 * The wizard: one GET form with every question. Without JavaScript it is a long page that leads to
 * the result; with it, one question is shown at a time, the one that can change the verdict most
 * comes next, and the ranking follows each answer.
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
  const { step: hash, trail, goTo } = useStep();
  const steps = stepsFor(answers);
  const current = (steps.find(({ id }) => id === hash) ?? steps[0])?.id ?? "must";
  useUrlQuery(
    answersQuery(answers),
    (params) => setAnswers(answersFromParams(params).answers),
    hash,
  );
  const form = useRef<HTMLFormElement>(null);
  useEarlyInput(form, (params) => setAnswers(answersFromParams(params).answers));
  // The chosen option is shown at once, the verdict may follow a moment later.
  const weighed = useDeferredValue(answers);
  const situation = useMemo(
    () => situationOf(meshes, coefficients, weighed),
    [meshes, coefficients, weighed],
  );
  const decision = useMemo(() => decide(situation), [situation]);

  const shownSteps = [...trail, current] as readonly QuestionId[];
  const { open, isCurrent } = useOpenQuestions(situation);
  const ahead = open && lookAhead(weighed, shownSteps, open);
  function go(id?: QuestionId) {
    const isUpToDate = isCurrent && weighed === answers;
    const stillOpen =
      isUpToDate && open ? open : openQuestions(situationOf(meshes, coefficients, answers));
    const next = id ?? lookAhead(answers, shownSteps, stillOpen).next;
    if (next !== undefined && next !== current) goTo(next, current);
  }

  // A new question is read from its top: the heading takes the focus, as a new page would.
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(current);
  useEffect(() => {
    if (shown.current === current) return;
    shown.current = current;
    heading.current?.focus();
  }, [current]);

  const change = useCallback(
    (some: Answers) => setAnswers((before) => ({ ...before, ...some })),
    [],
  );
  return (
    <form ref={form} action="/wizard/result" method="get">
      <div className="grid items-start gap-8 min-[900px]:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <ClusterImport answers={answers} onApply={change} />
          {allSteps.map((step) => (
            <section
              key={step.id}
              aria-labelledby={`title-${step.id}`}
              data-current={step.id === current}
              className="mb-12 data-[current=false]:js:hidden js:mb-0"
            >
              {step.id === current ? (
                <p className="hidden text-sm text-muted js:block">
                  Question {shownSteps.indexOf(current) + 1}
                  {ahead ? ` · ${aheadText(ahead, weighed)}` : null}
                </p>
              ) : null}
              <h2
                id={`title-${step.id}`}
                ref={step.id === current ? heading : undefined}
                tabIndex={-1}
                className="mt-1 outline-none"
              >
                {headingOf(step)}
              </h2>
              <p className="mt-2 mb-5 max-w-measure text-muted">{questions[step.id].why}</p>
              <div role="group" aria-labelledby={`title-${step.id}`} className="space-y-6">
                {step.questions.map((question) => (
                  <QuestionView key={question} id={question} answers={answers} onChange={change} />
                ))}
              </div>
            </section>
          ))}
          <WizardActions
            headline={headlineOf(meshes, decision)}
            ahead={ahead}
            canGoBack={trail.length > 0}
            goTo={go}
          />
        </div>
        <div className="hidden js:block min-[900px]:sticky min-[900px]:top-6">
          <Ranking meshes={meshes} decision={decision} />
          <QuestionList
            steps={steps}
            answers={weighed}
            current={current}
            matters={({ id }) => open?.some(({ question }) => stepOf(question) === id) ?? false}
            goTo={go}
          />
        </div>
      </div>
    </form>
  );
}
