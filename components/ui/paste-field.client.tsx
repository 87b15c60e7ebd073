"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextareaField } from "@/components/ui/field";
import type { Progress } from "@/components/ui/use-paste.client";

/** A browser takes seconds to lay out more text than this in a field, so it is read but not shown. */
const mostShown = 200_000;

function size(characters: number): string {
  return characters < 1e6
    ? `${Math.round(characters / 1000)} kB`
    : `${(characters / 1e6).toFixed(1)} MB`;
}

/**
 * The field to paste into. It has no name, so that no form sends it. A paste too long to be shown is
 * read all the same.
 */
export function PasteField({
  label,
  help,
  placeholder,
  progress,
  onText,
}: {
  label: string;
  help: string;
  /** How the paste begins. */
  placeholder: string;
  progress: Progress | undefined;
  onText: (text: string) => void;
}) {
  const [text, setText] = useState("");
  const [held, setHeld] = useState<number>();

  function take(next: string) {
    const long = next.length > mostShown;
    setText(long ? "" : next);
    setHeld(long ? next.length : undefined);
    onText(next);
  }
  const share = progress ? Math.round((100 * progress.read) / progress.of) : 0;
  return (
    <div>
      <TextareaField
        label={label}
        help={help}
        rows={6}
        placeholder={held ? "" : placeholder}
        value={text}
        onChange={(event) => take(event.target.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData("text/plain");
          if (pasted.length <= mostShown) return;
          event.preventDefault();
          take(pasted);
        }}
      />
      {held ? (
        <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <span>{size(held)} pasted: too long to be shown, but read all the same.</span>
          <Button size="small" onClick={() => take("")}>
            Clear
          </Button>
        </p>
      ) : null}
      {progress ? (
        <p className="mt-2 flex items-center gap-3 text-sm text-muted">
          <progress
            aria-label="Reading what you pasted"
            className="h-2 min-w-0 flex-1 accent-accent"
            max={progress.of}
            value={progress.read}
          />
          <span className="tabular-nums">{share}%</span>
        </p>
      ) : null}
    </div>
  );
}
