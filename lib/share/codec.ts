/**
 * State ⇄ query string, for any table of fields. The law of this file:
 * a parameter name or value, once public, keeps its meaning for ever (`old-links.json` only grows);
 * decoding never throws, uses what is usable and says what it did not use;
 * encoding writes parameters in the order of the table, so equal states give equal links.
 */
import type { Field, Fields, FieldValues } from "@/lib/field";

/** One part of a query that was not used as given, for the reader's eyes. */
export type Notice = { readonly key: string; readonly value: string; readonly reason: string };

export type Decoded<T extends Fields> = {
  readonly values: FieldValues<T>;
  readonly notices: readonly Notice[];
};

type Reading = { value?: unknown; reason?: string };

// No two parts can match the same digit, so a long run of digits costs linear time.
const numeral = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,4})?$/i;
/** A part of a link, short enough to be repeated in a notice. */
export const shown = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Unknown parameters that get a notice each; the rest are counted. */
export const mostUnknown = 20;

function readNumber(field: Extract<Field, { kind: "number" }>, text: string): Reading {
  if (!numeral.test(text)) return { reason: "is not a number" };
  const given = Number(text);
  const bounded = Math.min(field.max, Math.max(field.min, given));
  const value = field.integer ? Math.round(bounded) : bounded;
  if (bounded !== given) {
    return { value, reason: `is outside ${field.min} to ${field.max}; ${value} is used` };
  }
  if (value !== given) return { value, reason: `must be a whole number; ${value} is used` };
  return { value };
}

function readList(options: readonly string[], texts: readonly string[]): Reading {
  const given = new Set(texts.flatMap((text) => text.split(",")).filter(Boolean));
  const value = options.filter((option) => given.delete(option));
  const unknown = [...given];
  const reason =
    unknown.length > 0 ? `has no option ${unknown.slice(0, 3).map(shown).join(", ")}` : undefined;
  return { ...(value.length > 0 || !reason ? { value } : {}), ...(reason ? { reason } : {}) };
}

function read(field: Field, text: string): Reading {
  switch (field.kind) {
    case "number":
      return readNumber(field, text);
    case "flag":
      return text === "true" || text === "1" || text === "on"
        ? { value: true }
        : text === "false" || text === "0"
          ? { value: false }
          : { reason: "is neither true nor false" };
    case "choice":
      return field.options.includes(text)
        ? { value: text }
        : { reason: `is not one of ${field.options.join(", ")}` };
    case "list":
      return readList(field.options, [text]);
    case "token":
      return field.pattern.test(text)
        ? { value: text }
        : { reason: field.rule ?? "is not in the right form" };
  }
}

/** The values of each parameter, trimmed, in one pass: `getAll` for every key would be quadratic. */
export function valuesByKey(params: URLSearchParams): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const [key, value] of params) {
    const found = values.get(key);
    if (found) found.push(value.trim());
    else values.set(key, [value.trim()]);
  }
  return values;
}

/** Notices for parameters that no page of ours has: some by name, the others by their number. */
export function unknownNotices(
  unknown: readonly (readonly [key: string, value: string])[],
): readonly Notice[] {
  const named = unknown.slice(0, mostUnknown).map(([key, value]) => ({
    key: shown(key),
    value: shown(value),
    reason: "is not a known setting",
  }));
  const more = unknown.length - named.length;
  return more > 0
    ? [...named, { key: `${more} more`, value: "", reason: "are not known settings" }]
    : named;
}

/**
 * Reads a query with a table of fields.
 * @returns the usable values (fields without one are absent) and a notice for everything else
 */
export function decode<T extends Fields>(fields: T, params: URLSearchParams): Decoded<T> {
  const values: Record<string, unknown> = {};
  const notices: Notice[] = [];
  const unknown: [string, string][] = [];
  for (const [key, texts] of valuesByKey(params)) {
    const note = (value: string, reason: string) =>
      notices.push({ key, value: shown(value), reason });
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (!field) {
      unknown.push([key, texts[0] ?? ""]);
      continue;
    }
    // An empty form field says the same as an absent one.
    const [text, ...rest] = texts.filter(Boolean);
    if (text === undefined) continue;
    const { value, reason } =
      field.kind === "list" ? readList(field.options, texts) : read(field, text);
    if (value !== undefined) values[key] = value;
    if (reason) note(text, reason);
    if (field.kind !== "list" && rest.some((other) => other !== text)) {
      note(rest.join(", "), `was given more than once; ${shown(text)} is used`);
    }
  }
  return {
    values: values as FieldValues<T>,
    notices: [...notices, ...unknownNotices(unknown)],
  };
}

/**
 * Writes values as a query, in the order of the table.
 * @param spellOut also write defaults, stated or not, as share and embed links do
 * @returns a string without question mark; empty when there is nothing to say
 */
export function encode<T extends Fields>(
  fields: T,
  values: FieldValues<T>,
  { spellOut = false }: { spellOut?: boolean } = {},
): string {
  const params = new URLSearchParams();
  for (const [key, field] of Object.entries(fields)) {
    const stated = (values as Readonly<Record<string, unknown>>)[key];
    const value = spellOut ? (stated ?? field.default) : stated;
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    const text = asText(value);
    if (!spellOut && field.default !== undefined && text === asText(field.default)) continue;
    params.set(key, text);
  }
  // Commas are allowed in a query as they are, and a link is read by people.
  return params.toString().replaceAll("%2C", ",");
}

function asText(value: unknown): string {
  return Array.isArray(value) ? value.join(",") : String(value);
}

/** Next hands a page its query as an object; the codec reads `URLSearchParams` everywhere. */
export function paramsOf(
  query: Readonly<Record<string, string | readonly string[] | undefined>>,
): URLSearchParams {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const text of typeof value === "string" ? [value] : (value ?? []))
      params.append(key, text);
  }
  return params;
}
