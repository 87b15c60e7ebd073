"use client";

import type { RefObject } from "react";
import { Button } from "@/components/ui/button";
import { Choice, SelectField, TextField } from "@/components/ui/field";
import type { CapabilityId } from "@/lib/catalog/ids";
import { chosenColumns, axesOf, type FeatureMatrix, pairOf } from "@/lib/share/feature-table";
import type { CompareView } from "@/lib/share/compare-view";

type Props = {
  matrix: FeatureMatrix;
  view: CompareView;
  onChange: (change: CompareView) => void;
};

/** What to show. A form for whoever has no script; with one, each control acts at once. */
export function CompareControls({
  matrix,
  view,
  onChange,
  form,
}: Props & { form: RefObject<HTMLFormElement | null> }) {
  return (
    <form
      ref={form}
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
        <TextField
          label="Search features and cells"
          type="search"
          name="search"
          maxLength={100}
          className="w-full sm:w-72"
          value={view.search ?? ""}
          onChange={({ target }) => onChange({ search: target.value || undefined })}
        />
        <Choice
          type="checkbox"
          label="Only differences"
          name="differences"
          value="true"
          className="min-h-9"
          checked={view.differences ?? false}
          onChange={({ target }) => onChange({ differences: target.checked || undefined })}
        />
        <Button type="submit" variant="primary" className="js:hidden">
          Show
        </Button>
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
          <Choice
            key={id}
            boxed
            type="checkbox"
            label={label}
            name="meshes"
            value={id}
            checked={chosen.includes(id)}
            aria-disabled={chosen.length === 1 && chosen.includes(id) ? true : undefined}
            onChange={() => toggle(id)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** Two meshes for a narrow screen. Neither list offers what the other has. */
function PairChoice({ matrix, view, onChange }: Props) {
  const [one, other] = pairOf(axesOf(matrix), view);
  const fields = [
    { name: "one", label: "Compare", value: one, taken: other },
    { name: "other", label: "with", value: other, taken: one },
  ] as const;
  return (
    <div className="on-narrow grid grid-cols-2 gap-3">
      {fields.map(({ name, label, value, taken }) => (
        <SelectField
          key={name}
          label={label}
          name={name}
          className="min-w-0"
          options={matrix.columns
            .filter((column) => column.id !== taken)
            .map((column) => ({ value: column.id, label: column.label }))}
          value={value}
          onChange={({ target }) => onChange({ one, other, [name]: target.value })}
        />
      ))}
    </div>
  );
}

/** Ticks for single rows, by group. None ticked means all rows. */
function RowChoice({ matrix, view, onChange }: Props) {
  const chosen = view.rows ?? [];
  const toggle = (id: CapabilityId) => {
    const rows = axesOf(matrix).rows.filter((each) => chosen.includes(each) !== (each === id));
    onChange({ rows: rows.length > 0 ? rows : undefined });
  };
  return (
    <details>
      <summary className="w-fit font-medium">
        Choose rows{chosen.length > 0 ? ` (${chosen.length} chosen)` : ""}
      </summary>
      <p className="mt-1.5 text-muted">None ticked: every row is shown.</p>
      <div className="mt-2 grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
        {matrix.groups.map(({ title, rows }) => (
          <fieldset key={title} className="min-w-0">
            <legend className="font-medium text-muted">{title}</legend>
            {rows.map(([id, name]) => (
              <Choice
                key={id}
                type="checkbox"
                label={name}
                name="rows"
                value={id}
                checked={chosen.includes(id)}
                onChange={() => toggle(id)}
              />
            ))}
          </fieldset>
        ))}
      </div>
    </details>
  );
}
