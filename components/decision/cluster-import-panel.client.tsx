"use client";

import { useState } from "react";
import type { ClusterImportProps } from "@/components/decision/cluster-import.client";
import { FilledAnswer } from "@/components/decision/filled-answer.client";
import { Command } from "@/components/ui/command.client";
import { PasteField } from "@/components/ui/paste-field.client";
import { usePaste } from "@/components/ui/use-paste.client";
import type { Answers, QuestionId } from "@/lib/decision/questions/questions";
import { unreadText } from "@/lib/cluster/report";
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
          <button
            type="button"
            disabled={count === 0}
            className="mt-3 rounded-md border border-transparent bg-accent px-4 py-2 font-medium text-accent-ink disabled:opacity-50"
            onClick={() => onApply(change)}
          >
            Use {count === 1 ? "this answer" : `these ${count} answers`}
          </button>
        </div>
      ) : null}
    </div>
  );
}
