/**
 * Walks through JSON without parsing it whole, so that megabytes can be read in slices: only the
 * elements of `items` (a list of Kubernetes) and of `data.result` (an answer of Prometheus) are
 * handed on, one by one, and the short texts beside them.
 */

/** An object larger than this is none that Kubernetes stores; it is not parsed. */
export const largestElement = 2_000_000;
const longestText = 300;
const mostFacts = 40;

export type JsonWalk = {
  /** Where the walk stands, as an offset into the text. */
  position: number;
  readonly state: "inside" | "complete" | "broken";
  /** Texts outside of elements, by their path: `status`, `error`, `data.resultType`, `kind`. */
  readonly facts: ReadonlyMap<string, string>;
  /** Elements handed on so far. */
  readonly elements: number;
  /** Goes on, as far as `limit` or the end of the token there. */
  advance: (limit: number) => void;
};

type OnElement = (source: string, from: number) => void;

const quote = 34;
const backslash = 92;

/** Offset of the quote that ends the string starting at `from`; -1 where it is not ended. */
function stringEnd(text: string, from: number): number {
  const last = Math.min(text.length, from + largestElement);
  for (let at = from + 1; at < last; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) return at;
    if (code === backslash) at += 1;
    // JSON has no line ends in strings: here a paste was cut off and another one follows.
    else if (code === 10) return -1;
  }
  return -1;
}

/** White space, the rest of numbers and of the words true, false and null. */
const plain = new Set(Array.from(" \t\r\n0123456789+-.eEtruefalsn", (char) => char.charCodeAt(0)));

/**
 * Starts at the `{` at `start`. Brackets, strings and what stands between them are checked; where
 * they do not fit, the state becomes broken and `position` says where.
 */
export function walkJson(text: string, start: number, onElement: OnElement): JsonWalk {
  const facts = new Map<string, string>();
  const closers: string[] = [];
  const keys: string[] = [];
  let position = start;
  let state: JsonWalk["state"] = "inside";
  let elements = 0;
  let elementStart = -1;
  let elementDepth = 0;
  let key = "";
  let expectsKey = false;

  function open(closer: string) {
    // The keys down to the list itself, whose element this may be.
    const path = closers.length <= 3 && closers.at(-1) === "]" ? keys.slice(1).join(".") : "";
    closers.push(closer);
    keys.push(key);
    expectsKey = closer === "}";
    key = "";
    if (elementStart < 0 && closer === "}" && (path === "items" || path === "data.result")) {
      elementStart = position;
      elementDepth = closers.length;
    }
  }

  function close(closer: string): boolean {
    if (closers.pop() !== closer) return false;
    keys.pop();
    if (elementStart >= 0 && closers.length < elementDepth) {
      const source = text.slice(elementStart, position + 1);
      elements += 1;
      onElement(source.length > largestElement ? "" : source, elementStart);
      elementStart = -1;
    }
    if (closers.length === 0) state = "complete";
    return true;
  }

  function string(): boolean {
    const end = stringEnd(text, position);
    if (end < 0) return false;
    if (elementStart < 0 && closers.length <= 2) {
      const value = text.slice(position + 1, Math.min(end, position + 1 + longestText));
      if (expectsKey) key = value;
      else if (closers.at(-1) === "}" && facts.size < mostFacts) {
        facts.set([...keys.slice(1), key].join("."), value);
      }
    }
    position = end;
    return true;
  }

  function step(): boolean {
    const char = text[position] ?? "";
    switch (char) {
      case "{":
      case "[":
        open(char === "{" ? "}" : "]");
        return true;
      case "}":
      case "]":
        return close(char);
      case '"':
        return string();
      case ":":
        expectsKey = false;
        return true;
      case ",":
        expectsKey = closers.at(-1) === "}";
        key = "";
        return true;
      default:
        return plain.has(char.charCodeAt(0));
    }
  }

  return {
    get position() {
      return position;
    },
    get state() {
      return state;
    },
    facts,
    get elements() {
      return elements;
    },
    advance(limit) {
      while (state === "inside" && position < limit && position < text.length) {
        if (step()) position += 1;
        else state = "broken";
      }
    },
  };
}
