import type { Coefficient } from "@/lib/catalog/overhead-schema";
import type { Range } from "@/lib/format";
import type { Input, Quantity } from "@/lib/overhead/quantities";
import { type Bound, rangeOf } from "@/lib/overhead/range";

/**
 * One summand of an estimate. Terms add up to the totals bound by bound, and each is ordered by
 * itself, so that sums are ordered too. For that, coefficients of which one is folded into another
 * (a high of zero because the other's high already contains it) share one term.
 */
export type Term = {
  readonly id: string;
  readonly part: "dataPlane" | "controlPlane";
  readonly resource: "cpu" | "memory";
  readonly label: string;
  /** Names of `inputs`, numbers, `+ − × ÷ ( ) √`, `ceil`, `min`, `max`; `x.low` is the low of x. */
  readonly formula: string;
  readonly inputs: readonly Input[];
  /** Millicores or MiB, by `resource`. */
  readonly amount: Range;
};

export type TermName = Pick<Term, "id" | "part" | "resource" | "label">;

/** Whether a coefficient is the reader's own, and no published measurement is behind it. */
export function isOwn({ rows }: Pick<Coefficient, "rows">): boolean {
  return rows.length === 0;
}

/** A coefficient as a formula's input. */
export function measured(name: string, coefficient: Coefficient, unit: string): Input {
  const { low, typical, high, rows } = coefficient;
  return { name, value: { low, typical, high }, unit, sources: rows };
}

/** Memory of one copy before anything it serves. */
export const base = (coefficient: Coefficient) => measured("baseMemoryMiB", coefficient, "MiB");

/** A number we chose, or one of an official chart, as a formula's input. */
export function given(name: string, value: number, sources: readonly string[] = [], unit = "") {
  return { name, value, ...(unit ? { unit } : {}), sources };
}

/**
 * A term that multiplies `quantities` with what `formula` gives for each bound. Inputs that several
 * quantities share are listed once.
 */
export function term(
  { id, part, resource, label }: TermName,
  quantities: readonly Quantity[],
  formula: string,
  inputs: readonly Input[],
  at: (bound: Bound) => number,
): Term {
  let factor = 1;
  let text = "";
  const all: Input[] = [];
  for (const quantity of quantities) {
    factor *= quantity.value;
    text += `${quantity.formula} × `;
    for (const input of quantity.inputs) if (!all.includes(input)) all.push(input);
  }
  for (const input of inputs) if (!all.includes(input)) all.push(input);
  // Field by field: an object spread here makes a whole estimate seven times slower.
  return {
    id,
    part,
    resource,
    label,
    formula: text + formula,
    inputs: all,
    amount: rangeOf((bound) => factor * at(bound)),
  };
}

/** The commonest term: quantities times one coefficient. */
export function product(
  name: TermName,
  quantities: readonly Quantity[],
  coefficient: Input & { readonly value: number | Range },
): Term {
  const { value } = coefficient;
  return term(name, quantities, coefficient.name, [coefficient], (bound) =>
    typeof value === "number" ? value : value[bound],
  );
}
