"use client";

import Link from "next/link";
import { useState } from "react";
import { useStore } from "zustand";
import type { ChartData } from "@/components/chart/geometry";
import { ComparisonTable } from "@/components/overhead/comparison-table";
import { EstimateSummary } from "@/components/overhead/estimate-summary";
import { OverheadFigure } from "@/components/overhead/overhead-figure";
import { createWorkloadStore } from "@/components/overhead/workload-store";
import { WorkloadInputs } from "@/components/overhead/workload-inputs.client";
import { CopyLink } from "@/components/share/copy-link.client";
import { useUrlQuery } from "@/components/share/use-url-query.client";
import { Segmented } from "@/components/ui/segmented.client";
import type { Coefficients } from "@/lib/catalog/overhead-schema";
import { formatDate } from "@/lib/format";
import { comparisonFrom } from "@/lib/share/comparison";
import { calculatorQuery, type CalculatorValues } from "@/lib/share/workload";

/** Inputs and figures of /calculator. One form: without JavaScript it is sent, with it it is live. */
export function Calculator({
  coefficients,
  initial,
}: {
  coefficients: Coefficients;
  initial: CalculatorValues;
}) {
  const [store] = useState(() => createWorkloadStore(initial));
  const { values, set, replace } = useStore(store);
  const [scale, setScale] = useState<ChartData["scale"]>("linear");
  const comparison = comparisonFrom(coefficients, values);
  const figure = { ...comparison, scale };
  useUrlQuery(calculatorQuery(values));
  const assumptions = [...new Set(comparison.estimates.flatMap((each) => each.assumptions))];
  return (
    <form
      action="/calculator"
      method="get"
      className="grid gap-8 min-[900px]:grid-cols-[21rem_minmax(0,1fr)]"
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="@container min-w-0 space-y-5 min-[900px]:col-start-2 min-[900px]:row-start-1">
        <EstimateSummary comparison={comparison} />
        <div className="hidden flex-wrap items-center justify-between gap-3 js:flex">
          <Segmented
            name="scale"
            form="view-only"
            legend="Vertical axis"
            options={[
              { value: "linear", label: "Linear" },
              { value: "log", label: "Logarithmic" },
            ]}
            value={scale}
            onChange={setScale}
          />
          <CopyLink query={calculatorQuery(values, { spellOut: true })} path="/calculator" />
        </div>
        <OverheadFigure input={figure} resource="memoryMiB" />
        <OverheadFigure input={figure} resource="cpuMillicores" />
        <p className="text-sm text-muted">
          Line: typical value. Band: lowest to highest that the published measurements support. Data{" "}
          {coefficients.version}, {formatDate(coefficients.published)};{" "}
          <Link href="/method">method, coefficients and every measurement</Link>.
        </p>
        <details>
          <summary className="py-1 font-semibold">The same rows as a table</summary>
          <div className="mt-3">
            <ComparisonTable comparison={comparison} />
          </div>
        </details>
        <details>
          <summary className="py-1 font-semibold">What these figures take for granted</summary>
          <ul className="mt-2 max-w-measure list-disc space-y-1.5 pl-5 text-[0.9375rem]">
            {assumptions.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      </div>
      <div className="min-[900px]:col-start-1 min-[900px]:row-start-1">
        <WorkloadInputs values={values} onChange={set} />
        <div className="mt-6 flex flex-wrap gap-3 border-t border-line pt-5">
          <button
            type="submit"
            className="rounded-md bg-accent px-4 py-2 font-medium text-accent-ink js:hidden"
          >
            Recalculate
          </button>
          <button
            type="button"
            className="hidden rounded-md border border-control bg-surface px-3 py-1.5 text-sm js:block"
            onClick={() => replace({})}
          >
            Reset to the defaults
          </button>
        </div>
      </div>
    </form>
  );
}
