/**
 * What would have to be true for each other option to win: the shortest list of changed answers.
 * All options are searched together and only the changes that bring one nearer are combined,
 * a tenth of the work of a search for each, at the price of a longer list now and then.
 */
import { type MeshId, meshIds } from "@/lib/catalog/ids";
import { changed, singleChanges } from "@/lib/decision/what-if/changes";
import type { Change } from "@/lib/decision/what-if/changes";
import { contendersOf } from "@/lib/decision/contenders";
import { repeats, stretch } from "@/lib/decision/what-if/flips";
import { standings } from "@/lib/decision/ranking";
import { failureCount } from "@/lib/decision/requirements";
import { sceneOf } from "@/lib/decision/situation";
import type { Situation } from "@/lib/decision/situation";

export type Path = {
  readonly mesh: MeshId;
  /** At most three; null when no such list was found. */
  readonly changes: readonly Change[] | null;
};

/** More changes than this are another team, not another answer. */
const mostChanges = 3;
/** Lists taken further at each length, and the changes tried on each of them. */
const keptLists = 4;
const triedChanges = 20;
/** One failed demand outweighs any score, so that lists which lift one lead. */
const failedDemand = -10_000;

type Leads = ReadonlyMap<MeshId, number>;
type List = { readonly changes: readonly Change[]; readonly leads: Leads; readonly at: Situation };

/** How far each mesh is ahead of the best other one, in tenths; negative when it does not win. */
function leadsIn(situation: Situation): Leads {
  const contenders = contendersOf(situation.meshes);
  const scene = sceneOf(situation.answers, situation.costs);
  const all = standings(contenders, scene);
  const bestBut = (mesh: MeshId) =>
    Math.max(
      ...all.map(({ contender, eligible, score }) =>
        eligible && contender.id !== mesh ? score : -Infinity,
      ),
    );
  return new Map(
    all.map(({ contender, eligible, score }) => {
      const { id } = contender;
      const rival = bestBut(id);
      if (eligible) {
        // On a tie the canonical order decides.
        const first = all.find((each) => each.eligible && each.score === score);
        return [id, score === rival ? (first?.contender.id === id ? 0.5 : -0.5) : score - rival];
      }
      const fails = contenders
        .filter((other) => other.id === id)
        .map((other) => failureCount(other, scene));
      return [id, failedDemand * Math.min(...fails) + score - (rival === -Infinity ? 0 : rival)];
    }),
  );
}

const leadOf = ({ leads }: List, mesh: MeshId) => leads.get(mesh) ?? -Infinity;
const stretchOf = ({ changes }: List) =>
  changes.reduce((total, change) => total + stretch(change), 0);

function extended({ changes, at }: List, change: Change): List {
  const next = changed(at, change);
  return { changes: [...changes, change], leads: leadsIn(next), at: next };
}

/** Of the lists that win, the one that asks for least. */
function bestOf(lists: readonly List[], mesh: MeshId): List | undefined {
  return lists
    .filter((list) => leadOf(list, mesh) > 0)
    .sort((a, b) => stretchOf(a) - stretchOf(b) || leadOf(b, mesh) - leadOf(a, mesh))[0];
}

/** The nearest lists, of which no more than `alike` end in a change of the same question. */
function nearest(
  lists: readonly List[],
  mesh: MeshId,
  count: number,
  alike: number,
): readonly List[] {
  const seen = new Map<string, number>();
  return [...lists]
    .sort((a, b) => leadOf(b, mesh) - leadOf(a, mesh))
    .filter(({ changes }) => {
      const question = changes.at(-1)?.question ?? "";
      const times = seen.get(question) ?? 0;
      seen.set(question, times + 1);
      return times < alike;
    })
    .slice(0, count);
}

function pathTo(mesh: MeshId, singles: readonly List[]): readonly Change[] | null {
  const helpful = nearest(singles, mesh, triedChanges, 3).flatMap(({ changes }) => changes);
  let lists = singles;
  for (let length = 1; ; length++) {
    const best = bestOf(lists, mesh);
    if (best) return best.changes;
    const kept = nearest(lists, mesh, keptLists, 2);
    // Each change lifts one failed demand at the most.
    const needed = failedDemand * (mostChanges - length + 0.5);
    if (length === mostChanges || !kept[0] || leadOf(kept[0], mesh) < needed) return null;
    lists = kept.flatMap((list) =>
      helpful
        .filter((change) => !repeats(list.changes, change))
        .map((change) => extended(list, change)),
    );
  }
}

/**
 * @param verdict the mesh that wins now, which is left out
 * @returns every other mesh in canonical order
 */
export function pathsToWin(situation: Situation, verdict: MeshId): readonly Path[] {
  const start: List = { changes: [], leads: new Map(), at: situation };
  const singles = singleChanges(situation.answers).map((change) => extended(start, change));
  return meshIds
    .filter((mesh) => mesh !== verdict && situation.meshes[mesh])
    .map((mesh) => ({ mesh, changes: pathTo(mesh, singles) }));
}
