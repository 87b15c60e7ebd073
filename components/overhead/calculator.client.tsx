"use client";

import Link from "next/link";
import { memo, useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import { Calibration } from "@/components/calibration/calibration.client";
import type { ChartData } from "@/components/chart/geometry";
import { Breakdown } from "@/components/overhead/breakdown";
import { calculatorSubject } from "@/components/overhead/calculator-subject";
import { ComparisonTable } from "@/components/overhead/comparison-table.client";
import type { Sources } from "@/components/overhead/data-source";
import { EstimateSummary } from "@/components/overhead/estimate-summary";
import { FigureActions } from "@/components/overhead/figure-actions.client";
import { InverseAnswers } from "@/components/overhead/inverse-answers.client";
import { NodeCost } from "@/components/overhead/node-cost";
import { OverheadFigure } from "@/components/overhead/overhead-figure";
import { RateFigure } from "@/components/overhead/rate-figure";
import { useWorkload } from "@/components/overhead/use-workload.client";
import { Working } from "@/components/overhead/working";
import type { WorkingRow } from "@/components/overhead/working-rows";
import { WorkloadForm } from "@/components/overhead/workload-form.client";
import { ShareButton } from "@/components/share/share-button.client";
import { useOrigin } from "@/components/share/use-origin.client";
import { useUrlQuery } from "@/components/share/use-url-query.client";
import { Segmented } from "@/components/ui/segmented.client";
import { useDebounced } from "@/components/ui/use-debounced.client";
import { useEarlyInput } from "@/components/ui/use-early-input.client";
import { decodeCalibration, encodeCalibration } from "@/lib/calibration/calibrate";
import type { PricedCoefficients } from "@/lib/catalog/overhead-schema";
import { formatDate } from "@/lib/format";
import { type Comparison, comparisonFrom, pinned } from "@/lib/share/comparison";
import { calculatorFromParams, calculatorQuery, type CalculatorValues } from "@/lib/share/workload";

const scales = [
  { value: "linear", label: "Linear" },
  { value: "log", label: "Logarithmic" },
] as const;

/** Inputs with the comparison made from them. */
type Result = { readonly values: CalculatorValues; readonly comparison: Comparison };

/** What the comparison is made from beside the inputs. */
type Data = {
  /** As published, without the reader's own figures. */
  coefficients: PricedCoefficients;
  /** Measurements that the coefficients rest on. */
  rows: Readonly<Record<string, WorkingRow>>;
  /** Sources of the list price and of the nodes’ reservations. */
  sources: Sources;
};

/**
 * Inputs and figures of /calculator in one form: without JavaScript it is sent, with it the figures
 * follow. Charts follow a slider as fast as the device draws them, everything else once it rests.
 */
export function Calculator({ initial, ...data }: Data & { initial: CalculatorValues }) {
  const { coefficients, sources } = data;
  const { values, set, replace } = useWorkload(initial);
  const form = useRef<HTMLFormElement>(null);
  const deferred = useDeferredValue(values);
  const result = useMemo(
    () => ({ values: deferred, comparison: comparisonFrom(coefficients, deferred) }),
    [coefficients, deferred],
  );
  const settled = useDebounced(result);
  useUrlQuery(
    calculatorQuery(values),
    useCallback((params) => replace(calculatorFromParams(params).values), [replace]),
  );
  useEarlyInput(form, (entered) => set(calculatorFromParams(entered).values));
  return (
    <form
      ref={form}
      action="/calculator"
      method="get"
      className="grid gap-x-8 gap-y-8 min-[900px]:grid-cols-[21rem_minmax(0,1fr)] min-[900px]:grid-rows-[auto_1fr] min-[900px]:gap-y-5"
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="min-w-0 space-y-5 min-[900px]:col-start-2 min-[900px]:row-start-1">
        <Figures comparison={result.comparison} settled={settled} />
      </div>
      <div className="min-[900px]:col-start-1 min-[900px]:row-span-2 min-[900px]:row-start-1">
        <WorkloadForm {...{ values, coefficients, sources }} onChange={set} />
      </div>
      <div className="min-w-0 space-y-5 min-[900px]:col-start-2 min-[900px]:row-start-2">
        <Details {...settled} {...data} onChange={set} />
      </div>
    </form>
  );
}

/** Summary and charts, what can be done with them, and what line and band mean. */
const Figures = memo(function Figures({
  comparison,
  settled,
}: {
  comparison: Comparison;
  /** What is copied and saved. */
  settled: Result;
}) {
  const [scale, setScale] = useState<ChartData["scale"]>("linear");
  const { version, published } = comparison.coefficients;
  const input = useMemo(() => ({ ...comparison, scale }), [comparison, scale]);
  return (
    <>
      <div className="@container">
        <EstimateSummary comparison={comparison} />
      </div>
      <div className="hidden flex-wrap items-end justify-between gap-3 js:flex">
        <Segmented
          name="scale"
          // No form has this id: the choice is not sent.
          form="view-only"
          legend="Vertical axis"
          options={scales}
          value={scale}
          onChange={setScale}
        />
        <Share {...settled} />
      </div>
      {(["memoryMiB", "cpuMillicores"] as const).map((resource) => (
        <OverheadFigure
          key={resource}
          {...{ input, resource }}
          actions={<Actions {...settled} {...{ resource, scale }} />}
        />
      ))}
      <RateFigure comparison={comparison} />
      <p className="text-sm text-muted">
        Line: typical value. Band: lowest to highest that the published measurements support. Data{" "}
        {version}, {formatDate(published)};{" "}
        <Link href="/method">method, coefficients and every measurement</Link>.
      </p>
    </>
  );
});

const Share = memo(function Share({ comparison, values }: Result) {
  return <ShareButton subject={calculatorSubject(comparison, values)} />;
});

const Actions = memo(function Actions({
  comparison,
  values,
  resource,
  scale,
}: Result & { resource: "memoryMiB" | "cpuMillicores"; scale: ChartData["scale"] }) {
  // Pinned, so that what was saved keeps its figures when newer data are published.
  const query = calculatorQuery(pinned(values, comparison.coefficients), { spellOut: true });
  return (
    <FigureActions
      figure={{ ...comparison, scale }}
      permalink={`${useOrigin("")}/calculator?${query}`}
      {...{ comparison, resource }}
    />
  );
});

/** The same figures taken apart, below the charts. */
const Details = memo(function Details({
  comparison,
  values,
  coefficients,
  rows,
  sources,
  onChange,
}: Result & Data & { onChange: (change: CalculatorValues) => void }) {
  const assumptions = [...new Set(comparison.estimates.flatMap((each) => each.assumptions))];
  return (
    <>
      <details>
        <summary className="py-1 font-semibold">The same rows as a table</summary>
        <div className="mt-3">
          <ComparisonTable comparison={comparison} />
        </div>
      </details>
      <Calibration
        {...{ coefficients, values }}
        current={values.cal === undefined ? undefined : decodeCalibration(values.cal)}
        onApply={(calibration, change) =>
          onChange({ ...change, cal: calibration && encodeCalibration(calibration) })
        }
      />
      <Breakdown comparison={comparison} />
      <section aria-labelledby="nodes" className="@container space-y-4">
        <h2 id="nodes">Nodes and money</h2>
        <NodeCost {...{ comparison, values, sources }} />
      </section>
      <InverseAnswers {...{ comparison, values }} />
      <section aria-labelledby="working" className="space-y-4">
        <h2 id="working">How these figures are made</h2>
        <Working {...{ comparison, rows }} />
        <details>
          <summary className="py-1 font-semibold">Assumptions</summary>
          <ul className="mt-2 max-w-measure list-disc space-y-1.5 pl-5 text-[0.9375rem]">
            {assumptions.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
        <details>
          <summary className="py-1 font-semibold">Why Cilium, Kuma and Consul have no line</summary>
          <p className="mt-2 max-w-measure text-[0.9375rem]">
            Kuma and Consul run Envoy, so the Envoy line is the nearest thing to an estimate for
            them; no published figure was found for either, and their defaults differ. For Cilium
            the memory of its per-node proxy has been published, the CPU it takes per request has
            not. <Link href="/method#what-is-not-known">What is not known</Link> has the rows.
          </p>
        </details>
      </section>
    </>
  );
});
