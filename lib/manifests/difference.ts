/** What differs between two outputs, line by line, in rows that stand side by side. */
import { diffLines } from "diff";
import type { Build } from "@/lib/manifests/build";
import { stepIds, type StepId } from "@/lib/manifests/step";

export type DifferenceRow = {
  readonly change: "same" | "changed" | "removed" | "added";
  readonly left?: string;
  readonly right?: string;
};

const linesOf = (text: string) => text.replace(/\n$/, "").split("\n");

/** Pairs the lines that one text lost with those the other gained in the same place. */
function paired(lost: readonly string[], gained: readonly string[]): DifferenceRow[] {
  return Array.from({ length: Math.max(lost.length, gained.length) }, (_, index) => {
    const left = lost[index];
    const right = gained[index];
    return {
      change: left === undefined ? "added" : right === undefined ? "removed" : "changed",
      ...(left === undefined ? {} : { left }),
      ...(right === undefined ? {} : { right }),
    };
  });
}

/** Compares two texts line by line. */
export function difference(left: string, right: string): readonly DifferenceRow[] {
  const rows: DifferenceRow[] = [];
  let lost: readonly string[] = [];
  for (const { value, added, removed } of diffLines(left, right)) {
    const lines = linesOf(value);
    if (removed) {
      lost = lines;
      continue;
    }
    if (added) {
      rows.push(...paired(lost, lines));
    } else {
      rows.push(...paired(lost, []));
      rows.push(...lines.map((line) => ({ change: "same", left: line, right: line }) as const));
    }
    lost = [];
  }
  return [...rows, ...paired(lost, [])];
}

/** A step as one text: its blocks without those that are folded away, each under its title. */
function textOf({ steps }: Build, step: StepId): string {
  return steps[step]
    .filter(({ optional }) => !optional)
    .map(({ title, code }) => `# ${title}\n${code}`)
    .join("\n");
}

export type StepDifference = { readonly step: StepId; readonly rows: readonly DifferenceRow[] };

/** Compares two outputs, step by step. */
export function differences(left: Build, right: Build): readonly StepDifference[] {
  return stepIds.map((step) => ({
    step,
    rows: difference(textOf(left, step), textOf(right, step)),
  }));
}
