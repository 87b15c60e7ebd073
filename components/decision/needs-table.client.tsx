"use client";

import { type NeedId, needIds } from "@/lib/catalog/ids";
import { type NeedGroup, needGroups, needs } from "@/lib/decision/questions/needs";
import type { Answers } from "@/lib/decision/questions/questions";
import { sentenceCase } from "@/lib/format";

/** All needs with two ticks each: must have, nice to have. A need is one or the other. */
export function NeedsTable({
  answers,
  onChange,
}: {
  answers: Answers;
  onChange: (change: Answers) => void;
}) {
  const tick = (list: "must" | "nice", need: NeedId, on: boolean) => {
    const other = list === "must" ? "nice" : "must";
    const without = (ids: readonly NeedId[] = []) => ids.filter((id) => id !== need);
    const own = needIds.filter((id) => (id === need ? on : (answers[list] ?? []).includes(id)));
    onChange({
      [list]: own.length > 0 ? own : undefined,
      ...(on ? { [other]: nonEmpty(without(answers[other])) } : {}),
    });
  };
  return (
    <div className="space-y-6">
      {(Object.keys(needGroups) as NeedGroup[]).map((group) => (
        <fieldset key={group}>
          <legend className="text-lg font-semibold">{needGroups[group].label}</legend>
          <p className="mb-2 text-sm text-muted">{needGroups[group].explanation}</p>
          <ul role="list" className="divide-y divide-line border-y border-line">
            {needIds
              .filter((id) => needs[id].group === group)
              .map((id) => (
                <li
                  key={id}
                  className="grid items-center gap-x-4 gap-y-1 py-2 sm:grid-cols-[1fr_auto]"
                >
                  <div id={`need-${id}`}>
                    <span className="block leading-snug font-medium">
                      {sentenceCase(needs[id].label)}
                    </span>
                    <span className="block text-sm leading-snug text-muted">
                      {needs[id].explanation}
                    </span>
                  </div>
                  <div className="flex gap-2" role="group" aria-labelledby={`need-${id}`}>
                    {(["must", "nice"] as const).map((list) => (
                      <label
                        key={list}
                        className="flex min-h-8 cursor-pointer items-center gap-1.5 rounded-md border border-line px-2.5 text-sm has-checked:border-accent has-checked:bg-accent-soft"
                      >
                        <input
                          type="checkbox"
                          name={list}
                          value={id}
                          className="size-4"
                          checked={(answers[list] ?? []).includes(id)}
                          onChange={(event) => tick(list, id, event.target.checked)}
                        />
                        {list === "must" ? "Must" : "Nice"}
                      </label>
                    ))}
                  </div>
                </li>
              ))}
          </ul>
        </fieldset>
      ))}
    </div>
  );
}

function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
