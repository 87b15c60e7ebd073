"use client";

import type { CapabilityId } from "@/lib/catalog/ids";
import type { CompareView } from "@/lib/share/compare-view";
import { axesOf, type FeatureMatrix } from "@/lib/share/feature-table";

/** Ticks for single rows, by group. None ticked means all rows. */
export function RowChoice({
  matrix,
  view,
  onChange,
}: {
  matrix: FeatureMatrix;
  view: CompareView;
  onChange: (change: CompareView) => void;
}) {
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
              <label key={id} className="flex min-h-7 cursor-pointer items-center gap-2">
                <input
                  type="checkbox"
                  name="rows"
                  value={id}
                  className="size-4"
                  checked={chosen.includes(id)}
                  onChange={() => toggle(id)}
                />
                {name}
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </details>
  );
}
