"use client";

import { memo } from "react";
import { NeedsTable } from "@/components/decision/needs-table.client";
import { ChoiceCards, ListCards } from "@/components/decision/option-cards.client";
import { NumberControl } from "@/components/ui/number-control.client";
import type { Question } from "@/lib/decision/questions/question";
import { type Answers, type QuestionId, questions } from "@/lib/decision/questions/questions";

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
          field={{ ...row, label: row.title, unit: row.shortUnit ?? row.unit, help: row.why }}
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
