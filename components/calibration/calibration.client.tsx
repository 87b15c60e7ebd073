"use client";

import { type ComponentType, useRef, useState } from "react";
import { valueTexts } from "@/components/calibration/values";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import type { Coefficients } from "@/lib/catalog/overhead-schema";
import { type Calibration as Figures, proxyKinds } from "@/lib/calibration/calibrate";
import { kindNames } from "@/lib/cluster/kind";
import type { CalculatorValues } from "@/lib/share/workload";

export type CalibrationProps = {
  /** The published ones, whatever `current` replaces in them. */
  coefficients: Coefficients;
  /** What the reader stated; decides what is compared with and what is taken off memory. */
  values: CalculatorValues;
  /** The figures in use, from the link. */
  current: Figures | undefined;
  /**
   * @param calibration the figures to use from now on; undefined for the published ones
   * @param change inputs of the calculator that the paste answers
   */
  onApply: (calibration: Figures | undefined, change?: CalculatorValues) => void;
};

/**
 * The calculator fitted to the reader's own cluster, in the browser only. The code that reads a
 * paste is loaded when the section is opened.
 */
export function Calibration(props: CalibrationProps) {
  const [Panel, setPanel] = useState<ComponentType<CalibrationProps>>();
  const summary = useRef<HTMLElement>(null);
  const [failed, setFailed] = useState(false);
  function load() {
    if (Panel) return;
    import("@/components/calibration/panel.client").then(
      ({ CalibrationPanel }) => setPanel(() => CalibrationPanel),
      () => setFailed(true),
    );
  }
  return (
    <section id="calibration" aria-label="Calibration" className="space-y-3">
      {props.current ? (
        <InUse
          current={props.current}
          onBack={() => {
            props.onApply(undefined);
            // The focused button disappears with its box.
            summary.current?.focus();
          }}
        />
      ) : null}
      <details
        className="hidden js:block"
        onToggle={(event) => {
          if (event.currentTarget.open) load();
        }}
      >
        <summary ref={summary} className="py-1 font-semibold">
          Calibrate with your own cluster
        </summary>
        {Panel ? <Panel {...props} /> : null}
        {!Panel && !failed ? (
          <p className="print-hidden mt-3 text-sm text-muted">Loading…</p>
        ) : null}
        {failed ? (
          <p role="alert" className="mt-3 text-sm">
            This part could not be loaded. Reload the page to try again.
          </p>
        ) : null}
      </details>
    </section>
  );
}

/** Says, to whoever opens the link, that figures of somebody's own cluster are shown. */
function InUse({ current, onBack }: { current: Figures; onBack: () => void }) {
  return (
    <Panel tone="accent" className="text-sm">
      <p className="font-semibold">Figures from one cluster are in use</p>
      <ul className="mt-1 list-disc pl-5">
        {proxyKinds.map((kind) => {
          const values = current[kind];
          return values ? (
            <li key={kind}>
              {kindNames[kind][0]}: {valueTexts(values).join("; ")}
            </li>
          ) : null;
        })}
      </ul>
      <p className="mt-1">
        They come from what somebody pasted here, not from a published measurement.
      </p>
      <Button size="small" className="mt-2 no-js:hidden" onClick={onBack}>
        Back to the published figures
      </Button>
    </Panel>
  );
}
