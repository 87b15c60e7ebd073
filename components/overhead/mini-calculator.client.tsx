"use client";

import Link from "next/link";
import { useDeferredValue, useMemo, useState } from "react";
import { OverheadFigure } from "@/components/overhead/overhead-figure";
import { NumberControl } from "@/components/ui/number-control.client";
import { useRested } from "@/components/ui/use-rested.client";
import type { Coefficients } from "@/lib/catalog/overhead-schema";
import { workloadFields } from "@/lib/overhead/workload";
import { comparisonFrom } from "@/lib/share/comparison";
import { calculatorQuery } from "@/lib/share/workload";

const podsField = { ...workloadFields.pods, help: "All replicas counted." };

/** The calculator with one question, for the home page; the rest keeps its defaults. */
export function MiniCalculator({ coefficients }: { coefficients: Coefficients }) {
  const [pods, setPods] = useState<number>();
  // As in the whole calculator: the control answers first.
  const shown = useDeferredValue(pods);
  const input = useMemo(() => {
    const comparison = comparisonFrom(coefficients, shown === undefined ? {} : { pods: shown });
    return { ...comparison, scale: "linear" } as const;
  }, [coefficients, shown]);
  const query = calculatorQuery(pods === undefined ? {} : { pods });
  return (
    <div className="@container space-y-3">
      <OverheadFigure input={input} resource="memoryMiB" moving={useRested(shown) !== shown} />
      <form
        action="/calculator"
        method="get"
        className="grid items-end gap-x-6 gap-y-2 @lg:grid-cols-[1fr_auto]"
      >
        <NumberControl name="pods" field={podsField} value={pods} onChange={setPods} />
        <button
          type="submit"
          className="justify-self-start rounded-md border border-transparent bg-accent px-4 py-2 font-medium text-accent-ink js:hidden"
        >
          Calculate
        </button>
        <Link
          href={`/calculator${query ? `?${query}` : ""}`}
          className="hidden py-2 font-medium js:inline-block"
        >
          All inputs, CPU and cost
        </Link>
      </form>
    </div>
  );
}
