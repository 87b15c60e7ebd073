/** The bare decision, numbers only: fast enough to be asked for every neighbouring answer. */
import type { MeshId } from "@/lib/catalog/ids";
import { contendersOf } from "@/lib/decision/contenders";
import type { Contender, Demand } from "@/lib/decision/contenders";
import { criteria } from "@/lib/decision/criteria/criteria";
import type { Criterion } from "@/lib/decision/criteria/criterion";
import { demandsOf, isEligible } from "@/lib/decision/requirements";
import { sceneOf } from "@/lib/decision/situation";
import type { Scene, Situation } from "@/lib/decision/situation";

/** Criteria that are rated once get this in place of an item, and do not look at it. */
export const noItem: Demand = "encryption";

/**
 * Points of one criterion in tenths. Whole numbers add up to the same sum in any order, so scores
 * can be compared exactly.
 */
export function tenths({ weight }: Criterion, rating: number): number {
  return Math.round(weight * rating * 10);
}

/** What one criterion gives one contender, in tenths of a point. */
export function pointsOf(criterion: Criterion, contender: Contender, scene: Scene): number {
  if (!criterion.items) {
    const rating = criterion.rate(contender, scene, noItem);
    return rating === null ? 0 : tenths(criterion, rating);
  }
  let sum = 0;
  for (const item of criterion.items(scene)) {
    const rating = criterion.rate(contender, scene, item);
    if (rating !== null) sum += tenths(criterion, rating);
  }
  return sum;
}

/** Sum of all criteria for one contender, in tenths of a point. */
function scoreOf(contender: Contender, scene: Scene): number {
  let sum = 0;
  for (const criterion of criteria) sum += pointsOf(criterion, contender, scene);
  return sum;
}

/** The distribution that stands for its mesh. */
export type Standing = {
  readonly contender: Contender;
  readonly eligible: boolean;
  /** In tenths of a point. */
  readonly score: number;
};

const better = (a: Standing, b: Standing) =>
  a.eligible === b.eligible ? a.score > b.score : a.eligible;

/** Each mesh once, by its best eligible distribution, in canonical order of meshes. */
export function standings(contenders: readonly Contender[], scene: Scene): Standing[] {
  const demands = demandsOf(scene);
  const byMesh: Standing[] = [];
  for (const contender of contenders) {
    const standing = {
      contender,
      eligible: isEligible(contender, scene, demands),
      score: scoreOf(contender, scene),
    };
    const last = byMesh.length - 1;
    const rival = byMesh[last];
    if (rival?.contender.id !== contender.id) byMesh.push(standing);
    else if (better(standing, rival)) byMesh[last] = standing;
  }
  return byMesh;
}

/** Eligible meshes, best first; ties keep the canonical order of meshes. */
export function ranked(all: readonly Standing[]): readonly Standing[] {
  return all.filter(({ eligible }) => eligible).sort((a, b) => b.score - a.score);
}

/** The mesh that wins, without reasons; null when nothing meets every demand. */
export function winner(situation: Situation): MeshId | null {
  return best(situation, sceneOf(situation.answers, situation.costs), scoreOf);
}

/** The eligible contender with the highest score. */
export function best(
  { meshes }: Situation,
  scene: Scene,
  score: (contender: Contender, scene: Scene) => number,
): MeshId | null {
  const demands = demandsOf(scene);
  let first: { readonly id: MeshId; readonly score: number } | undefined;
  // What is ruled out needs no score. In canonical order, so that the first of equals wins.
  for (const contender of contendersOf(meshes)) {
    if (!isEligible(contender, scene, demands)) continue;
    const own = score(contender, scene);
    if (!first || own > first.score) first = { id: contender.id, score: own };
  }
  return first?.id ?? null;
}

/**
 * The mesh of the verdict. When nothing meets every demand it is `none`: a mesh that lacks what
 * must be there is no reason to install one.
 */
export function verdictOf(situation: Situation): MeshId {
  return winner(situation) ?? "none";
}
