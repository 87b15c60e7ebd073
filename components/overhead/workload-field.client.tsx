"use client";

import { memo } from "react";
import { SeriesKey } from "@/components/chart/series-key";
import { DraftField, readNumberWithin } from "@/components/overhead/draft-field.client";
import { methodAnchorOf } from "@/components/overhead/method-anchors";
import { seriesNames } from "@/components/overhead/series-names";
import { Choice } from "@/components/ui/field";
import { NumberControl } from "@/components/ui/number-control.client";
import { Segmented } from "@/components/ui/segmented.client";
import type { TokenField } from "@/lib/field";
import { formatCount } from "@/lib/format";
import { inputFields, type InputName, type Row, type SeriesId } from "@/lib/overhead/workload";
import type { CalculatorValues } from "@/lib/share/workload";

const yesNo = [
  { value: "true", label: "Yes" },
  { value: "false", label: "No" },
] as const;

/** A text that fits the field's pattern; a currency code may be typed in small letters. */
function readToken(text: string, { pattern }: TokenField): string | undefined {
  const trimmed = text.trim();
  const value = /^[a-z]{3}$/.test(trimmed) ? trimmed.toUpperCase() : trimmed;
  return pattern.test(value) ? value : undefined;
}

type Props<Name extends InputName> = {
  name: Name;
  value: CalculatorValues[Name];
  /** Shown in an empty field. */
  placeholder?: string | undefined;
  /** Adds a link to the section of /method about it. */
  explained?: boolean;
  onChange: (change: CalculatorValues) => void;
};

function FieldOf<Name extends InputName>({
  name,
  value,
  placeholder,
  explained = false,
  onChange,
}: Props<Name>) {
  const field: Row = inputFields[name];
  const { label, help, unit, optionLabels } = field;
  const change = (next: unknown) => onChange({ [name]: next });
  const more = explained ? { more: `/method#${methodAnchorOf(name)}` } : {};
  switch (field.kind) {
    case "number": {
      const number = value as number | undefined;
      const emptyText = placeholder ?? (field.default === undefined ? "not stated" : "");
      if (field.slider !== false) {
        return (
          <NumberControl
            {...{ name, field, ...more }}
            value={number}
            placeholder={emptyText}
            onChange={change}
          />
        );
      }
      return (
        <DraftField
          {...{ name, label, unit }}
          problem={`A number from ${formatCount(field.min)} to ${formatCount(field.max)}.`}
          placeholder={emptyText}
          inputMode="decimal"
          value={number}
          read={(text) => readNumberWithin(text, field)}
          onChange={change}
        />
      );
    }
    case "flag":
      return (
        <Segmented
          {...{ name, help, ...more }}
          legend={label}
          options={yesNo}
          value={String(value ?? field.default ?? false) as "true" | "false"}
          onChange={(next) => change(next === "true")}
        />
      );
    case "choice":
      return (
        <Segmented
          {...{ name, help, ...more }}
          legend={label}
          options={field.options.map((id) => ({ value: id, label: optionLabels?.[id] ?? id }))}
          value={String(value ?? field.default)}
          onChange={change}
        />
      );
    case "list":
      return (
        <Checkboxes
          {...{ name, label, optionLabels, onChange: change }}
          options={field.options}
          chosen={(value as readonly string[] | undefined) ?? field.default ?? []}
        />
      );
    case "token":
      return (
        <DraftField
          {...{ name, label, help }}
          problem={field.problem ?? "This cannot be used."}
          {...(placeholder === undefined ? {} : { placeholder })}
          value={value as string | undefined}
          read={(text) => readToken(text, field)}
          onChange={change}
        />
      );
  }
}

/**
 * One input of the calculator as an ordinary form control named like its URL parameter, made from
 * its row in `lib/overhead/workload.ts`. Memoised: a slider changes one of many.
 */
export const WorkloadField = memo(FieldOf) as typeof FieldOf;

/** Any of several, and at least one. */
function Checkboxes({
  name,
  label,
  options,
  optionLabels,
  chosen,
  onChange,
}: {
  name: string;
  label: string;
  options: readonly string[];
  optionLabels: Row["optionLabels"];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}) {
  const isSeries = (id: string): id is SeriesId => Object.hasOwn(seriesNames, id);
  return (
    <fieldset>
      <legend className="text-sm font-medium">{label}</legend>
      <div className="mt-1 space-y-1">
        {options.map((id) => {
          const isLast = chosen.length === 1 && chosen.includes(id);
          return (
            <Choice
              key={id}
              type="checkbox"
              name={name}
              value={id}
              checked={chosen.includes(id)}
              // Not `disabled`: a form does not send disabled fields.
              aria-disabled={isLast || undefined}
              onChange={({ target }) => {
                if (isLast) return;
                onChange(
                  options.filter((each) => (each === id ? target.checked : chosen.includes(each))),
                );
              }}
              label={
                isSeries(id) ? (
                  <>
                    <SeriesKey id={id} /> {seriesNames[id].name}
                  </>
                ) : (
                  (optionLabels?.[id] ?? id)
                )
              }
            />
          );
        })}
      </div>
    </fieldset>
  );
}
