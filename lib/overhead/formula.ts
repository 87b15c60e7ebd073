/**
 * Reads the formulas that terms show to the reader and works them out for any number of pods. The
 * model has one formula for each term; this evaluates that same text, so nothing is written twice.
 */

/** What a name or a formula stands for: a number, or one that follows the number of pods. */
export type Value = number | ((pods: number) => number);

type Operation = (a: number, b: number) => number;

const operations = {
  "+": (a, b) => a + b,
  "−": (a, b) => a - b,
  "×": (a, b) => a * b,
  "÷": (a, b) => a / b,
  min: (a, b) => (a < b ? a : b),
  max: (a, b) => (a > b ? a : b),
} satisfies Record<string, Operation>;

const sums = { signs: ["+", "−"], neutral: 0 } as const;
const products = { signs: ["×", "÷"], neutral: 1 } as const;

/** Applies an operation now where both sides are numbers, and for each number of pods where not. */
function combined(operation: Operation, a: Value, b: Value): Value {
  if (typeof a === "number") {
    return typeof b === "number" ? operation(a, b) : (pods) => operation(a, b(pods));
  }
  return typeof b === "number"
    ? (pods) => operation(a(pods), b)
    : (pods) => operation(a(pods), b(pods));
}

const mapped =
  (of: (value: number) => number) =>
  (value: Value): Value =>
    typeof value === "number" ? of(value) : (pods) => of(value(pods));
const ceiling = mapped(Math.ceil);
const root = mapped(Math.sqrt);

const tokenPattern = /[A-Za-z][\w.]*|\d+(?:\.\d+)?|\S/g;

/**
 * @param formula names, numbers, `+ − × ÷ ( ) √`, `ceil`, `min` and `max`, as in `Term.formula`
 * @param valueOf what a name stands for; undefined for one it does not know
 * @throws where the text is no such formula, or names something unknown
 */
export function readFormula(formula: string, valueOf: (name: string) => Value | undefined): Value {
  const tokens = formula.match(tokenPattern) ?? [];
  let next = 0;

  function fail(): never {
    throw new Error(`Cannot read "${tokens[next] ?? "the end"}" in the formula "${formula}".`);
  }
  function taken(expected: string): boolean {
    if (tokens[next] !== expected) return false;
    next += 1;
    return true;
  }

  function list(): Value[] {
    const values = [chain(sums)];
    while (taken(",")) values.push(chain(sums));
    return taken(")") ? values : fail();
  }

  function call(name: string): Value {
    const values = list();
    const [first, ...rest] = values;
    if (name === "ceil" && first !== undefined && rest.length === 0) return ceiling(first);
    if (name !== "min" && name !== "max") return fail();
    return values.reduce((a, b) => combined(operations[name], a, b));
  }

  function factor(): Value {
    const word = tokens[next] ?? fail();
    if (taken("√")) return root(factor());
    if (taken("(")) {
      const [inner, ...more] = list();
      return inner !== undefined && more.length === 0 ? inner : fail();
    }
    if (/^\d/.test(word)) {
      next += 1;
      return Number(word);
    }
    if (tokens[next + 1] === "(") {
      next += 2;
      return call(word);
    }
    const value = valueOf(word) ?? fail();
    next += 1;
    return value;
  }

  // Numbers are gathered, so that only what follows the pods is left to work out later, but never
  // across a division or subtraction: 558 ÷ 93 is 6, and 558 × (1 ÷ 93) rounds up to 7 nodes.
  function chain({ signs, neutral }: typeof sums | typeof products): Value {
    const [sign, inverse] = signs;
    const part = () => (sign === "×" ? factor() : chain(products));
    let fixed: number = neutral;
    let growing: Value = neutral;
    const soFar = () => (fixed === neutral ? growing : combined(operations[sign], growing, fixed));
    let found: typeof sign | typeof inverse | undefined = sign;
    while (found) {
      const value = part();
      if (found === inverse) {
        growing = combined(operations[inverse], soFar(), value);
        fixed = neutral;
      } else if (typeof value === "number") fixed = operations[sign](fixed, value);
      else growing = growing === neutral ? value : combined(operations[sign], growing, value);
      found = signs.find(taken);
    }
    return soFar();
  }

  const value = chain(sums);
  return next === tokens.length ? value : fail();
}
