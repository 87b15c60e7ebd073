"use client";

import Link from "next/link";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import { OverheadFigure } from "@/components/overhead/overhead-figure";
import { Button } from "@/components/ui/button";
import { NumberControl } from "@/components/ui/number-control.client";
import { useEarlyInput } from "@/components/ui/use-early-input.client";
import type { PricedCoefficients } from "@/lib/catalog/overhead-schema";
import { workloadFields } from "@/lib/overhead/workload";
import { comparisonFrom } from "@/lib/share/comparison";
import { calculatorFromParams, calculatorQuery } from "@/lib/share/workload";

const podsField = { ...workloadFields.pods, help: "All replicas counted." };

/** The calculator with one question, for the home page; the rest keeps its defaults. */
export function MiniCalculator({ coefficients }: { coefficients: PricedCoefficients }) {
  const [pods, setPods] = useState<number>();
  const deferred = useDeferredValue(pods);
  const input = useMemo(() => {
    const comparison = comparisonFrom(
      coefficients,
      deferred === undefined ? {} : { pods: deferred },
    );
    return { ...comparison, scale: "linear" } as const;
  }, [coefficients, deferred]);
  const form = useRef<HTMLFormElement>(null);
  useEarlyInput(form, (entered) => setPods(calculatorFromParams(entered).values.pods));
  const query = calculatorQuery(pods === undefined ? {} : { pods });
  return (
    <div className="@container space-y-3">
      <OverheadFigure input={input} resource="memoryMiB" />
      <form
        ref={form}
        action="/calculator"
        method="get"
        className="grid items-end gap-x-6 gap-y-2 @lg:grid-cols-[1fr_auto]"
      >
        <NumberControl name="pods" field={podsField} value={pods} onChange={setPods} />
        <Button type="submit" variant="primary" className="justify-self-start js:hidden">
          Calculate
        </Button>
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
