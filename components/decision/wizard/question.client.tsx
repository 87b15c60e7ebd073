"use client";

import { memo } from "react";
import { Choice } from "@/components/ui/field";
import { NumberControl } from "@/components/ui/number-control.client";
import { type NeedId, needIds } from "@/lib/catalog/ids";
import type { Question } from "@/lib/decision/questions/question";
import { type NeedGroup, needGroups, needs } from "@/lib/decision/questions/needs";
import { type Answers, type QuestionId, questions } from "@/lib/decision/questions/questions";
import { sentenceCase } from "@/lib/format";

type Props = { id: QuestionId; answers: Answers; onChange: (change: Answers) => void };

/** Whether only answers changed that other questions show. */
function looksTheSame(before: Props, after: Props): boolean {
  const shown: readonly QuestionId[] = after.id === "must" ? ["must", "nice"] : [after.id];
  return (
    before.id === after.id &&
    before.onChange === after.onChange &&
    shown.every((id) => before.answers[id] === after.answers[id])
  );
}

/** One question with its options: a control of the kind its row in the table asks for. */
export const QuestionView = memo(function QuestionView({ id, answers, onChange }: Props) {
  const row: Question = questions[id];
  if (id === "must") return <NeedsTable answers={answers} onChange={onChange} />;
  // Ticked on the same rows as "must".
  if (id === "nice") return null;
  const value: unknown = answers[id];
  if (row.kind === "number") {
    return (
      <div className="max-w-md">
        <NumberControl
          name={id}
          field={{ ...row, label: row.title, unit: shortUnits[id] ?? "", help: row.why }}
          value={typeof value === "number" ? value : undefined}
          placeholder="not sure"
          onChange={(next) => onChange({ [id]: next })}
        />
      </div>
    );
  }
  const options = row.options.map((option) => ({
    value: option,
    label: row.texts[option]?.label ?? option,
    explanation: row.texts[option]?.explanation ?? "",
  }));
  return row.kind === "choice" ? (
    <ChoiceCards
      name={id}
      options={options}
      value={typeof value === "string" ? value : undefined}
      onChange={(next) => onChange({ [id]: next })}
    />
  ) : (
    <ListCards
      name={id}
      options={options}
      value={Array.isArray(value) ? value : []}
      onChange={(next) => onChange({ [id]: next })}
    />
  );
}, looksTheSame);

/** Units that fit into a number field. */
const shortUnits: Partial<Record<QuestionId, string>> = {
  pods: "pods",
  rps: "req/s",
  services: "services",
  podsPerNode: "pods",
  memory: "GiB",
};

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
                      <Choice
                        key={list}
                        boxed
                        type="checkbox"
                        label={list === "must" ? "Must" : "Nice"}
                        name={list}
                        value={id}
                        checked={(answers[list] ?? []).includes(id)}
                        onChange={(event) => tick(list, id, event.target.checked)}
                      />
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

export type CardOption = {
  readonly value: string;
  readonly label: string;
  readonly explanation: string;
};

const card =
  "relative flex cursor-pointer items-start gap-3 rounded-lg border border-control bg-surface px-4 py-3 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent";

function Text({ label, explanation }: Omit<CardOption, "value">) {
  return (
    <span>
      <span className="block font-medium">{label}</span>
      {explanation ? <span className="block text-sm text-muted">{explanation}</span> : null}
    </span>
  );
}

/** Real radio buttons as cards; "not sure" is always there and sends nothing. */
export function ChoiceCards({
  name,
  options,
  value,
  onChange,
}: {
  name: string;
  options: readonly CardOption[];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}) {
  const all = [
    ...options,
    { value: "", label: "Not sure", explanation: "The verdict then says whether it matters." },
  ];
  const brief = options.every(({ explanation }) => explanation === "");
  return (
    <div className={brief ? "grid grid-cols-2 gap-2.5 sm:grid-cols-3" : "grid gap-2.5"}>
      {all.map((option) => (
        <label key={option.value} className={card}>
          <input
            type="radio"
            name={name}
            value={option.value}
            className="mt-1 size-4 shrink-0"
            checked={(value ?? "") === option.value}
            onChange={() => onChange(option.value || undefined)}
          />
          <Text {...option} />
        </label>
      ))}
    </div>
  );
}

/** Real checkboxes as cards; none ticked means "not sure". */
export function ListCards({
  name,
  options,
  value,
  onChange,
}: {
  name: string;
  options: readonly CardOption[];
  value: readonly string[];
  onChange: (value: string[] | undefined) => void;
}) {
  return (
    <>
      <div className="grid gap-2.5 sm:grid-cols-2">
        {options.map((option) => (
          <label key={option.value} className={card}>
            <input
              type="checkbox"
              name={name}
              value={option.value}
              className="mt-1 size-4 shrink-0"
              checked={value.includes(option.value)}
              onChange={(event) => {
                const next = event.target.checked
                  ? [...value, option.value]
                  : value.filter((each) => each !== option.value);
                onChange(next.length > 0 ? next : undefined);
              }}
            />
            <Text {...option} />
          </label>
        ))}
      </div>
      <p className="mt-2 text-sm text-muted">Not sure? Leave all of them empty.</p>
    </>
  );
}
