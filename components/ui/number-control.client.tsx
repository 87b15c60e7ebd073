"use client";

import { useEffect, useId, useMemo, useRef, useState } from "react";
import { MoreLink } from "@/components/ui/more-link";
import { nearestStop, sliderStops } from "@/components/ui/slider-stops";
import type { NumberField } from "@/lib/field";
import { formatCount } from "@/lib/format";

type Props = {
  name: string;
  field: NumberField & { label: string; unit: string; help: string };
  /** What the reader stated, if anything. */
  value: number | undefined;
  /** Shown in an empty field that has no default. */
  placeholder?: string;
  /** Where the method says what the number is used for. */
  more?: string;
  onChange: (value: number | undefined) => void;
};

/** The number a text stands for inside the field's bounds; undefined when it is none. */
function readNumber(text: string, field: NumberField): number | undefined {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) return undefined;
  const bounded = Math.min(field.max, Math.max(field.min, value));
  return field.integer ? Math.round(bounded) : bounded;
}

/**
 * A number as slider and field together. The field is an ordinary form control, so it also works
 * in a form without JavaScript; typing is never interrupted, the value is tidied on leaving.
 */
export function NumberControl({ name, field, value, placeholder, more, onChange }: Props) {
  const id = useId();
  const current = value ?? field.default;
  const [draft, setDraft] = useState<string>();
  const stops = useMemo(() => sliderStops(field), [field]);
  const slider = useRef<HTMLInputElement>(null);
  const number = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Dragged before React was ready: the form reads the number field, which carries the name.
    if (!slider.current || !number.current) return;
    if (slider.current.value === slider.current.defaultValue) return;
    number.current.value = String(stops[Number(slider.current.value)] ?? "");
  }, [stops]);
  const bounds = `${formatCount(field.min)} to ${formatCount(field.max)}`;
  return (
    <div>
      <label htmlFor={id} className="flex items-baseline justify-between gap-2 text-sm font-medium">
        {field.label}
      </label>
      <div className="mt-1 flex items-center gap-3">
        {/* Of no width of its own: Firefox would not let it shrink below its usual one. */}
        <input
          ref={slider}
          type="range"
          aria-label={`${field.label}, slider`}
          aria-valuetext={current === undefined ? "not stated" : `${current} ${field.unit}`}
          className="hidden h-6 w-0 min-w-0 flex-1 js:block"
          min={0}
          max={stops.length - 1}
          value={nearestStop(stops, current ?? field.min)}
          onChange={(event) => {
            setDraft(undefined);
            onChange(stops[Number(event.target.value)]);
          }}
        />
        <span className="flex w-40 shrink-0 items-center rounded-md border border-control bg-surface focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-accent">
          <input
            ref={number}
            id={id}
            name={name}
            type="number"
            inputMode={field.integer ? "numeric" : "decimal"}
            min={field.min}
            max={field.max}
            step={field.integer ? 1 : "any"}
            placeholder={placeholder}
            aria-describedby={`${id}-help`}
            className="w-full min-w-0 bg-transparent py-1.5 pl-2.5 tabular-nums outline-none"
            value={draft ?? current ?? ""}
            onChange={(event) => {
              setDraft(event.target.value);
              onChange(readNumber(event.target.value, field));
            }}
            onBlur={() => setDraft(undefined)}
          />
          <span className="pr-2.5 pl-1 text-xs whitespace-nowrap text-muted" aria-hidden>
            {field.unit}
          </span>
        </span>
      </div>
      <p id={`${id}-help`} className="mt-1 text-xs leading-snug text-muted">
        {field.help} <span className="whitespace-nowrap">({bounds})</span>
        {more ? <MoreLink href={more} label={field.label} /> : null}
      </p>
    </div>
  );
}
