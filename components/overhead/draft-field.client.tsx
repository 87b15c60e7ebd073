"use client";

import { useState } from "react";
import { TextField } from "@/components/ui/field";

/** The number a text stands for, within bounds; a comma may stand for the decimal point. */
export function readNumberWithin(
  text: string,
  { min, max }: { min: number; max: number },
): number | undefined {
  const value = Number(text.trim().replace(",", "."));
  if (text.trim() === "" || !Number.isFinite(value)) return undefined;
  return Math.min(max, Math.max(min, value));
}

/**
 * A short text or number where a slider would be of no use. Typing is never interrupted: text that
 * cannot be used is reported below the field and removed on leaving it.
 */
export function DraftField<T extends string | number>({
  problem,
  value,
  read,
  onChange,
  ...field
}: {
  /** URL parameter it is sent as; without one the form does not send it. */
  name?: string;
  label: string;
  unit?: string;
  help?: string;
  placeholder?: string;
  inputMode?: "decimal" | "text";
  /** Shown while the text cannot be used. */
  problem: string;
  value: T | undefined;
  /** Text → value; undefined where it cannot be used. */
  read: (text: string) => T | undefined;
  onChange: (value: T | undefined) => void;
}) {
  const [draft, setDraft] = useState<string>();
  const unusable = draft !== undefined && draft.trim() !== "" && read(draft) === undefined;
  return (
    <TextField
      {...field}
      problem={unusable ? problem : undefined}
      spellCheck={false}
      value={draft ?? value ?? ""}
      onChange={(event) => {
        setDraft(event.target.value);
        onChange(read(event.target.value));
      }}
      onBlur={() => setDraft(undefined)}
    />
  );
}
