"use client";

import { memo } from "react";
import { SeriesKey } from "@/components/chart/series-key";
import { seriesNames } from "@/components/overhead/series-names";
import { calculatorFields, seriesIds, type SeriesId } from "@/lib/overhead/workload";

/** Which lines are drawn. At least one always is. */
export const MeshChoice = memo(function MeshChoice({
  chosen,
  onChange,
}: {
  chosen: readonly SeriesId[];
  onChange: (change: { meshes: SeriesId[] }) => void;
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
                onChange({
                  meshes: seriesIds.filter((each) =>
                    each === id ? event.target.checked : chosen.includes(each),
                  ),
                })
              }
            />
            <SeriesKey id={id} />
            {seriesNames[id].name}
          </label>
        ))}
      </div>
    </fieldset>
  );
});
