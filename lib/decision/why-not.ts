/** Why not this one: a single sentence for each mesh that did not win. */
import type { MeshId } from "@/lib/catalog/ids";
import { contendersOf } from "@/lib/decision/contenders";
import type { Contender } from "@/lib/decision/contenders";
import { applicationsIn, pointsOf } from "@/lib/decision/contributions";
import type { Candidate } from "@/lib/decision/decide";
import { noItem } from "@/lib/decision/ranking";
import { sceneOf } from "@/lib/decision/situation";
import type { Meshes, Scene, Situation } from "@/lib/decision/situation";

export type WhyNot = {
  readonly mesh: MeshId;
  readonly text: string;
  readonly sources: readonly string[];
};

export function contenderOf(
  meshes: Meshes,
  mesh: MeshId,
  distribution: string,
): Contender | undefined {
  return contendersOf(meshes).find(
    (contender) => contender.id === mesh && contender.distribution.id === distribution,
  );
}

/** Where the loser falls furthest behind the winner: in a point of its own, if there is one. */
function shortfall(loser: Contender, first: Contender, scene: Scene): Omit<WhyNot, "mesh"> {
  const behind = applicationsIn(scene)
    .map((applied) => {
      const [own, best] = [pointsOf(loser, scene, applied), pointsOf(first, scene, applied)];
      return { applied, own, by: (best ?? 0) - (own ?? 0) };
    })
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by);
  const worst = behind.find(({ own }) => own !== null) ?? behind[0];
  if (!worst) return { text: `${loser.subject} fits just as well.`, sources: [] };
  const { criterion, item } = worst.applied;
  const told = worst.own === null ? first : loser;
  const { reason, sources } = criterion.because(told, scene, item ?? noItem);
  return { text: reason, sources };
}

/**
 * @param first the winner; absent when nothing fits
 * @param of the situation that was decided
 */
export function whyNot(candidate: Candidate, first: Contender | undefined, of: Situation): WhyNot {
  const { mesh } = candidate;
  if (!candidate.eligible) {
    const [failed] = candidate.failed;
    return {
      mesh,
      text: failed?.reason ?? "",
      sources: failed?.source ? [failed.source] : [],
    };
  }
  const contender = contenderOf(of.meshes, mesh, candidate.distribution);
  if (!contender || !first) return { mesh, text: "", sources: [] };
  return { mesh, ...shortfall(contender, first, sceneOf(of.answers, of.costs)) };
}
