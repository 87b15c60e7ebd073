"use client";

import { useId, useState } from "react";
import {
  crossingText,
  largestMeshText,
  rateText,
  wholeNodeText,
} from "@/components/overhead/inverse-text";
import { DraftField, readNumberWithin } from "@/components/overhead/draft-field.client";
import { growthsOf } from "@/lib/overhead/growth";
import {
  crossings,
  largestMeshWithin,
  type PairCrossings,
  requestsWithin,
  wholeNodeFrom,
} from "@/lib/overhead/inverse";
import { allocatable, nodeSizeFrom } from "@/lib/overhead/nodes";
import type { Comparison } from "@/lib/share/comparison";
import type { CalculatorValues } from "@/lib/share/workload";

const budgetBounds = { min: 0.01, max: 100_000 };
const usualVcpu = 2;
const usualGib = 8;

/**
 * The calculator asked backwards, answered in a sentence each. The budgets are not part of the
 * link, so their fields have no name and are not sent.
 */
export function InverseAnswers({
  comparison,
  values,
}: {
  comparison: Comparison;
  /** For the node size. */
  values: CalculatorValues;
}) {
  const [vcpu, setVcpu] = useState<number>();
  const [gib, setGib] = useState<number>();
  const { basis, max, workload, coefficients, series } = comparison;
  const [budgetVcpu, budgetGib] = [vcpu ?? usualVcpu, gib ?? usualGib];
  const node = nodeSizeFrom(values);
  const space = allocatable(node, coefficients.nodeReservation);
  const growths = growthsOf(comparison);
  const context = { budgetVcpu, basis, pods: workload.pods };
  return (
    <section className="space-y-5">
      <h2 className="text-lg font-semibold">Questions people ask</h2>
      <Question
        text="When does the mesh fill a node?"
        answers={wholeNodeFrom(growths, space).map((answer) => wholeNodeText(answer, node))}
      />
      {series.length > 1 ? (
        <Question
          text="Where do the lines cross?"
          answers={byPair(crossings(growths, max)).map((pair) => crossingText(pair, max))}
        />
      ) : null}
      <Question
        text="How many requests fit in a CPU budget?"
        answers={requestsWithin(comparison, budgetVcpu).map((answer) => rateText(answer, context))}
      >
        <Budget
          label="CPU for the mesh"
          unit="vCPU"
          usual={usualVcpu}
          value={vcpu}
          onChange={setVcpu}
        />
      </Question>
      <Question
        text="How large a mesh fits in a memory budget?"
        answers={largestMeshWithin(growths, budgetGib).map((answer) =>
          largestMeshText(answer, budgetGib),
        )}
      >
        <Budget
          label="Memory for the mesh"
          unit="GiB"
          usual={usualGib}
          value={gib}
          onChange={setGib}
        />
      </Question>
      <p className="max-w-measure text-sm text-muted">
        All other inputs as set here. A node counts as full when its allocatable CPU or memory runs
        out. Crossings compare typical values; where the bands overlap, either may cost more.
      </p>
    </section>
  );
}

/** The answers for one pair of series, both resources, stand in one sentence. */
function byPair(answers: readonly PairCrossings[]): PairCrossings[][] {
  const pairs = new Map<string, PairCrossings[]>();
  for (const answer of answers) {
    const key = answer.pair.join(" ");
    pairs.set(key, [...(pairs.get(key) ?? []), answer]);
  }
  return [...pairs.values()];
}

function Question({
  text,
  answers,
  children,
}: {
  text: string;
  answers: readonly string[];
  children?: React.ReactNode;
}) {
  const id = useId();
  return (
    <div className="space-y-2">
      <h3 id={id} className="text-base">
        {text}
      </h3>
      {children}
      <ul
        aria-labelledby={id}
        className="max-w-measure list-disc space-y-1.5 pl-5 text-[0.9375rem]"
      >
        {answers.map((answer) => (
          <li key={answer}>{answer}</li>
        ))}
      </ul>
    </div>
  );
}

function Budget({
  label,
  unit,
  usual,
  value,
  onChange,
}: {
  label: string;
  unit: string;
  usual: number;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
}) {
  return (
    // Of no use without JavaScript: the answers then are for the usual budget.
    <div className="hidden max-w-sm js:block">
      <DraftField
        label={label}
        unit={unit}
        problem={`A number, such as ${usual}.`}
        placeholder={String(usual)}
        inputMode="decimal"
        value={value}
        read={(text) => readNumberWithin(text, budgetBounds)}
        onChange={onChange}
      />
    </div>
  );
}
