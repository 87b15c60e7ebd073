/** A decision turned into the sentences of the result page. */
import type { MeshId, NeedId } from "@/lib/catalog/ids";
import { comeBackAnyway, comeBackWhen } from "@/lib/decision/come-back";
import type { Contender } from "@/lib/decision/contenders";
import type { Decision } from "@/lib/decision/decide";
import { needs } from "@/lib/decision/questions/needs";
import { openQuestions } from "@/lib/decision/questions/open";
import type { OpenQuestion } from "@/lib/decision/questions/open";
import type { Question } from "@/lib/decision/questions/question";
import { questions } from "@/lib/decision/questions/questions";
import type { QuestionId } from "@/lib/decision/questions/questions";
import type { Reason } from "@/lib/decision/reasons";
import { sceneOf } from "@/lib/decision/situation";
import type { Meshes, Situation } from "@/lib/decision/situation";
import { contenderOf, whyNot } from "@/lib/decision/why-not";
import type { WhyNot } from "@/lib/decision/why-not";
import { factText, listed, sourcesOf } from "@/lib/decision/wording";
import { formatCount } from "@/lib/format";

/** What to use for a need instead of a mesh, and what should bring the reader back. */
export type Instead = {
  readonly need: NeedId;
  readonly label: string;
  /** From the facts about plain Kubernetes; null when they say nothing. */
  readonly text: string | null;
  readonly sources: readonly string[];
  /** Reads after "Come back when". */
  readonly comeBackWhen: string;
};

export type Explanation = {
  /** "Linkerd, a close call with Istio ambient" */
  readonly headline: string;
  /** False when nothing meets everything demanded. */
  readonly fits: boolean;
  /** At most three. */
  readonly reasons: readonly Reason[];
  /** Which build of the mesh is meant and why, where it has several. */
  readonly distribution: Reason | null;
  /** Every other mesh, in the order of the candidates. */
  readonly whyNot: readonly WhyNot[];
  /** Open questions that could still change the verdict; empty: you could stop here. */
  readonly open: readonly OpenQuestion[];
  /** Where no mesh is what fits: each need that was ticked. */
  readonly instead: readonly Instead[];
  /** The same when no need was ticked. Each reads after "Come back when". */
  readonly comeBackWhen: readonly string[];
};

const shortName = (meshes: Meshes, id: MeshId) => meshes[id]?.shortName ?? id;
/** Inside a sentence "no mesh" is not a name. */
const nameWithin = (meshes: Meshes, id: MeshId) =>
  id === "none" ? shortName(meshes, id).toLowerCase() : shortName(meshes, id);

/** The verdict as one phrase without a full stop. */
export function headlineOf(meshes: Meshes, { verdict, candidates }: Decision): string {
  const { closeTo } = verdict;
  if (!candidates.some(({ eligible }) => eligible)) {
    const start = "Nothing here meets everything you must have";
    return closeTo ? `${start}; ${shortName(meshes, closeTo)} comes closest` : start;
  }
  const name = shortName(meshes, verdict.mesh);
  if (verdict.strength === "clear") return `${name}: a clear fit`;
  return closeTo ? `${name}, a close call with ${nameWithin(meshes, closeTo)}` : `${name}, so far`;
}

function insteadOf(need: NeedId, none: Contender | undefined): Instead {
  const fact = none?.support[need].fact;
  return {
    need,
    label: needs[need].label,
    text: fact ? factText(fact) : null,
    sources: sourcesOf(fact),
    comeBackWhen: comeBackWhen[need],
  };
}

/**
 * Explains a decision.
 * @param situation what `decide` was asked; with `costsFor`, open questions count with their cost
 * @param decision what `decide` answered
 */
export function explain(situation: Situation, decision: Decision): Explanation {
  const { meshes, answers, costs } = situation;
  const { verdict, candidates } = decision;
  const first = contenderOf(meshes, verdict.mesh, verdict.distribution);
  const { needed } = sceneOf(answers, costs);
  const fits = candidates.some(({ eligible }) => eligible);
  const isNone = fits && verdict.mesh === "none";
  const distribution = verdict.reasons.find(({ id }) => id === "distribution") ?? null;
  return {
    headline: headlineOf(meshes, decision),
    fits,
    reasons: verdict.reasons.filter((reason) => reason !== distribution).slice(0, 3),
    distribution,
    whyNot: candidates
      .filter((candidate) => candidate.mesh !== verdict.mesh || !candidate.eligible)
      .map((candidate) => whyNot(candidate, first, situation)),
    open: openQuestions(situation),
    instead: isNone ? needed.map((need) => insteadOf(need, first)) : [],
    comeBackWhen: isNone && needed.length === 0 ? comeBackAnyway : [],
  };
}

/**
 * An answer in a reader's words: ("operators", "few") → "Two to four", ("pods", 120) → "120 pods".
 * One entry of a list is described like the list of it alone; what is not an answer to the
 * question, `null` and `undefined` included, reads "not sure".
 */
export function describeAnswer(question: QuestionId, value: unknown): string {
  const row: Question = questions[question];
  if (row.kind === "number") {
    if (typeof value !== "number") return "not sure";
    return `${Number.isInteger(value) ? formatCount(value) : String(value)} ${row.unit}`;
  }
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  const labels = row.options
    .filter((option) => given.includes(option))
    .map((option) => row.texts[option]?.label ?? option);
  return labels.length > 0 ? listed(labels) : "not sure";
}
