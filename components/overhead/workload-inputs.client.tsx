"use client";

import { memo } from "react";
import { methodAnchors } from "@/components/overhead/method-anchors";
import { MeshChoice } from "@/components/overhead/mesh-choice.client";
import { NumberControl } from "@/components/ui/number-control.client";
import { Segmented } from "@/components/ui/segmented.client";
import { useShownFirst } from "@/components/ui/use-shown-first.client";
import { calculatorFields, niceAxisMax, workloadFields } from "@/lib/overhead/workload";
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
  return (
    <div className="space-y-6">
      <fieldset className="space-y-4">
        <legend className="mb-3 text-lg font-semibold">Your cluster</legend>
        {main.map(number)}
      </fieldset>
      <fieldset className="space-y-4 border-t border-line pt-5">
        <legend className="float-left mb-3 w-full text-lg font-semibold">What to show</legend>
        <div className="clear-both space-y-4">
          <MeshChoice chosen={series} onChange={onChange} />
          <WorkloadChoice name="basis" value={basis} onChange={onChange} />
          <WorkloadFlag name="controlPlane" value={controlPlane} onChange={onChange} />
          <WorkloadFlag name="ha" value={ha} onChange={onChange} />
        </div>
      </fieldset>
      <details className="border-t border-line pt-4">
        <summary className="py-1 text-lg font-semibold">More about the cluster</summary>
        <div className="mt-3 space-y-4">
          <WorkloadFlag name="scoped" value={workload.scoped} onChange={onChange} />
          {further.map(number)}
          <WorkloadChoice name="host" value={workload.host} onChange={onChange} />
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

// Each is drawn anew only when its own value changes: a slider moves one of a dozen.

const WorkloadNumber = memo(function WorkloadNumber({
  name,
  value,
  onChange,
}: {
  name: NumberName;
  value: number | undefined;
  onChange: Props["onChange"];
}) {
  const [shown, change] = useShownFirst(value, (next) => onChange({ [name]: next }));
  return (
    <NumberControl
      name={name}
      field={workloadFields[name]}
      value={shown}
      more={more(name)}
      placeholder={name === "services" ? "not stated" : ""}
      onChange={change}
    />
  );
});

const WorkloadFlag = memo(function WorkloadFlag({
  name,
  value,
  onChange,
}: {
  name: "scoped" | "controlPlane" | "ha";
  value: boolean;
  onChange: Props["onChange"];
}) {
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
});

const choices = { basis: calculatorFields.basis, host: workloadFields.host };
type ChoiceName = keyof typeof choices;

const WorkloadChoice = memo(function WorkloadChoice({
  name,
  value,
  onChange,
}: {
  name: ChoiceName;
  value: (typeof choices)[ChoiceName]["options"][number];
  onChange: Props["onChange"];
}) {
  const { label, help, optionLabels } = choices[name];
  return (
    <Segmented
      name={name}
      legend={label}
      help={help}
      more={more(name)}
      options={Object.entries(optionLabels).map(([value, label]) => ({ value, label }))}
      value={value}
      onChange={(next) => onChange({ [name]: next })}
    />
  );
});
