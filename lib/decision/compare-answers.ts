/**
 * Several sets of answers side by side: where they differ, and which differences matter.
 *
 * A difference matters when taking over the other's answer alone, all else as it was, changes a
 * verdict. It matters a little when that only changes the order of the options. Otherwise it does
 * not matter between these answers, though it may beside others.
 */
import { type MeshId, type NeedId, needIds } from "@/lib/catalog/ids";
import { contendersOf } from "@/lib/decision/contenders";
import { describeAnswer } from "@/lib/decision/explain";
import { needs } from "@/lib/decision/questions/needs";
import { questionOrder, questions } from "@/lib/decision/questions/questions";
import type { Answers, QuestionId } from "@/lib/decision/questions/questions";
import { ranked, standings } from "@/lib/decision/ranking";
import { sceneOf } from "@/lib/decision/situation";
import type { Situation } from "@/lib/decision/situation";
import { sentenceCase } from "@/lib/format";

export type Weight = "verdict" | "order" | "none";

export type Effect = {
  /** Position of the result that takes over an answer, and of the one it takes it from. */
  readonly in: number;
  readonly from: number;
  /** The verdict it would have then; null when nothing would meet every demand. */
  readonly verdict: MeshId | null;
};

export type AnswerDifference = {
  readonly id: string;
  /** The question, or the need in question. */
  readonly title: string;
  /** One for each result, in a reader's words. */
  readonly answers: readonly string[];
  readonly weight: Weight;
  /** Every takeover that changes a verdict. */
  readonly effects: readonly Effect[];
};

export type AnswerComparison = {
  readonly differences: readonly AnswerDifference[];
  /** Questions and needs that all results answer alike. */
  readonly alike: readonly {
    readonly id: string;
    readonly title: string;
    readonly answer: string;
  }[];
};

/** One line of the comparison: how to read it off answers and how to write it into others. */
type Line = {
  readonly id: string;
  readonly title: string;
  /** Equal keys are equal answers. */
  readonly key: (answers: Answers) => string;
  readonly words: (answers: Answers) => string;
  readonly take: (into: Answers, from: Answers) => Answers;
};

const ticked = <T extends string>(list: readonly T[] | undefined, option: T) =>
  list?.includes(option) ?? false;

function withTick<T extends string>(
  list: readonly T[] | undefined,
  option: T,
  on: boolean,
): readonly T[] | undefined {
  const rest = (list ?? []).filter((other) => other !== option);
  const next = on ? [...rest, option] : rest;
  return next.length > 0 ? next : undefined;
}

const rankOf = (need: NeedId) => (answers: Answers) =>
  ticked(answers.must, need) ? "must" : ticked(answers.nice, need) ? "nice" : "";
const rankWords: Readonly<Record<string, string>> = {
  must: "Must have",
  nice: "Nice to have",
  "": "Not asked for",
};

function needLine(need: NeedId): Line {
  const rank = rankOf(need);
  return {
    id: need,
    title: sentenceCase(needs[need].label),
    key: rank,
    words: (answers) => rankWords[rank(answers)] ?? "",
    take: (into, from) => ({
      ...into,
      must: withTick(into.must, need, rank(from) === "must"),
      nice: withTick(into.nice, need, rank(from) === "nice"),
    }),
  };
}

function questionLine(id: Exclude<QuestionId, "must" | "nice">): Line {
  const key = (answers: Answers) => String(answers[id] ?? "");
  return {
    id,
    title: questions[id].title,
    key,
    words: (answers) => sentenceCase(describeAnswer(id, answers[id])),
    take: (into, from) => ({ ...into, [id]: from[id] }),
  };
}

const lines: readonly Line[] = [
  ...needIds.map(needLine),
  ...questionOrder.flatMap((id) => (id === "must" || id === "nice" ? [] : questionLine(id))),
];

/** Eligible meshes, best first. */
function orderIn({ meshes, answers, costs }: Situation): readonly MeshId[] {
  return ranked(standings(contendersOf(meshes), sceneOf(answers, costs))).map(
    ({ contender }) => contender.id,
  );
}

function swapped(situation: Situation, line: Line, from: Answers): Situation {
  const answers = line.take(situation.answers, from);
  return { ...situation, answers, costs: situation.costsFor?.(answers) ?? situation.costs };
}

function differenceIn(
  line: Line,
  situations: readonly Situation[],
  orders: readonly (readonly MeshId[])[],
): Pick<AnswerDifference, "weight" | "effects"> {
  const effects: Effect[] = [];
  let reordered = false;
  for (const [position, situation] of situations.entries()) {
    const tried = new Set([line.key(situation.answers)]);
    for (const [from, { answers }] of situations.entries()) {
      if (tried.has(line.key(answers))) continue;
      tried.add(line.key(answers));
      const order = orderIn(swapped(situation, line, answers));
      const before = orders[position] ?? [];
      if (order[0] !== before[0]) {
        effects.push({ in: position, from, verdict: order[0] ?? null });
      } else if (order.join() !== before.join()) reordered = true;
    }
  }
  return { effects, weight: effects.length > 0 ? "verdict" : reordered ? "order" : "none" };
}

const heaviest: readonly Weight[] = ["verdict", "order", "none"];

/** @param situations at least one; what `decide` was asked for each result */
export function compareAnswers(situations: readonly Situation[]): AnswerComparison {
  const orders = situations.map(orderIn);
  const all = situations.map(({ answers }) => answers);
  const same = (line: Line) => new Set(all.map(line.key)).size === 1;
  return {
    differences: lines
      .filter((line) => !same(line))
      .map((line) => ({
        id: line.id,
        title: line.title,
        answers: all.map(line.words),
        ...differenceIn(line, situations, orders),
      }))
      .sort((a, b) => heaviest.indexOf(a.weight) - heaviest.indexOf(b.weight)),
    alike: lines
      .filter((line) => same(line) && all.some((answers) => line.key(answers) !== ""))
      .map((line) => ({
        id: line.id,
        title: line.title,
        answer: line.words(all[0] ?? {}),
      })),
  };
}
