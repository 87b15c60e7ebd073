"use client";

import { MoreLink } from "@/components/ui/more-link";

type Option<T extends string> = { readonly value: T; readonly label: string };

/** One of a few: a row of radio buttons that reads as one control. */
export function Segmented<T extends string>({
  name,
  legend,
  help,
  more,
  options,
  value,
  form,
  onChange,
}: {
  name: string;
  legend: string;
  help?: string;
  /** Where the method says what the choice is used for. */
  more?: string;
  options: readonly Option<T>[];
  value: T;
  /** Id of the form it belongs to; an id that no form has keeps it out of what a form sends. */
  form?: string;
  onChange: (value: T) => void;
}) {
  return (
    <fieldset>
      <legend className="text-sm font-medium">{legend}</legend>
      <div className="mt-1 inline-flex max-w-full flex-wrap rounded-md border border-control bg-surface p-0.5">
        {options.map((option) => (
          <label
            key={option.value}
            className="relative cursor-pointer rounded px-3 py-1 text-sm has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              form={form}
              className="absolute inset-0 size-full cursor-pointer appearance-none opacity-0"
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
      {help ? (
        <p className="mt-1 text-xs leading-snug text-muted">
          {help}
          {more ? <MoreLink href={more} label={legend} /> : null}
        </p>
      ) : null}
    </fieldset>
  );
}
