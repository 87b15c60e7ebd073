"use client";

import { useId } from "react";
import { interestNames } from "@/components/overhead/interest-mark";
import {
  components,
  type MeasurementFilter,
  noFilter,
  systems,
  whoMeasured,
} from "@/components/measurement/filter";
import type { LineSource } from "@/components/measurement/lines";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { sentenceCase } from "@/lib/format";

type Choice = { readonly value: string; readonly label: string };

const roleChoices = [
  { value: "fit", label: "Used for a coefficient" },
  { value: "validation", label: "Kept as a check" },
  { value: "context", label: "Background" },
] as const satisfies readonly (Choice & { value: MeasurementFilter["role"] })[];

const choicesOf = (kinds: readonly { id: string; name: string }[]) =>
  kinds.map(({ id, name }) => ({ value: id, label: name }));

/** Picks out measurements, and says how many are left. Only with JavaScript. */
export function MeasurementFilterForm({
  filter,
  sources,
  shown,
  total,
  onChange,
}: {
  filter: MeasurementFilter;
  sources: Readonly<Record<string, LineSource>>;
  shown: number;
  total: number;
  onChange: (filter: MeasurementFilter) => void;
}) {
  const { interests, publishers } = whoMeasured(Object.values(sources));
  const set = (change: Partial<MeasurementFilter>) => onChange({ ...filter, ...change });
  const role = (value: string) => roleChoices.find((choice) => choice.value === value)?.value ?? "";
  return (
    <search
      aria-label="Filter the measurements"
      className="print-hidden mb-4 hidden grid-cols-1 gap-x-4 gap-y-3 text-sm sm:grid-cols-2 lg:grid-cols-5 js:grid"
    >
      <TextField
        label="Search"
        type="search"
        value={filter.text}
        onChange={(event) => set({ text: event.target.value })}
      />
      <Select
        label="System"
        value={filter.system}
        choices={choicesOf(systems)}
        onChange={(system) => set({ system })}
      />
      <Select
        label="Component"
        value={filter.component}
        choices={choicesOf(components)}
        onChange={(component) => set({ component })}
      />
      <Select
        label="Role"
        value={filter.role}
        choices={roleChoices}
        onChange={(value) => set({ role: role(value) })}
      />
      <Select
        label="Who measured"
        value={filter.by}
        groups={[
          {
            label: "Interest",
            choices: interests.map((interest) => ({
              value: `interest:${interest}`,
              label: sentenceCase(interestNames[interest]),
            })),
          },
          {
            label: "Publisher",
            choices: publishers.map((name) => ({ value: `publisher:${name}`, label: name })),
          },
        ]}
        onChange={(by) => set({ by })}
      />
      <p className="flex min-h-8 items-center gap-4 sm:col-span-2 lg:col-span-5">
        <span role="status">
          {shown} of {total} rows
        </span>
        {shown < total ? (
          <Button size="small" onClick={() => onChange(noFilter)}>
            Show all
          </Button>
        ) : null}
      </p>
    </search>
  );
}

function Select({
  label,
  value,
  choices = [],
  groups = [],
  onChange,
}: {
  label: string;
  value: string;
  choices?: readonly Choice[];
  groups?: readonly { label: string; choices: readonly Choice[] }[];
  onChange: (value: string) => void;
}) {
  const id = useId();
  const options = (all: readonly Choice[]) =>
    all.map((choice) => (
      <option key={choice.value} value={choice.value}>
        {choice.label}
      </option>
    ));
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <select
        id={id}
        className="mt-1 block h-9 w-full rounded-md border border-control bg-surface px-2"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">All</option>
        {options(choices)}
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {options(group.choices)}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
