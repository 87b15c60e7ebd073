/** Where one option falls behind another: the largest differences in points, with their reasons. */
import type { MeshId } from "@/lib/catalog/ids";
import type { Contribution } from "@/lib/decision/contributions";
import type { Candidate, Decision } from "@/lib/decision/decide";
import type { QuestionId } from "@/lib/decision/questions/questions";

export type Difference = {
  readonly question: QuestionId;
  readonly answer: string | number | null;
  /** How many points the first is behind the second here; more than zero. */
  readonly points: number;
  readonly reasons: readonly { readonly text: string; readonly sources: readonly string[] }[];
};

type Eligible = Extract<Candidate, { eligible: true }>;

/** A candidate that is not ruled out, or undefined. */
export function eligibleOf({ candidates }: Decision, mesh: MeshId): Eligible | undefined {
  return candidates.find(
    (candidate): candidate is Eligible => candidate.eligible && candidate.mesh === mesh,
  );
}

const keyOf = ({ question, answer }: Contribution) => `${question} ${answer ?? ""}`;

/** Contributions by what they answer to: two criteria under one answer count together. */
function grouped(candidate: Eligible): Map<string, Contribution[]> {
  const groups = new Map<string, Contribution[]>();
  for (const each of candidate.contributions) {
    groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  }
  return groups;
}

const sum = (group: readonly Contribution[] = []) =>
  group.reduce((total, { points }) => total + points, 0);

/**
 * What costs the loser its points, the largest first.
 * @returns every question or need on which it is behind; empty when there is none
 */
export function differencesBetween(loser: Eligible, winner: Eligible): readonly Difference[] {
  const [own, best] = [grouped(loser), grouped(winner)];
  return [...new Set([...own.keys(), ...best.keys()])]
    .flatMap((key): readonly Difference[] => {
      const [mine, theirs] = [own.get(key) ?? [], best.get(key) ?? []];
      const points = Math.round((sum(theirs) - sum(mine)) * 10) / 10;
      const [about] = [...mine, ...theirs];
      if (points <= 0 || !about) return [];
      // What costs the loser points says most; else what it gains too little by; else the other's gain.
      const told = [mine.filter((each) => each.points < 0), mine, theirs].find(
        (group) => group.length > 0,
      );
      return [
        {
          question: about.question,
          answer: about.answer,
          points,
          reasons: (told ?? []).map(({ reason, sources }) => ({ text: reason, sources })),
        },
      ];
    })
    .sort((a, b) => b.points - a.points);
}
