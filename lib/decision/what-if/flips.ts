/** What would change the verdict: one other answer, or the few that another mesh would need. */
import type { MeshId } from "@/lib/catalog/ids";
import { changed, singleChanges } from "@/lib/decision/what-if/changes";
import type { Change } from "@/lib/decision/what-if/changes";
import { contendersOf } from "@/lib/decision/contenders";
import { questions } from "@/lib/decision/questions/questions";
import type { QuestionId } from "@/lib/decision/questions/questions";
import { ranked, standings, verdictOf } from "@/lib/decision/ranking";
import { failureCount } from "@/lib/decision/requirements";
import { sceneOf } from "@/lib/decision/situation";
import type { Situation } from "@/lib/decision/situation";
import { winnerAfter } from "@/lib/decision/what-if/what-if";

export type Flip = Change & {
  readonly mesh: MeshId;
  /** False when nothing meets every demand after the change; the verdict is then `none`. */
  readonly fits: boolean;
};

export type FlipsInput = Situation;

/**
 * Every single change of an answer that changes the verdict, found by trying them all: other
 * values of choices (also of open ones), and single entries put on or taken off a list. Numbers
 * are not tried.
 * @returns in canonical order of questions and options
 */
export function flips(situation: FlipsInput): readonly Flip[] {
  const verdict = verdictOf(situation);
  return singleChanges(situation.answers).flatMap((change) => {
    const winning = winnerAfter(situation, change);
    const mesh = winning ?? "none";
    return mesh === verdict ? [] : { ...change, mesh, fits: winning !== null };
  });
}

/** More changes than this are another team, not another answer. */
const mostChanges = 3;
/** Only the most promising lists are taken further; trying all triples would take seconds. */
const keptLists = 12;

/** One failed demand outweighs any score, so that lists which lift one lead. */
const failedDemand = -10_000;

/** How far the mesh is ahead of the best other one, in tenths; negative when it does not win. */
function lead(situation: FlipsInput, mesh: MeshId): number {
  const contenders = contendersOf(situation.meshes);
  const scene = sceneOf(situation.answers, situation.costs);
  const all = standings(contenders, scene);
  const own = all.find(({ contender }) => contender.id === mesh);
  const order = ranked(all);
  const rival = order.find(({ contender }) => contender.id !== mesh);
  if (!own?.eligible) {
    const fails = contenders
      .filter(({ id }) => id === mesh)
      .map((contender) => failureCount(contender, scene));
    return failedDemand * Math.min(...fails) + (own?.score ?? 0) - (rival?.score ?? 0);
  }
  if (!rival) return Number.MAX_SAFE_INTEGER;
  const ahead = own.score - rival.score;
  // On a tie the canonical order decides.
  return ahead === 0 ? (order[0] === own ? 0.5 : -0.5) : ahead;
}

/** Answers about what is there rather than what is wished for. */
const hardChoices: ReadonlySet<QuestionId> = new Set<QuestionId>([
  "protocols",
  "windows",
  "cni",
  "agents",
  "licence",
  "kubernetes",
]);

type List = { readonly changes: readonly Change[]; readonly lead: number; readonly at: FlipsInput };

/** Changing one choice twice, or putting on a list what was just taken off, leads nowhere new. */
export function repeats(changes: readonly Change[], next: Change): boolean {
  const same = ({ question, from, to }: Change) =>
    question === next.question &&
    (questions[question].kind !== "list" || (from ?? to) === (next.from ?? next.to));
  return changes.some(same);
}

/** Of two lists of equal length the one that asks for less is told: lower is less. */
export const stretch = ({ question, from }: Change): number => {
  if (hardChoices.has(question)) return 2;
  return question === "must" && from === null ? 1 : 0;
};
const stretchOf = ({ changes }: List) =>
  changes.reduce((total, change) => total + stretch(change), 0);

/**
 * The shortest list of single changes, at most three, after which this mesh wins. Among lists of
 * equal length, changes of mind come before further musts, and those before another cluster.
 * @returns an empty list when it wins already, null when no short list was found
 */
export function whatWouldItTake(situation: FlipsInput, mesh: MeshId): readonly Change[] | null {
  let lists: readonly List[] = [{ changes: [], lead: lead(situation, mesh), at: situation }];
  for (let length = 0; length <= mostChanges; length++) {
    const [best] = lists
      .filter((list) => list.lead > 0)
      .sort((a, b) => stretchOf(a) - stretchOf(b) || b.lead - a.lead);
    if (best) return best.changes;
    const hopeful = [...lists].sort((a, b) => b.lead - a.lead).slice(0, keptLists);
    // Each change lifts one failed demand at the most.
    const needed = failedDemand * (mostChanges - length + 0.5);
    if (length === mostChanges || (hopeful[0]?.lead ?? 0) < needed) break;
    lists = hopeful.flatMap(({ changes, at }) =>
      singleChanges(at.answers)
        .filter((change) => !repeats(changes, change))
        .map((change): List => {
          const next = changed(at, change);
          return { changes: [...changes, change], lead: lead(next, mesh), at: next };
        }),
    );
  }
  return null;
}
