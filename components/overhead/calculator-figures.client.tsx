"use client";

import Link from "next/link";
import { memo, useMemo } from "react";
import type { ChartData } from "@/components/chart/geometry";
import { FigureActions } from "@/components/overhead/figure-actions.client";
import { OverheadFigure } from "@/components/overhead/overhead-figure";
import { ShareButton } from "@/components/share/share-button.client";
import { calculatorSubject } from "@/components/overhead/calculator-subject";
import { useOrigin } from "@/components/share/use-origin.client";
import { Segmented } from "@/components/ui/segmented.client";
import { formatDate } from "@/lib/format";
import type { Comparison } from "@/lib/share/comparison";
import { calculatorQuery, type CalculatorValues } from "@/lib/share/workload";

const scales = [
  { value: "linear", label: "Linear" },
  { value: "log", label: "Logarithmic" },
] as const;

/** The two charts of /calculator, what can be done with them, and what line and band mean. */
export const CalculatorFigures = memo(function CalculatorFigures({
  comparison,
  rested,
  values,
  moving,
  scale,
  onScale,
}: {
  /** Follows every step of a slider; the charts are drawn from it. */
  comparison: Comparison;
  /** The same once the slider rests: what is copied and saved. */
  rested: Comparison;
  /** What `rested` was made from. */
  values: CalculatorValues;
  moving: boolean;
  scale: ChartData["scale"];
  onScale: (scale: ChartData["scale"]) => void;
}) {
  const { version, published } = comparison.coefficients;
  const input = useMemo(() => ({ ...comparison, scale }), [comparison, scale]);
  return (
    <>
      <FigureBar comparison={rested} {...{ values, scale, onScale }} />
      {(["memoryMiB", "cpuMillicores"] as const).map((resource) => (
        <OverheadFigure
          key={resource}
          {...{ input, resource, moving }}
          actions={<Actions comparison={rested} {...{ values, resource, scale }} />}
        />
      ))}
      <p className="text-sm text-muted">
        Line: typical value. Band: lowest to highest that the published measurements support. Data{" "}
        {version}, {formatDate(published)};{" "}
        <Link href="/method">method, coefficients and every measurement</Link>.
      </p>
    </>
  );
});

const FigureBar = memo(function FigureBar({
  comparison,
  values,
  scale,
  onScale,
}: {
  comparison: Comparison;
  values: CalculatorValues;
  scale: ChartData["scale"];
  onScale: (scale: ChartData["scale"]) => void;
}) {
  return (
    <div className="hidden flex-wrap items-end justify-between gap-3 js:flex">
      <Segmented
        name="scale"
        form="view-only"
        legend="Vertical axis"
        options={scales}
        value={scale}
        onChange={onScale}
      />
      <ShareButton subject={calculatorSubject(comparison, values)} />
    </div>
  );
});

const Actions = memo(function Actions({
  comparison,
  values,
  resource,
  scale,
}: {
  comparison: Comparison;
  values: CalculatorValues;
  resource: "memoryMiB" | "cpuMillicores";
  scale: ChartData["scale"];
}) {
  // Pinned: what was saved once keeps its figures when newer data come.
  const pinned = { ...values, data: comparison.coefficients.version };
  const share = calculatorQuery(pinned, { spellOut: true });
  return (
    <FigureActions
      figure={{ ...comparison, scale }}
      permalink={`${useOrigin("")}/calculator?${share}`}
      {...{ comparison, resource }}
    />
  );
});
