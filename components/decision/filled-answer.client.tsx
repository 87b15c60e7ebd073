"use client";

import { useId } from "react";
import { describeAnswer } from "@/lib/decision/explain";
import type { Question } from "@/lib/decision/questions/question";
import { questions } from "@/lib/decision/questions/questions";
import type { Filled } from "@/lib/share/cluster-answers";

type Value = string | number | undefined;

const control = "rounded-md border border-control bg-surface px-2 py-1.5 text-sm";

/** One answer read from a paste: a control to correct it, and how it was read. */
export function FilledAnswer({
  filled: { question, how },
  value,
  before,
  onChange,
}: {
  filled: Filled;
  value: Value;
  /** The answer given already, if any. */
  before: unknown;
  /** Undefined leaves the answer as it was. */
  onChange: (value: Value) => void;
}) {
  const id = useId();
  const row: Question = questions[question];
  const replaces = before !== undefined && before !== value && value !== undefined;
  return (
    <li className="grid items-center gap-x-4 gap-y-1 py-2 sm:grid-cols-[1fr_auto]">
      <div>
        <label htmlFor={id} className="block text-sm leading-snug font-medium">
          {row.title}
        </label>
        <span id={`${id}-how`} className="block text-sm leading-snug text-muted">
          {how}
          {replaces ? ` You had answered: ${describeAnswer(question, before)}.` : null}
        </span>
      </div>
      {row.kind === "number" ? (
        <span className="flex items-center gap-2 text-sm">
          <input
            id={id}
            type="number"
            inputMode="numeric"
            aria-describedby={`${id}-how`}
            min={row.min}
            max={row.max}
            placeholder="leave open"
            className={`${control} w-28 tabular-nums`}
            value={value ?? ""}
            onChange={({ target }) => onChange(boundedNumber(target.value, row))}
          />
        </span>
      ) : (
        <select
          id={id}
          aria-describedby={`${id}-how`}
          className={control}
          value={value ?? ""}
          onChange={({ target }) => onChange(target.value || undefined)}
        >
          {row.options.map((option) => (
            <option key={option} value={option}>
              {row.texts[option]?.label ?? option}
            </option>
          ))}
          <option value="">Leave as it was</option>
        </select>
      )}
    </li>
  );
}

function boundedNumber(text: string, { min, max }: { min: number; max: number }): Value {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) return undefined;
  return Math.round(Math.min(max, Math.max(min, value)));
}
