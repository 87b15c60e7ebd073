"use client";

import { memo } from "react";
import { SeriesKey } from "@/components/chart/series-key";
import { methodAnchors } from "@/components/overhead/method-anchors";
import { seriesNames } from "@/components/overhead/series-names";
import { NumberControl } from "@/components/ui/number-control.client";
import { Segmented } from "@/components/ui/segmented.client";
import type { SeriesId } from "@/lib/overhead/workload";
import { calculatorFields, niceAxisMax, seriesIds, workloadFields } from "@/lib/overhead/workload";
import { type CalculatorValues, settingsFrom } from "@/lib/share/workload";

type Props = { values: CalculatorValues; onChange: (change: CalculatorValues) => void };
type NumberName = {
  [K in keyof typeof workloadFields]: (typeof workloadFields)[K]["kind"] extends "number"
    ? K
    : never;
}[keyof typeof workloadFields];

const main = ["pods", "rps", "fanout", "services"] as const satisfies readonly NumberName[];
const further = [
  "connections",
  "podsPerNode",
  "podsPerNamespace",
  "waypointReplicas",
] as const satisfies readonly NumberName[];

const yesNo = [
  { value: "true", label: "Yes" },
  { value: "false", label: "No" },
] as const;

const more = (name: keyof typeof methodAnchors) => `/method#${methodAnchors[name]}`;

/** Every input of the calculator, each an ordinary form control named like its URL parameter. */
export function WorkloadInputs({ values, onChange }: Props) {
  const { workload, basis, controlPlane, ha, series } = settingsFrom(values);
  const number = (name: NumberName) => (
    <WorkloadNumber key={name} name={name} value={values[name]} onChange={onChange} />
  );
  const flag = (name: "scoped" | "controlPlane" | "ha", value: boolean) => {
    const field = name === "scoped" ? workloadFields.scoped : calculatorFields[name];
    return (
      <Segmented
        name={name}
        legend={field.label}
        help={field.help}
        more={more(name)}
        options={yesNo}
        value={value ? "true" : "false"}
        onChange={(next) => onChange({ [name]: next === "true" })}
      />
    );
  };
  return (
    <div className="space-y-6">
      <fieldset className="space-y-4">
        <legend className="mb-3 text-lg font-semibold">Your cluster</legend>
        {main.map(number)}
      </fieldset>
      <fieldset className="space-y-4 border-t border-line pt-5">
        <legend className="float-left mb-3 w-full text-lg font-semibold">What to show</legend>
        <div className="clear-both space-y-4">
          <MeshChoice chosen={series} onChange={(meshes) => onChange({ meshes })} />
          <Segmented
            name="basis"
            legend={calculatorFields.basis.label}
            help={calculatorFields.basis.help}
            more={more("basis")}
            options={[
              { value: "usage", label: calculatorFields.basis.optionLabels.usage },
              { value: "requests", label: calculatorFields.basis.optionLabels.requests },
            ]}
            value={basis}
            onChange={(next) => onChange({ basis: next })}
          />
          {flag("controlPlane", controlPlane)}
          {flag("ha", ha)}
        </div>
      </fieldset>
      <details className="border-t border-line pt-4">
        <summary className="py-1 text-lg font-semibold">More about the cluster</summary>
        <div className="mt-3 space-y-4">
          {flag("scoped", workload.scoped)}
          {further.map(number)}
          <Segmented
            name="host"
            legend={workloadFields.host.label}
            help={workloadFields.host.help}
            more={more("host")}
            options={workloadFields.host.options.map((value) => ({
              value,
              label: workloadFields.host.optionLabels[value],
            }))}
            value={workload.host}
            onChange={(host) => onChange({ host })}
          />
          <NumberControl
            name="max"
            field={calculatorFields.max}
            value={values.max}
            more={more("max")}
            placeholder={String(niceAxisMax(workload.pods))}
            onChange={(max) => onChange({ max })}
          />
        </div>
      </details>
    </div>
  );
}

/** Drawn anew only when its own value changes: a slider moves one of a dozen. */
const WorkloadNumber = memo(function WorkloadNumber({
  name,
  value,
  onChange,
}: {
  name: NumberName;
  value: number | undefined;
  onChange: Props["onChange"];
}) {
  return (
    <NumberControl
      name={name}
      field={workloadFields[name]}
      value={value}
      more={more(name)}
      placeholder={name === "services" ? "not stated" : ""}
      onChange={(next) => onChange({ [name]: next })}
    />
  );
});

function MeshChoice({
  chosen,
  onChange,
}: {
  chosen: readonly SeriesId[];
  onChange: (meshes: SeriesId[]) => void;
}) {
  return (
    <fieldset>
      <legend className="text-sm font-medium">{calculatorFields.meshes.label}</legend>
      <div className="mt-1 space-y-1">
        {seriesIds.map((id) => (
          <label key={id} className="flex min-h-7 cursor-pointer items-center gap-2 text-sm">
            <input
              type="checkbox"
              name="meshes"
              value={id}
              className="size-4"
              checked={chosen.includes(id)}
              // A chart shows at least one line: the last one cannot be taken away.
              disabled={chosen.length === 1 && chosen.includes(id)}
              onChange={(event) =>
                onChange(
                  seriesIds.filter((each) =>
                    each === id ? event.target.checked : chosen.includes(each),
                  ),
                )
              }
            />
            <SeriesKey id={id} />
            {seriesNames[id].name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
