"use client";

import Link from "next/link";
import { useDeferredValue, useState } from "react";
import { useStore } from "zustand";
import type { ChartData } from "@/components/chart/geometry";
import { Breakdown } from "@/components/overhead/breakdown";
import { Calibration } from "@/components/overhead/calibration.client";
import { ComparisonTable } from "@/components/overhead/comparison-table.client";
import { EstimateSummary } from "@/components/overhead/estimate-summary";
import { FigureActions } from "@/components/overhead/figure-actions.client";
import { InverseAnswers } from "@/components/overhead/inverse-answers.client";
import { MoneyInputs } from "@/components/overhead/money-inputs.client";
import { NodeCost } from "@/components/overhead/node-cost";
import { OverheadFigure } from "@/components/overhead/overhead-figure";
import { Working } from "@/components/overhead/working";
import type { WorkingRow } from "@/components/overhead/working-rows";
import { createWorkloadStore } from "@/components/overhead/workload-store";
import { WorkloadInputs } from "@/components/overhead/workload-inputs.client";
import { CopyLink } from "@/components/share/copy-link.client";
import { useOrigin } from "@/components/share/use-origin.client";
import { useUrlQuery } from "@/components/share/use-url-query.client";
import { Segmented } from "@/components/ui/segmented.client";
import type { Coefficients } from "@/lib/catalog/overhead-schema";
import type { Source } from "@/lib/catalog/schema";
import { formatDate } from "@/lib/format";
import { decodeCalibration, encodeCalibration } from "@/lib/overhead/calibrate";
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

/** Inputs and figures of /calculator. One form: without JavaScript it is sent, with it it is live. */
export function Calculator({ coefficients, initial, rows, sources }: Props) {
  const [store] = useState(() => createWorkloadStore(initial));
  const { values, set, replace } = useStore(store);
  const [scale, setScale] = useState<ChartData["scale"]>("linear");
  const comparison = comparisonFrom(coefficients, values);
  // The charts come first while a slider moves; what stands further down follows.
  const unhurried = useDeferredValue(comparison);
  const figure = { ...comparison, scale };
  // A shared link keeps its figures when newer data come.
  const share = calculatorQuery({ ...values, data: coefficients.version }, { spellOut: true });
  const permalink = `${useOrigin("")}/calculator?${share}`;
  useUrlQuery(calculatorQuery(values), (params) => replace(calculatorFromParams(params).values));
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
        <div className="hidden flex-wrap items-end justify-between gap-3 js:flex">
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
          <CopyLink query={share} path="/calculator" />
        </div>
        {(["memoryMiB", "cpuMillicores"] as const).map((resource) => (
          <OverheadFigure
            key={resource}
            input={figure}
            resource={resource}
            actions={<FigureActions {...{ comparison, figure, resource, permalink }} />}
          />
        ))}
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
        <Calibration
          coefficients={coefficients}
          values={values}
          current={values.cal === undefined ? undefined : decodeCalibration(values.cal)}
          onApply={(calibration, change) =>
            set({ ...change, cal: calibration && encodeCalibration(calibration) })
          }
        />
        <Breakdown comparison={unhurried} />
        <section aria-labelledby="nodes" className="space-y-4">
          <h2 id="nodes">Nodes and money</h2>
          <NodeCost comparison={unhurried} values={values} sources={sources} />
        </section>
        <InverseAnswers comparison={unhurried} values={values} />
        <section aria-labelledby="working" className="space-y-4">
          <h2 id="working">How these figures are made</h2>
          <Working comparison={unhurried} rows={rows} />
          <details>
            <summary className="py-1 font-semibold">What they take for granted</summary>
            <ul className="mt-2 max-w-measure list-disc space-y-1.5 pl-5 text-[0.9375rem]">
              {assumptions.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </details>
          <UnmodelledMeshes />
        </section>
      </div>
      <div className="min-[900px]:col-start-1 min-[900px]:row-start-1">
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
        <div className="mt-6 flex flex-wrap gap-3 border-t border-line pt-5">
          <button
            type="submit"
            className="rounded-md bg-accent px-4 py-2 font-medium text-accent-ink js:hidden"
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
    </form>
  );
}

/** Why three meshes of the comparison have no line here. */
function UnmodelledMeshes() {
  return (
    <details>
      <summary className="py-1 font-semibold">Why Cilium, Kuma and Consul have no line</summary>
      <p className="mt-2 max-w-measure text-[0.9375rem]">
        Kuma and Consul run Envoy, so the Envoy line is the nearest thing to an estimate for them;
        no published figure was found for either, and their defaults differ. For Cilium the memory
        of its per-node proxy has been published, the CPU it takes per request has not.{" "}
        <Link href="/method#what-is-not-known">What is not known</Link> has the rows.
      </p>
    </details>
  );
}
