/** What speaks for the winner: not its points as such, but where it does better than the rest. */
import type { SupportLevel } from "@/lib/catalog/ids";
import { bitOf, demandOrder } from "@/lib/decision/contenders";
import type { Contender, Demand } from "@/lib/decision/contenders";
import { applicationsIn, pointsOf } from "@/lib/decision/contributions";
import { noItem } from "@/lib/decision/ranking";
import type { Standing } from "@/lib/decision/ranking";
import { demandsOf, failures, meetsInWords } from "@/lib/decision/requirements";
import type { Scene } from "@/lib/decision/situation";
import { inBrackets, listed, midSentence, sourcesOf } from "@/lib/decision/wording";

export type Reason = {
  readonly id: string;
  readonly text: string;
  readonly sources: readonly string[];
};

/** Being ruled out by a demand weighs more than any single criterion. In tenths of a point. */
const ruledOut = 60;
const most = 5;

type Weighed = Reason & { readonly advantage: number; readonly item: Demand | null };

/** Everyone who lacks it, by how they lack it: "X does not, Y only as a preview". */
function lacking(without: readonly Contender[], demand: Demand): string {
  const at = (...levels: readonly SupportLevel[]) =>
    without
      .filter(({ support }) => levels.includes(support[demand].level))
      .map(({ subject }) => midSentence(subject));
  const [no, preview, unknown] = [at("no", "extra"), at("preview"), at("unknown")];
  const parts = [
    ...(no.length > 0 ? [`${listed(no)} ${no.length === 1 ? "does" : "do"} not`] : []),
    ...(preview.length > 0 ? [`${listed(preview)} only as a preview`] : []),
    ...(unknown.length > 0 ? [`for ${listed(unknown)} no evidence was found`] : []),
  ];
  return parts.join(", ");
}

/**
 * Demands that the winner meets and others do not.
 * @param contenders all distributions: a mesh lacks only what each of its distributions lacks
 */
function byDemands(
  first: Contender,
  others: readonly Contender[],
  contenders: readonly Contender[],
  scene: Scene,
): Weighed[] {
  const demands = demandsOf(scene);
  return demandOrder
    .filter((demand) => (demands & bitOf[demand]) !== 0)
    .flatMap((demand) => {
      const bit = bitOf[demand];
      const without = others.filter(({ id }) =>
        contenders.every(({ id: other, lacks }) => other !== id || (lacks & bit) !== 0),
      );
      if (without.length === 0) return [];
      const { fact } = first.support[demand];
      const start = `${first.subject} ${meetsInWords(demand)}${inBrackets(fact)}`;
      return {
        id: `demand-${demand}`,
        text: `${start}; ${lacking(without, demand)}.`,
        sources: sourcesOf(fact),
        item: demand,
        advantage: (ruledOut * without.length) / others.length,
      };
    });
}

/** Criteria on which the winner does better than the others on average. */
function byPoints(contender: Contender, others: readonly Contender[], scene: Scene): Weighed[] {
  return applicationsIn(scene).flatMap((applied) => {
    const points = pointsOf(contender, scene, applied);
    if (points === null) return [];
    const sum = others.reduce((total, other) => total + (pointsOf(other, scene, applied) ?? 0), 0);
    const { criterion, item } = applied;
    const { reason, sources } = criterion.because(contender, scene, item ?? noItem);
    return {
      id: item === null ? criterion.id : `${criterion.id}-${item}`,
      text: reason,
      sources,
      item,
      advantage: points - sum / Math.max(1, others.length),
    };
  });
}

/** Which distribution is meant, and why not the other one. */
function byDistribution(
  chosen: Contender,
  contenders: readonly Contender[],
  scene: Scene,
): Reason[] {
  const other = contenders.find(({ id, build }) => id === chosen.id && build !== chosen.build);
  if (!other) return [];
  const lead = `${chosen.subject} here means ${chosen.distribution.name}`;
  const named = { ...other, subject: other.distribution.name };
  const [failed] = failures(named, scene);
  if (failed) {
    return [
      {
        id: "distribution",
        text: `${lead}. ${failed.reason}`,
        sources: failed.source === null ? [] : [failed.source],
      },
    ];
  }
  const [decisive] = applicationsIn(scene)
    .map((applied) => {
      const [own, rival] = [pointsOf(chosen, scene, applied), pointsOf(other, scene, applied)];
      return { applied, own, rival, difference: (own ?? 0) - (rival ?? 0) };
    })
    .sort((a, b) => b.difference - a.difference);
  if (!decisive || decisive.difference <= 0)
    return [{ id: "distribution", text: `${lead}.`, sources: [] }];
  const { criterion, item } = decisive.applied;
  // What costs the other one points says more than what costs this one none.
  const told = decisive.rival === null ? chosen : named;
  const { reason, sources } = criterion.because(told, scene, item ?? noItem);
  return [{ id: "distribution", text: `${lead}. ${reason}`, sources }];
}

/**
 * @param first the winner
 * @param all every mesh's standing, the winner's included
 * @param contenders every distribution of every mesh
 */
export function reasonsFor(
  first: Contender,
  all: readonly Standing[],
  contenders: readonly Contender[],
  scene: Scene,
): readonly Reason[] {
  const others = all.map(({ contender }) => contender).filter(({ id }) => id !== first.id);
  const demands = byDemands(first, others, contenders, scene);
  const told = new Set(demands.map(({ item }) => item));
  const weighed = [
    ...demands,
    ...byPoints(first, others, scene).filter(({ item }) => item === null || !told.has(item)),
  ].sort((a, b) => b.advantage - a.advantage);
  // Two criteria may come down to the same sentence; it is said once.
  const distinct = weighed.filter(
    ({ text }, index) => weighed.findIndex((other) => other.text === text) === index,
  );
  const better = distinct.filter(({ advantage }) => advantage > 0);
  const reasons = (better.length > 0 ? better : distinct).slice(0, most);
  return [
    ...reasons.map(({ id, text, sources }) => ({ id, text, sources })),
    ...byDistribution(first, contenders, scene),
  ];
}
