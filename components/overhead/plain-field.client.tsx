"use client";

import { useId, useState } from "react";

type Props<T extends string | number> = {
  /** URL parameter it is sent as; without one it stays out of what a form sends. */
  name?: string;
  label: string;
  unit?: string;
  help?: string;
  /** Said while what stands in the field cannot be used. */
  wrong: string;
  placeholder?: string;
  value: T | undefined;
  inputMode?: "decimal" | "text";
  /** What the text stands for; undefined where it stands for nothing usable. */
  read: (text: string) => T | undefined;
  onChange: (value: T | undefined) => void;
};

/**
 * A short text or number as an ordinary form control, where a slider would be of no use. Typing is
 * never interrupted; what cannot be used is said at once and taken away on leaving.
 */
export function PlainField<T extends string | number>({
  name,
  label,
  unit,
  help,
  wrong,
  placeholder,
  value,
  inputMode = "text",
  read,
  onChange,
}: Props<T>) {
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const unusable = draft !== undefined && draft.trim() !== "" && read(draft) === undefined;
  const described = [
    ...(unit ? [`${id}-unit`] : []),
    ...(help ? [`${id}-help`] : []),
    ...(unusable ? [`${id}-wrong`] : []),
  ];
  return (
    <div>
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <label htmlFor={id} className="text-sm font-medium">
          {label}
        </label>
        <span className="flex w-40 shrink-0 items-center rounded-md border border-control bg-surface focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-accent has-[[aria-invalid=true]]:border-bad">
          <input
            id={id}
            name={name}
            type="text"
            inputMode={inputMode}
            autoComplete="off"
            spellCheck={false}
            placeholder={placeholder}
            aria-describedby={described.join(" ") || undefined}
            aria-invalid={unusable || undefined}
            className="w-full min-w-0 bg-transparent py-1.5 pl-2.5 tabular-nums outline-none placeholder:text-muted"
            value={draft ?? value ?? ""}
            onChange={(event) => {
              setDraft(event.target.value);
              onChange(read(event.target.value));
            }}
            onBlur={() => setDraft(undefined)}
          />
          {unit ? (
            <span id={`${id}-unit`} className="pr-2.5 pl-1 text-xs whitespace-nowrap text-muted">
              {unit}
            </span>
          ) : null}
        </span>
      </div>
      {unusable ? (
        <p id={`${id}-wrong`} className="mt-1 text-xs leading-snug text-bad">
          {wrong}
        </p>
      ) : null}
      {help ? (
        <p id={`${id}-help`} className="mt-1 text-xs leading-snug text-muted">
          {help}
        </p>
      ) : null}
    </div>
  );
}

/** The number a text stands for, brought within bounds; a comma may stand for the point. */
export function readNumberWithin(
  text: string,
  { min, max }: { min: number; max: number },
): number | undefined {
  const value = Number(text.trim().replace(",", "."));
  if (text.trim() === "" || !Number.isFinite(value)) return undefined;
  return Math.min(max, Math.max(min, value));
}
