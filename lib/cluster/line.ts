/** One line of text from a terminal: a row of `kubectl top`, something around it, or unreadable. */
import { looksLikePod } from "@/lib/cluster/kind";
import { cpuMillicoresFrom, hasUnit, memoryMiBFrom } from "@/lib/cluster/quantity";

/** Longer lines are none of a table; they are not searched by patterns. */
export const longestLine = 2000;

export type TopRow = {
  readonly namespace: string;
  readonly pod: string;
  /** Absent where the table has one row for a whole pod. */
  readonly container?: string;
  readonly cpuMillicores: number;
  readonly memoryMiB: number;
};

const layouts = {
  "namespace pod name": { columns: 5, row: "container" },
  "pod name": { columns: 4, row: "container" },
  "namespace name": { columns: 4, row: "pod" },
  name: { columns: 3, row: "pod" },
  node: { columns: 5, row: "node" },
} as const;
export type Layout = keyof typeof layouts;

export type Line =
  | { readonly is: "row"; readonly row: TopRow }
  | { readonly is: "node"; readonly name: string }
  | { readonly is: "header"; readonly layout: Layout }
  | { readonly is: "prompt" }
  | { readonly is: "noise" }
  | { readonly is: "unread" };

const colours =
  /\u001b(?:\[[0-9;?]{0,40}[ -/]{0,4}[@-~]|\][^\u0007\u001b]{0,400}(?:\u0007|\u001b\\))/g;

/** A line as it was seen in the terminal: without colours, line ends and outer white space. */
export function cleanLine(text: string): string {
  return (text.includes("\u001b") ? text.replace(colours, "") : text).trim();
}

const name = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/;

function rowIn(words: readonly string[], namespaced: boolean, contained: boolean) {
  const names = words.slice(0, -2);
  const [namespace = "", pod = "", container = ""] = namespaced ? names : ["", ...names];
  const cpuMillicores = cpuMillicoresFrom(words.at(-2) ?? "");
  const memoryMiB = memoryMiBFrom(words.at(-1) ?? "");
  if (cpuMillicores === undefined || memoryMiB === undefined) return undefined;
  if (!names.every((each) => name.test(each))) return undefined;
  const row = { namespace, pod, cpuMillicores, memoryMiB };
  return { is: "row", row: contained ? { ...row, container } : row } as const;
}

function nodeIn(words: readonly string[]): Line | undefined {
  const [node = "", cpu = "", cpuShare = "", memory = "", memoryShare = ""] = words;
  const unknown = [cpu, cpuShare, memory, memoryShare].every((each) => each === "<unknown>");
  const shares = [cpuShare, memoryShare].every((each) => /^\d{1,6}%$/.test(each));
  const amounts = cpuMillicoresFrom(cpu) !== undefined && memoryMiBFrom(memory) !== undefined;
  return name.test(node) && (unknown || (shares && amounts))
    ? { is: "node", name: node }
    : undefined;
}

/** A row where no header said what the columns are. */
function bareRow(words: readonly string[]): Line | undefined {
  // kubectl always prints units; without a header, words and numbers alone are no row.
  if (!words.slice(-2).some(hasUnit)) return undefined;
  const [first = "", second = ""] = words;
  switch (words.length) {
    case 5:
      return rowIn(words, true, true);
    case 4:
      return looksLikePod(second) && !looksLikePod(first)
        ? rowIn(words, true, false)
        : rowIn(words, false, true);
    case 3:
      return rowIn(words, false, false);
    default:
      return undefined;
  }
}

function rowOf(words: readonly string[], layout: Layout | undefined): Line | undefined {
  if (words.length === 5) {
    const node = nodeIn(words);
    if (node) return node;
  }
  if (layout && layouts[layout].columns === words.length && layout !== "node") {
    const namespaced = layout === "namespace pod name" || layout === "namespace name";
    const row = rowIn(words, namespaced, layouts[layout].row === "container");
    if (row) return row;
  }
  return bareRow(words);
}

function headerOf(words: readonly string[]): Line | undefined {
  const cpu = words.indexOf("CPU(cores)");
  if (cpu < 1 || !words.includes("MEMORY(bytes)")) return undefined;
  if (words.some((word) => word === "CPU%" || word === "CPU(%)")) {
    return { is: "header", layout: "node" };
  }
  const layout = words.slice(0, cpu).join(" ").toLowerCase();
  return layout in layouts ? { is: "header", layout: layout as Layout } : undefined;
}

const complaint = /^(?:error\b|Error from|Unable to|The connection|E\d{4} |bash:|zsh:|sh:|fish:)/i;
const command =
  /(?:^|[\s>$#%|(`])(?:(?:kubectl|curl)\s+\S|(?:k|kc|oc|oc adm|k3s|microk8s)\s+(?:top|get|kubectl)\b)/;
// A digit before the percent sign makes it a share, not a prompt.
const promptEnd = /^[^<\s]{0,80}(?:\s[^<\s]{0,80}){0,3}?(?:(?<!\d)%|[$#>❯➜])(?:\s|$)/u;
const log = /^[WI]\d{4} \d\d:\d\d|^Warning: |^% Total|^Dload/;
// Rules between tables, fences and the like.
const rule = /^(?:```.{0,20}|[\s!-/:-@[-`{-~─-╿—–…]+)$/u;
const sum = /^\S{1,12}\s+\S{1,12}$/;

/** Whether a line is a message of a tool that failed. */
export function isComplaint(text: string): boolean {
  return complaint.test(text);
}

/**
 * Reads one line.
 * @param text cleaned by `cleanLine`
 * @param layout what the last header said about the columns
 */
export function readLine(text: string, layout: Layout | undefined): Line {
  if (text === "") return { is: "noise" };
  if (text.length > longestLine) return { is: "unread" };
  // A row of a Markdown table is a row between bars.
  const words = text
    .replace(/^\||\|$/g, "")
    .trim()
    .split(/[\s|]+/, 9);
  const read = headerOf(words) ?? rowOf(words, layout);
  if (read) return read;
  if (isComplaint(text)) return { is: "unread" };
  if (rule.test(text) || log.test(text)) return { is: "noise" };
  if (command.test(text) || promptEnd.test(text)) return { is: "prompt" };
  // The last line of `--sum`.
  const [cpu = "", memory = ""] = words;
  const total = cpuMillicoresFrom(cpu) !== undefined && memoryMiBFrom(memory) !== undefined;
  return sum.test(text) && total ? { is: "noise" } : { is: "unread" };
}

/**
 * The row or header that two lines make which a terminal has wrapped, cut anywhere; undefined where
 * the second one is a row of the table by itself.
 */
export function joinedLine(
  first: string,
  second: string,
  layout: Layout | undefined,
): Line | undefined {
  const whole = layout ? layouts[layout].columns : 4;
  const words = (text: string) => text.split(/\s+/, 9);
  if (first.length + second.length > longestLine || words(second).length >= whole) return undefined;
  for (const text of [first + second, `${first} ${second}`]) {
    const header = headerOf(words(text));
    if (header) return header;
    const row = rowOf(words(text), layout);
    if (row?.is === "row" && words(text).length >= whole) return row;
  }
  return undefined;
}
