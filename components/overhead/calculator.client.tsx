"use client";

import Link from "next/link";
import { memo, useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import type { ChartData } from "@/components/chart/geometry";
import { CalculatorDetails } from "@/components/overhead/calculator-details.client";
import { CalculatorFigures } from "@/components/overhead/calculator-figures.client";
import { EstimateSummary } from "@/components/overhead/estimate-summary";
import { MoneyInputs } from "@/components/overhead/money-inputs.client";
import type { WorkingRow } from "@/components/overhead/working-rows";
import { useWorkload } from "@/components/overhead/use-workload.client";
import { WorkloadInputs } from "@/components/overhead/workload-inputs.client";
import { useUrlQuery } from "@/components/share/use-url-query.client";
import { useInView } from "@/components/ui/use-in-view.client";
import { useRested } from "@/components/ui/use-rested.client";
import type { Coefficients } from "@/lib/catalog/overhead-schema";
import type { Source } from "@/lib/catalog/schema";
import { comparisonFrom } from "@/lib/share/comparison";
import { calculatorFromParams, calculatorQuery, type CalculatorValues } from "@/lib/share/workload";

type Props = {
  coefficients: Coefficients;
  initial: CalculatorValues;
  /** Measurements that the coefficients rest on. */
  rows: Readonly<Record<string, WorkingRow>>;
  /** Sources of the list price and of the nodes’ reservations. */
  sources: Readonly<Record<string, Source>>;
};

const Summary = memo(EstimateSummary);

/** Inputs and figures of /calculator. One form: without JavaScript it is sent, with it it is live. */
export function Calculator({ coefficients, initial, rows, sources }: Props) {
  const { values, set, replace } = useWorkload(initial);
  const [scale, setScale] = useState<ChartData["scale"]>("linear");
  // The control under the reader's finger answers first; summary and charts follow a slider as
  // quickly as the device can draw them, unless they are out of sight as on a phone, and what stands
  // further down once it rests.
  const shown = useDeferredValue(values);
  const restedValues = useRested(shown);
  const moving = restedValues !== shown;
  const head = useRef<HTMLDivElement>(null);
  const followed = useInView(head) ? shown : restedValues;
  const comparison = useMemo(
    () => comparisonFrom(coefficients, followed),
    [coefficients, followed],
  );
  const rested = useMemo(
    () => comparisonFrom(coefficients, restedValues),
    [coefficients, restedValues],
  );
  useUrlQuery(
    calculatorQuery(values),
    useCallback((params) => replace(calculatorFromParams(params).values), [replace]),
  );
  return (
    <form
      action="/calculator"
      method="get"
      className="painted-apart grid gap-x-8 gap-y-8 min-[900px]:grid-cols-[21rem_minmax(0,1fr)] min-[900px]:grid-rows-[auto_1fr] min-[900px]:gap-y-5"
      onSubmit={(event) => event.preventDefault()}
    >
      <div ref={head} className="min-w-0 space-y-5 min-[900px]:col-start-2 min-[900px]:row-start-1">
        <div className="@container">
          <Summary comparison={comparison} />
        </div>
        <CalculatorFigures
          {...{ comparison, rested, moving, scale }}
          values={restedValues}
          onScale={setScale}
        />
      </div>
      <div className="min-[900px]:col-start-1 min-[900px]:row-span-2 min-[900px]:row-start-1">
        {/* Without JavaScript the form would lose it. */}
        {values.cal === undefined ? null : <input type="hidden" name="cal" value={values.cal} />}
        <WorkloadInputs values={values} onChange={set} />
        <details className="mt-6 border-t border-line pt-4">
          <summary className="py-1 text-lg font-semibold">Prices and node size</summary>
          <div className="mt-3">
            <MoneyInputs
              values={values}
              coefficients={coefficients}
              sources={sources}
              onChange={set}
            />
          </div>
        </details>
        <div className="mt-6 flex flex-wrap items-center gap-3 border-t border-line pt-5">
          <button
            type="submit"
            className="rounded-md border border-transparent bg-accent px-4 py-2 font-medium text-accent-ink js:hidden"
          >
            Recalculate
          </button>
          <Link
            href="/calculator"
            className="rounded-md border border-control bg-surface px-3 py-1.5 text-sm text-ink no-underline hover:border-accent"
          >
            Reset to the defaults
          </Link>
        </div>
      </div>
      <div className="min-w-0 space-y-5 min-[900px]:col-start-2 min-[900px]:row-start-2">
        <CalculatorDetails
          comparison={rested}
          published={coefficients}
          values={restedValues}
          onChange={set}
          {...{ rows, sources }}
        />
      </div>
    </form>
  );
}
