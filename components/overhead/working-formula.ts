import { type Range, significant } from "@/lib/format";
import type { Term } from "@/lib/overhead/term";

/** Digits of an amount in the working: enough to check a sum, few enough to read. */
const digits = 4;

/** An amount with more digits than elsewhere, so that a reader can follow the sums. */
export function workingNumber(value: number): string {
  return significant(value, digits).toLocaleString("en-GB", { maximumFractionDigits: 6 });
}

function valueText(value: number): string {
  return String(significant(value, 6));
}

/**
 * A term's formula with values in place of names: `pods × idleCpuMillicores` → "100 × 3.1".
 * @param bound which value of a range is taken; `x.low` in a formula is always the low of x
 */
export function filledFormula(
  { formula, inputs }: Pick<Term, "formula" | "inputs">,
  bound: keyof Range = "typical",
): string {
  return formula.replace(
    /([A-Za-z]\w*)(?:\.(low|typical|high))?/g,
    (word: string, name: string, at: keyof Range | undefined) => {
      const value = inputs.find((input) => input.name === name)?.value;
      if (value === undefined) return word;
      return valueText(typeof value === "number" ? value : value[at ?? bound]);
    },
  );
}
