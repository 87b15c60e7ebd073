"use client";

import { useRef } from "react";
import { seriesNames } from "@/components/overhead/series-names";
import { WorkloadField } from "@/components/overhead/workload-field.client";
import { useEarlyInput } from "@/components/ui/use-early-input.client";
import { frameInputs, type FrameInput } from "@/lib/embed/frame";
import { inputFields } from "@/lib/overhead/workload";
import { calculatorFromParams, type CalculatorValues, settingsFrom } from "@/lib/share/workload";

type Props = {
  values: CalculatorValues;
  lock: readonly FrameInput[];
  hide: readonly FrameInput[];
  onChange: (change: CalculatorValues) => void;
};

const first: readonly FrameInput[] = ["pods", "rps"];

/** The frame's few inputs: two at once, the others folded away; what the host fixed, as text. */
export function FrameInputs({ values, lock, hide, onChange }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useEarlyInput(form, (entered) => onChange(calculatorFromParams(entered).values));
  const shown = frameInputs.filter((name) => !hide.includes(name));
  const open = shown.filter((name) => !lock.includes(name));
  const fixed = shown.filter((name) => lock.includes(name));
  const input = (name: FrameInput) => (
    <WorkloadField key={name} name={name} value={values[name]} onChange={onChange} />
  );
  const [above, folded] = [true, false].map((isFirst) =>
    open.filter((name) => first.includes(name) === isFirst).map(input),
  );
  return (
    <>
      {fixed.length > 0 ? (
        <p className="text-sm text-muted">
          Set by this page: {fixed.map((name) => fixedText(name, values)).join("; ")}.
        </p>
      ) : null}
      {/* Of no use without JavaScript: a table of figures takes their place then. */}
      {open.length > 0 ? (
        <form
          ref={form}
          className="hidden space-y-3 js:block"
          onSubmit={(event) => event.preventDefault()}
        >
          <div className="grid grid-cols-1 gap-x-6 gap-y-3 empty:hidden @lg:grid-cols-2">
            {above}
          </div>
          {folded?.length ? (
            <details>
              <summary className="py-1 text-sm font-medium">More inputs</summary>
              <div className="mt-2 grid grid-cols-1 gap-x-6 gap-y-3 @lg:grid-cols-2">{folded}</div>
            </details>
          ) : null}
          {/* Figures follow by themselves; this is what Enter in a field presses. */}
          <button type="submit" hidden>
            Recalculate
          </button>
        </form>
      ) : null}
    </>
  );
}

function fixedText(name: FrameInput, values: CalculatorValues): string {
  const { workload, series } = settingsFrom(values);
  if (name === "meshes") return series.map((id) => seriesNames[id].short).join(", ");
  const { label, unit } = inputFields[name];
  return `${label.toLowerCase()} ${workload[name] ?? "not stated"}${unit === "requests/s" ? " a second" : ""}`;
}
