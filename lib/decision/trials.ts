/** What single changes of answers lead to, each tried once for a situation, whoever asks. */
import type { MeshId } from "@/lib/catalog/schema";
import { changed } from "@/lib/decision/changes";
import type { Change } from "@/lib/decision/changes";
import { winner } from "@/lib/decision/ranking";
import type { Situation } from "@/lib/decision/situation";

// Strength, flips and open questions try the same hundred changes one after the other.
const tried = new WeakMap<Situation, Map<string, MeshId | null>>();

/** The mesh that wins after a change; null when nothing meets every demand then. */
export function winnerAfter(situation: Situation, change: Change): MeshId | null {
  const known = tried.get(situation) ?? new Map<string, MeshId | null>();
  tried.set(situation, known);
  const key = `${change.question} ${change.from ?? ""} ${change.to ?? ""}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const mesh = winner(changed(situation, change));
  known.set(key, mesh);
  return mesh;
}
