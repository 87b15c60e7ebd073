"use client";

import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { FrameInputs } from "@/components/embed/frame-inputs.client";
import { useHost } from "@/components/embed/use-host.client";
import { findingText } from "@/components/overhead/chart-data";
import { ComparisonTable } from "@/components/overhead/comparison-table.client";
import { EstimateSummary } from "@/components/overhead/estimate-summary";
import { OverheadFigure } from "@/components/overhead/overhead-figure";
import { useDebounced } from "@/components/ui/use-debounced.client";
import type { PricedCoefficients } from "@/lib/catalog/overhead-schema";
import type { FrameOptions } from "@/lib/embed/frame";
import { changeMessage } from "@/lib/embed/messages";
import { formatDate } from "@/lib/format";
import { comparisonFrom, estimatesFrom } from "@/lib/share/comparison";
import { calculatorQuery, type CalculatorValues } from "@/lib/share/workload";
import { site } from "@/lib/site";

type Props = {
  coefficients: PricedCoefficients;
  initial: CalculatorValues;
  options: Pick<FrameOptions, "show" | "lock" | "hide">;
  /** The newest data version, where the frame's address pins an older one. */
  newer?: string | undefined;
};

/** The calculator inside another page: the parts asked for, the source line, the way to the rest. */
export function EmbeddedCalculator({
  coefficients,
  initial,
  options: { show, lock, hide },
  newer,
}: Props) {
  const [values, setValues] = useState(initial);
  /** Names that the host's last command got wrong; a new object each time, so that each is answered. */
  const [command, setCommand] = useState<{ readonly ignored: readonly string[] }>();
  const deferred = useDeferredValue(values);
  const settled = useDebounced(values);
  const post = useHost(coefficients.version, ({ values: change, ignored }) => {
    setValues((before) => ({ ...before, ...change }));
    setCommand({ ignored });
  });
  useEffect(() => {
    post(changeMessage(settled, estimatesFrom(coefficients, settled), command?.ignored ?? []));
  }, [post, coefficients, settled, command]);

  const comparison = useMemo(
    () => comparisonFrom(coefficients, deferred),
    [coefficients, deferred],
  );
  const figure = useMemo(() => ({ ...comparison, scale: "linear" }) as const, [comparison]);
  const charts = (["memory", "cpu"] as const).filter((part) => show.includes(part));
  return (
    <div className="@container space-y-3">
      {charts.length === 0 ? (
        <p className="leading-snug font-semibold">{findingText(figure, "memoryMiB")}</p>
      ) : null}
      {charts.map((part) => (
        <OverheadFigure
          key={part}
          input={figure}
          resource={part === "memory" ? "memoryMiB" : "cpuMillicores"}
          embedded
        />
      ))}
      {show.includes("table") ? (
        <ComparisonTable comparison={comparison} />
      ) : (
        <noscript className="block">
          <EstimateSummary comparison={comparison} />
        </noscript>
      )}
      {show.includes("inputs") ? (
        <FrameInputs
          {...{ values, lock, hide }}
          onChange={(change) => setValues((before) => ({ ...before, ...change }))}
        />
      ) : null}
      <SourceLine coefficients={coefficients} values={values} newer={newer} />
    </div>
  );
}

/** Where the figures are from, and the way to all of them; links open beside the host's page. */
function SourceLine({
  coefficients: { version, published },
  values,
  newer,
}: {
  coefficients: PricedCoefficients;
  values: CalculatorValues;
  newer: string | undefined;
}) {
  const query = calculatorQuery(values);
  return (
    <p className="text-xs leading-normal text-muted">
      Line: typical; band: lowest to highest that published measurements support. Source:{" "}
      {site.name}, data {version} of {formatDate(published)},{" "}
      <Outward href="/method">method</Outward>.{" "}
      <Outward href={`/calculator${query ? `?${query}` : ""}`}>
        {newer ? `Newer data, ${newer}: see what changes` : `Open in ${site.name}`}
      </Outward>
    </p>
  );
}

function Outward({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <a href={href} target="_blank" rel="noopener" className="inline-block min-h-6">
      {children}
    </a>
  );
}
