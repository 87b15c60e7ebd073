"use client";

import Link from "next/link";
import { memo, type ReactNode } from "react";
import { Breakdown } from "@/components/overhead/breakdown";
import { Calibration } from "@/components/calibration/calibration.client";
import { ComparisonTable } from "@/components/overhead/comparison-table.client";
import { InverseAnswers } from "@/components/overhead/inverse-answers.client";
import { NodeCost } from "@/components/overhead/node-cost";
import { Working } from "@/components/overhead/working";
import type { WorkingRow } from "@/components/overhead/working-rows";
import type { Coefficients } from "@/lib/catalog/overhead-schema";
import type { Source } from "@/lib/catalog/schema";
import { decodeCalibration, encodeCalibration } from "@/lib/calibration/calibrate";
import type { Comparison } from "@/lib/share/comparison";
import type { CalculatorValues } from "@/lib/share/workload";

type Props = {
  comparison: Comparison;
  /** The coefficients without the reader's own. */
  published: Coefficients;
  values: CalculatorValues;
  /** Measurements that the coefficients rest on. */
  rows: Readonly<Record<string, WorkingRow>>;
  sources: Readonly<Record<string, Source>>;
  onChange: (change: CalculatorValues) => void;
};

/** What stands below the charts of /calculator: the same figures taken apart. */
export const CalculatorDetails = memo(function CalculatorDetails({
  comparison,
  published,
  values,
  rows,
  sources,
  onChange,
}: Props) {
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
        coefficients={published}
        values={values}
        current={values.cal === undefined ? undefined : decodeCalibration(values.cal)}
        onApply={(calibration, change) =>
          onChange({ ...change, cal: calibration && encodeCalibration(calibration) })
        }
      />
      <Late rem={75}>
        <Breakdown comparison={comparison} />
      </Late>
      <Late rem={50}>
        <section aria-labelledby="nodes" className="@container space-y-4">
          <h2 id="nodes">Nodes and money</h2>
          <NodeCost comparison={comparison} values={values} sources={sources} />
        </section>
      </Late>
      <Late rem={75}>
        <InverseAnswers comparison={comparison} values={values} />
      </Late>
      <Late rem={25}>
        <section aria-labelledby="working" className="space-y-4">
          <h2 id="working">How these figures are made</h2>
          <Working comparison={comparison} rows={rows} />
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
      </Late>
    </>
  );
});

/** A part that phones lay out when the reader comes near. */
function Late({ rem, children }: { rem: number; children: ReactNode }) {
  return (
    <div className="render-late-on-phones" data-rem={rem}>
      {children}
    </div>
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
