/** What single changes of answers lead to, each tried once for a situation, whoever asks. */
import type { MeshId } from "@/lib/catalog/ids";
import { changed } from "@/lib/decision/what-if/changes";
import type { Change } from "@/lib/decision/what-if/changes";
import type { Contender } from "@/lib/decision/contenders";
import { criteria } from "@/lib/decision/criteria/criteria";
import type { QuestionId } from "@/lib/decision/questions/questions";
import { best, pointsOf } from "@/lib/decision/ranking";
import { sceneOf } from "@/lib/decision/situation";
import type { Scene, Situation } from "@/lib/decision/situation";

/** Points of each criterion by contender, for the answers as they are. */
type Sheet = Map<Contender, readonly number[]>;

type Tried = {
  readonly scene: Scene;
  readonly sheet: Sheet;
  readonly winners: Map<string, MeshId | null>;
};

// Strength, flips and open questions try the same hundred changes one after the other.
const tried = new WeakMap<Situation, Tried>();

function triedFor(situation: Situation): Tried {
  const known = tried.get(situation) ?? {
    scene: sceneOf(situation.answers, situation.costs),
    sheet: new Map<Contender, readonly number[]>(),
    winners: new Map<string, MeshId | null>(),
  };
  tried.set(situation, known);
  return known;
}

const affected = new Map<string, readonly number[]>();

/** The criteria, by their place in the table, that a change of an answer can touch. */
export function criteriaReading(question: QuestionId, withCosts: boolean): readonly number[] {
  const key = `${question} ${withCosts}`;
  const known = affected.get(key);
  if (known) return known;
  const found = criteria.flatMap(({ question: own, alsoReads = [] }, index) =>
    own === question || alsoReads.includes(question) || (withCosts && alsoReads.includes("costs"))
      ? [index]
      : [],
  );
  affected.set(key, found);
  return found;
}

/** The mesh that wins after a change; null when nothing meets every demand then. */
export function winnerAfter(situation: Situation, change: Change): MeshId | null {
  const { scene, sheet, winners } = triedFor(situation);
  const key = `${change.question} ${change.from ?? ""} ${change.to ?? ""}`;
  const before = winners.get(key);
  if (before !== undefined) return before;
  const next = changed(situation, change);
  const touched = criteriaReading(change.question, next.costs !== situation.costs);
  const mesh = best(next, sceneOf(next.answers, next.costs), (contender, nextScene) => {
    let points = sheet.get(contender);
    if (!points) {
      points = criteria.map((criterion) => pointsOf(criterion, contender, scene));
      sheet.set(contender, points);
    }
    let sum = 0;
    for (const own of points) sum += own;
    for (const index of touched) {
      const criterion = criteria[index];
      if (criterion) sum += pointsOf(criterion, contender, nextScene) - (points[index] ?? 0);
    }
    return sum;
  });
  winners.set(key, mesh);
  return mesh;
}
