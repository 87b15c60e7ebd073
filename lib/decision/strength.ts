/** How sure a verdict is: whether one soft answer, or a little weight, would turn it. */
import type { MeshId } from "@/lib/catalog/ids";
import { singleChanges } from "@/lib/decision/what-if/changes";
import { closeMargin } from "@/lib/decision/criteria/criteria";
import type { Answers, QuestionId } from "@/lib/decision/questions/questions";
import type { Standing } from "@/lib/decision/ranking";
import type { Situation } from "@/lib/decision/situation";
import { winnerAfter } from "@/lib/decision/what-if/what-if";

export type Strength = "clear" | "close";

/** Questions that only ever earn or cost points. The others can rule an option out. */
const softQuestions: ReadonlySet<QuestionId> = new Set<QuestionId>([
  "nice",
  "priority",
  "operators",
  "company",
  "experience",
  "upgrades",
  "languages",
  "clusters",
  "latency",
  "support",
]);

/** On fewer answers than this a verdict is provisional, whatever the points say. */
export const enoughAnswers = 3;

/** Whether too few answers were given for a verdict to be clear. */
export function isProvisional(answers: Answers): boolean {
  const given = Object.values(answers).filter((answer) => answer !== undefined);
  return given.length < enoughAnswers;
}

/** Meshes that one soft answer, given differently, would lead to. */
function reachable(situation: Situation, verdict: MeshId): ReadonlySet<MeshId> {
  const found = new Set<MeshId>();
  for (const change of singleChanges(situation.answers)) {
    if (!softQuestions.has(change.question)) continue;
    if (change.question === "nice" && change.from === null) continue;
    const mesh = winnerAfter(situation, change) ?? "none";
    if (mesh !== verdict) found.add(mesh);
  }
  return found;
}

/**
 * @param order the eligible meshes, best first; at least one
 * @returns the strength of the first one's win and, for a close call, the mesh it is close to
 */
export function strengthOf(
  situation: Situation,
  order: readonly Standing[],
): { readonly strength: Strength; readonly closeTo?: MeshId } {
  const [first, second] = order;
  if (!first || !second) return { strength: "clear" };
  if (isProvisional(situation.answers) || first.score - second.score <= closeMargin * 10) {
    return { strength: "close", closeTo: second.contender.id };
  }
  const others = reachable(situation, first.contender.id);
  const closest = order.find(({ contender }) => others.has(contender.id));
  return closest ? { strength: "close", closeTo: closest.contender.id } : { strength: "clear" };
}
