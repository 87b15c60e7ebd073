/** The verdict's words when every option lacks something that must be there. */
import { type MeshId, meshIds } from "@/lib/catalog/ids";
import type { Contender } from "@/lib/decision/contenders";
import type { Reason } from "@/lib/decision/reasons";
import { failuresOfMesh } from "@/lib/decision/refusals";
import { failureCount } from "@/lib/decision/requirements";
import type { Scene } from "@/lib/decision/situation";

/** Names the mesh that lacks least, and what it lacks. */
export function nothingFits(
  contenders: readonly Contender[],
  scene: Scene,
): {
  readonly strength: "close";
  readonly closeTo?: MeshId;
  readonly reasons: readonly Reason[];
} {
  const [nearest] = meshIds
    .filter((id) => id !== "none")
    .map((id) => contenders.filter((contender) => contender.id === id))
    .filter((distributions) => distributions.length > 0)
    .map((distributions) => ({
      distributions,
      count: Math.min(...distributions.map((contender) => failureCount(contender, scene))),
    }))
    .sort((a, b) => a.count - b.count);
  const start = "Nothing here meets everything you must have.";
  const [first] = nearest?.distributions ?? [];
  if (!nearest || !first) {
    return { strength: "close", reasons: [{ id: "nothing-fits", text: start, sources: [] }] };
  }
  const failed = failuresOfMesh(nearest.distributions, scene);
  const lacks = failed.map(({ reason }) => reason).join(" ");
  return {
    strength: "close",
    closeTo: first.id,
    reasons: [
      {
        id: "nothing-fits",
        text: `${start} ${first.subject} comes closest: ${lacks}`,
        sources: [...new Set(failed.flatMap(({ source }) => source ?? []))],
      },
    ],
  };
}
