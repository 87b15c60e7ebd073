/** What a reader looks at in the feature matrix ⇄ URL. */
import { type CapabilityId, needIds } from "@/lib/catalog/ids";
import type { FieldValues } from "@/lib/field";
import { decode, encode, type Notice } from "@/lib/share/codec";

/** The ids a link may name: columns in their order, and every row. */
export type Axes = {
  readonly columns: readonly string[];
  readonly rows: readonly CapabilityId[];
};

/** Every parameter of /compare and its downloads, in canonical order. */
export function compareFields({ columns, rows }: Axes) {
  return {
    /** Columns; none named: all of them. */
    meshes: { kind: "list", options: columns },
    /** The two columns of a narrow screen; the first of `meshes` otherwise. */
    one: { kind: "choice", options: columns },
    other: { kind: "choice", options: columns },
    /** Rows; none named: all of them. */
    rows: { kind: "list", options: rows },
    /** Words that must all occur in a row. */
    search: { kind: "token", pattern: /^.{1,100}$/u },
    /** Only rows in which the columns differ. */
    differences: { kind: "flag", default: false },
    /** Needs to mark, as the wizard's answers name them. */
    must: { kind: "list", options: needIds },
    nice: { kind: "list", options: needIds },
  } as const;
}

export type CompareView = FieldValues<ReturnType<typeof compareFields>>;

/** Reads a view; what it could not use is in the notices. */
export function compareViewFromParams(
  axes: Axes,
  params: URLSearchParams,
): { readonly view: CompareView; readonly notices: readonly Notice[] } {
  const { values, notices } = decode(compareFields(axes), params);
  if (values.one === undefined || values.one !== values.other) return { view: values, notices };
  const { other, ...view } = values;
  const reason = "is the same as one; another mesh stands beside it";
  return { view, notices: [...notices, { key: "other", value: values.one, reason }] };
}

/** Writes a view; empty when everything is shown. */
export function compareQuery(axes: Axes, view: CompareView): string {
  return encode(compareFields(axes), view);
}
