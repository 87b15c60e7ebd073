"use client";

import { useId } from "react";
import { RowChoice } from "@/components/mesh/row-choice.client";
import { chosenColumns, axesOf, type FeatureMatrix, pairOf } from "@/lib/share/feature-table";
import type { CompareView } from "@/lib/share/compare-view";

type Props = {
  matrix: FeatureMatrix;
  view: CompareView;
  onChange: (change: CompareView) => void;
};

/** What to show. A form for whoever has no script; with one, each control acts at once. */
export function CompareControls({ matrix, view, onChange }: Props) {
  const id = useId();
  return (
    <form
      action="/compare"
      method="get"
      aria-label="Choose what to compare"
      className="print-hidden space-y-4 text-sm"
      onSubmit={(event) => event.preventDefault()}
    >
      {(["must", "nice"] as const).map((list) =>
        view[list]?.length ? (
          <input key={list} type="hidden" name={list} value={view[list].join(",")} />
        ) : null,
      )}
      <MeshChoice {...{ matrix, view, onChange }} />
      <PairChoice {...{ matrix, view, onChange }} />
      <div className="flex flex-wrap items-end gap-x-5 gap-y-3">
        <div className="w-full sm:w-72">
          <label htmlFor={id} className="font-medium">
            Search features and cells
          </label>
          <input
            id={id}
            type="search"
            name="search"
            maxLength={100}
            className="mt-1 block h-9 w-full rounded-md border border-control bg-surface px-2.5"
            value={view.search ?? ""}
            onChange={({ target }) => onChange({ search: target.value || undefined })}
          />
        </div>
        <label className="flex min-h-9 cursor-pointer items-center gap-2">
          <input
            type="checkbox"
            name="differences"
            value="true"
            className="size-4"
            checked={view.differences ?? false}
            onChange={({ target }) => onChange({ differences: target.checked || undefined })}
          />
          Only differences
        </label>
        <button
          type="submit"
          className="h-9 rounded-md border border-accent bg-accent px-3 font-medium text-accent-ink js:hidden"
        >
          Show
        </button>
      </div>
      <RowChoice {...{ matrix, view, onChange }} />
    </form>
  );
}

function MeshChoice({ matrix, view, onChange }: Props) {
  const axes = axesOf(matrix);
  const chosen = chosenColumns(axes, view);
  const toggle = (id: string) => {
    const next = axes.columns.filter((each) => chosen.includes(each) !== (each === id));
    // A table without a column says nothing, so the last one stays.
    if (next.length > 0) onChange({ meshes: next.length < axes.columns.length ? next : undefined });
  };
  return (
    <fieldset className="on-wide">
      <legend className="font-medium">Meshes</legend>
      <div className="mt-1.5 flex flex-wrap gap-2">
        {matrix.columns.map(({ id, label }) => (
          <label
            key={id}
            className="flex min-h-8 cursor-pointer items-center gap-2 rounded-md border border-line bg-surface px-2.5 has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="checkbox"
              name="meshes"
              value={id}
              className="size-4"
              checked={chosen.includes(id)}
              aria-disabled={chosen.length === 1 && chosen.includes(id) ? true : undefined}
              onChange={() => toggle(id)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Two meshes for a narrow screen. Neither list offers what the other has. */
function PairChoice({ matrix, view, onChange }: Props) {
  const id = useId();
  const [one, other] = pairOf(axesOf(matrix), view);
  const fields = [
    { name: "one", label: "Compare", value: one, taken: other },
    { name: "other", label: "with", value: other, taken: one },
  ] as const;
  return (
    <div className="on-narrow grid grid-cols-2 gap-3">
      {fields.map(({ name, label, value, taken }) => (
        <div key={name} className="min-w-0">
          <label htmlFor={`${id}${name}`} className="font-medium">
            {label}
          </label>
          <select
            id={`${id}${name}`}
            name={name}
            className="mt-1 block h-9 w-full rounded-md border border-control bg-surface px-2"
            value={value}
            onChange={({ target }) => onChange({ one, other, [name]: target.value })}
          >
            {matrix.columns
              .filter((column) => column.id !== taken)
              .map((column) => (
                <option key={column.id} value={column.id}>
                  {column.label}
                </option>
              ))}
          </select>
        </div>
      ))}
    </div>
  );
}
