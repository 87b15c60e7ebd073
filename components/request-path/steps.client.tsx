"use client";

import { useState } from "react";
import { outsideWords } from "@/components/request-path/words";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { Segmented } from "@/components/ui/segmented.client";

export type SteppedPath = {
  readonly id: string;
  readonly name: string;
  readonly drawing: React.ReactNode;
  readonly steps: readonly React.ReactNode[];
  /** What does not go this way. */
  readonly outside: React.ReactNode;
};

/**
 * One request, one step at a time, on the way the reader picks. Everything comes drawn from the
 * server; without JavaScript, and in print, all ways are shown with all their steps.
 */
export function RequestSteps({ paths }: { paths: readonly SteppedPath[] }) {
  const [chosen, setChosen] = useState(paths[0]?.id ?? "");
  const [at, setAt] = useState(0);
  const path = paths.find(({ id }) => id === chosen);
  if (!path) return null;
  const last = path.steps.length - 1;
  const go = (to: number) => setAt(Math.min(Math.max(to, 0), last));
  const onKeyDown = (event: React.KeyboardEvent) => {
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  };
  const turn = (to: number, label: string) => (
    <Button
      size="small"
      className="aria-disabled:cursor-default aria-disabled:opacity-60"
      aria-disabled={to < 0 || to > last}
      onClick={() => go(to)}
      onKeyDown={onKeyDown}
    >
      {label}
    </Button>
  );
  return (
    <Panel padding="wide" className="my-6 max-sm:-mx-4 max-sm:rounded-none max-sm:border-x-0">
      <div className="mb-4 print-hidden hidden js:block">
        <Segmented
          name="request-path"
          legend="Request path"
          options={paths.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen}
          onChange={(id) => {
            setChosen(id);
            setAt(0);
          }}
        />
      </div>
      {paths.map(({ id, name, drawing, steps, outside }) => (
        <section
          key={id}
          aria-label={name}
          className={`request-steps grid gap-x-6 gap-y-3 border-line no-js:not-first:pt-6 print:not-first:pt-6 sm:grid-cols-[22rem_minmax(0,1fr)] ${id === chosen ? "" : "js:hidden print:grid!"}`}
          data-step={id === chosen ? at + 1 : undefined}
        >
          <div className="max-sm:-mx-2 self-start sm:sticky sm:top-6">{drawing}</div>
          <div className="flex flex-col">
            <p className="font-semibold js:sr-only print:not-sr-only">{name}</p>
            {id === chosen ? (
              <div className="print-hidden hidden js:block">
                <div aria-live="polite" aria-atomic="true" className="min-h-60 sm:min-h-56">
                  <p className="text-sm text-muted tabular-nums">
                    Step {at + 1} of {steps.length}
                  </p>
                  {steps[at]}
                </div>
                <div className="mt-2 flex gap-2" role="group" aria-label="Steps">
                  {turn(at - 1, "Back")}
                  {turn(at + 1, "Next step")}
                </div>
              </div>
            ) : null}
            <ol className="js:hidden print:block!">
              {steps.map((step, index) => (
                <li key={index}>{step}</li>
              ))}
            </ol>
            <p className="mt-3 text-sm text-muted">
              <strong className="font-semibold text-ink">{outsideWords}</strong> {outside}
            </p>
          </div>
        </section>
      ))}
    </Panel>
  );
}
