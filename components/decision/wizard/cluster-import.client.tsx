"use client";

import { type ComponentType, useRef, useState } from "react";
import { Panel } from "@/components/ui/panel";
import type { Answers } from "@/lib/decision/questions/questions";

export type ClusterImportProps = {
  answers: Answers;
  onApply: (change: Answers) => void;
};

/**
 * Answers filled in from the output of one command, read in the browser only. What reads it is
 * loaded when the section is opened.
 */
export function ClusterImport({ answers, onApply }: ClusterImportProps) {
  const [Import, setImport] = useState<ComponentType<ClusterImportProps>>();
  const [failed, setFailed] = useState(false);
  const [used, setUsed] = useState(0);
  const details = useRef<HTMLDetailsElement>(null);
  const summary = useRef<HTMLElement>(null);
  function load() {
    setUsed(0);
    if (Import) return;
    import("@/components/decision/wizard/cluster-import-panel.client").then(
      ({ ClusterImportPanel }) => setImport(() => ClusterImportPanel),
      () => setFailed(true),
    );
  }
  return (
    <div className="mb-6 hidden js:block">
      <Panel
        as="details"
        padding="tight"
        ref={details}
        onToggle={(event) => {
          if (event.currentTarget.open) load();
        }}
      >
        <summary ref={summary} className="py-1 text-sm">
          <span className="font-semibold">Fill in from your cluster</span>
          <span className="text-muted">: paste what one kubectl command prints</span>
        </summary>
        {Import ? (
          <Import
            answers={answers}
            onApply={(change) => {
              onApply(change);
              setUsed(Object.keys(change).length);
              if (details.current) details.current.open = false;
              // The button goes out of sight with the section; the focus must not be lost with it.
              summary.current?.focus();
            }}
          />
        ) : null}
        {!Import && !failed ? (
          <p className="print-hidden my-3 text-sm text-muted">Loading…</p>
        ) : null}
        {failed ? (
          <p role="alert" className="my-3 text-sm">
            This part could not be loaded. Reload the page to try again; your answers stay.
          </p>
        ) : null}
      </Panel>
      <p role="status" className="text-sm">
        {used > 0 ? (
          <span className="mt-2 block">
            {used} {used === 1 ? "answer" : "answers"} filled in. Each can be changed under its
            question.
          </span>
        ) : null}
      </p>
    </div>
  );
}
