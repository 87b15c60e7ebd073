"use client";

import { useId, useState } from "react";
import type { ClusterImportProps } from "@/components/decision/wizard/cluster-import.client";
import { Button } from "@/components/ui/button";
import { Command } from "@/components/ui/command";
import { PasteField } from "@/components/ui/paste-field.client";
import { usePaste } from "@/components/ui/use-paste.client";
import { unreadText } from "@/lib/cluster/report";
import { describeAnswer } from "@/lib/decision/explain";
import type { Question } from "@/lib/decision/questions/question";
import { type Answers, type QuestionId, questions } from "@/lib/decision/questions/questions";
import type { Filled } from "@/lib/share/cluster-answers";
import { clusterCommand, clusterHeader, readCluster } from "@/lib/share/cluster-paste";

type Value = string | number | undefined;

/** The command, the field to paste into, and what was read, to be checked before it is used. */
export function ClusterImportPanel({ answers, onApply }: ClusterImportProps) {
  const { reading, progress, read } = usePaste(readCluster);
  /** What the reader changed of the reading. */
  const [edited, setEdited] = useState<Partial<Record<QuestionId, Value>>>({});

  const filled = reading?.filled ?? [];
  const valueOf = (question: QuestionId, value: Value) =>
    question in edited ? edited[question] : value;
  const change = Object.fromEntries(
    filled.flatMap(({ question, value }) => {
      const use = valueOf(question, value);
      return use === undefined ? [] : [[question, use]];
    }),
  ) as Answers;
  const count = Object.keys(change).length;
  const unread = reading && unreadText(reading);
  return (
    <div className="my-3 space-y-4">
      <p className="max-w-measure text-sm text-muted">
        It lists names and versions, and changes nothing. What you paste is read on this page and
        goes nowhere: only the numbers and choices below get into your answers, no name does.
      </p>
      <Command label="Run this">{clusterCommand}</Command>
      <PasteField
        label="What it printed"
        help="With or without the header and your prompt. A part of it will do."
        placeholder={clusterHeader}
        progress={progress}
        onText={(text) => {
          setEdited({});
          read(text);
        }}
      />
      <div role="status" className="text-sm">
        {reading && filled.length === 0 ? (
          <p>Nothing in it could be used. It has to be the output of the command above.</p>
        ) : null}
        {unread ? <p className="break-words">{unread}</p> : null}
      </div>
      {filled.length > 0 ? (
        <div>
          <p className="font-medium">Read from it. Correct what is wrong, then use it.</p>
          <ul role="list" className="mt-2 divide-y divide-line border-y border-line">
            {filled.map((one) => (
              <FilledAnswer
                key={one.question}
                filled={one}
                value={valueOf(one.question, one.value)}
                before={answers[one.question]}
                onChange={(value) => setEdited((others) => ({ ...others, [one.question]: value }))}
              />
            ))}
          </ul>
          <Button
            variant="primary"
            disabled={count === 0}
            className="mt-3"
            onClick={() => onApply(change)}
          >
            Use {count === 1 ? "this answer" : `these ${count} answers`}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

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
