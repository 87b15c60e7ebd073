/** The builder's query ⇄ its form, and what is wrong with it, field by field. */
import { builderFields, type BuilderValues, type FieldName } from "@/lib/manifests/fields";
import { formFrom, formProblems, type Form } from "@/lib/manifests/form";
import { decode, encode, type Notice } from "@/lib/share/codec";

export type BuilderReading = {
  /** Absent while a field is refused: half-right names are not written into commands. */
  readonly form: Form | undefined;
  readonly values: BuilderValues;
  /** The fields as typed. */
  readonly typed: Readonly<Partial<Record<FieldName, string>>>;
  /** What is wrong with a field, in words that follow its value. */
  readonly problems: Readonly<Partial<Record<FieldName, string>>>;
  /** The fields that keep the output from being written; empty where there is a form. */
  readonly refused: readonly FieldName[];
  /** Parts of the query that belong to no field. */
  readonly notices: readonly Notice[];
};

const isField = (key: string): key is FieldName => Object.hasOwn(builderFields, key);

/** Reads the builder's query. Nothing typed is lost, and nothing doubtful is written. */
export function builderFromParams(params: URLSearchParams): BuilderReading {
  const { values, notices } = decode(builderFields, params);
  const problems: Partial<Record<FieldName, string>> = {};
  const refused = new Set<FieldName>();
  for (const { key, reason } of notices) {
    if (!isField(key)) continue;
    problems[key] ??= reason;
    // A clamped number is reported and used; anything else is refused.
    if (values[key] === undefined) refused.add(key);
  }
  const form = formFrom(values);
  for (const { field, reason } of refused.size > 0 ? [] : formProblems(form)) {
    problems[field] ??= reason;
    refused.add(field);
  }
  if (form.compare !== undefined && refused.size === 0) {
    const [first] = formProblems(form, form.compare);
    if (first) {
      problems.compare ??= `cannot be written for these values: “${builderFields[first.field].label}” ${first.reason}`;
    }
  }
  const typed: Partial<Record<FieldName, string>> = {};
  for (const key of Object.keys(builderFields).filter(isField)) {
    const text = params.get(key)?.trim();
    if (text) typed[key] = text;
  }
  return {
    form: refused.size > 0 ? undefined : form,
    values,
    typed,
    problems,
    refused: [...refused],
    notices: notices.filter(({ key }) => !isField(key)),
  };
}

/** Writes the builder's query; links that are shared spell out everything. */
export function builderQuery(values: BuilderValues, options?: { spellOut?: boolean }): string {
  return encode(builderFields, values, options);
}
