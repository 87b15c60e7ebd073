"use client";

import { useState } from "react";
import { ComparisonTable } from "@/components/overhead/comparison-table.client";
import { EstimateSummary } from "@/components/overhead/estimate-summary";
import { OverheadFigure } from "@/components/overhead/overhead-figure";
import { NumberControl } from "@/components/ui/number-control.client";
import { useRested } from "@/components/ui/use-rested.client";
import type { Coefficients } from "@/lib/catalog/overhead-schema";
import type { FramePart } from "@/lib/embed/frame";
import { formatDate } from "@/lib/format";
import { workloadFields } from "@/lib/overhead/workload";
import { comparisonFrom } from "@/lib/share/comparison";
import { calculatorQuery, type CalculatorValues } from "@/lib/share/workload";

/** The calculator inside another page: the parts asked for, the source line, the way to the rest. */
export function EmbeddedCalculator({
  coefficients,
  initial,
  show,
}: {
  coefficients: Coefficients;
  initial: CalculatorValues;
  show: readonly FramePart[];
}) {
  const [values, setValues] = useState(initial);
  const moving = useRested(values) !== values;
  const comparison = comparisonFrom(coefficients, values);
  const figure = { ...comparison, scale: "linear" } as const;
  const query = calculatorQuery(values);
  return (
    <div className="@container space-y-3">
      {show.includes("memory") ? (
        <OverheadFigure input={figure} resource="memoryMiB" moving={moving} />
      ) : null}
      {show.includes("cpu") ? (
        <OverheadFigure input={figure} resource="cpuMillicores" moving={moving} />
      ) : null}
      {show.includes("table") ? <ComparisonTable comparison={comparison} /> : null}
      {show.includes("inputs") ? (
        <div className="hidden gap-4 js:grid @lg:grid-cols-2">
          {(["pods", "rps"] as const).map((name) => (
            <NumberControl
              key={name}
              name={name}
              field={workloadFields[name]}
              value={values[name]}
              onChange={(value) => setValues((before) => ({ ...before, [name]: value }))}
            />
          ))}
        </div>
      ) : null}
      <noscript>
        <EstimateSummary comparison={comparison} />
      </noscript>
      <p className="text-xs text-muted">
        Line: typical; band: what published measurements support. Data {coefficients.version},{" "}
        {formatDate(coefficients.published)}.{" "}
        <a href={`/calculator${query ? `?${query}` : ""}`} target="_blank" rel="noopener">
          Open in Meshfit
        </a>
      </p>
    </div>
  );
}
