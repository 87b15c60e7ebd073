/** The finite set of verdicts there can be: one picture and one title for each. */
import { type MeshId, meshIds } from "@/lib/catalog/ids";
import type { Decision } from "@/lib/decision/decide";
import { headlineOf } from "@/lib/decision/explain";
import type { Meshes } from "@/lib/decision/situation";

export type VerdictKind = {
  /** Part of a public address: `linkerd`, `linkerd-or-istio-ambient`, `nothing`. */
  readonly id: string;
  /** Null when nothing meets every demand. */
  readonly mesh: MeshId | null;
  readonly closeTo: MeshId | null;
};

function kind(mesh: MeshId | null, closeTo: MeshId | null): VerdictKind {
  return { id: [mesh ?? "nothing", ...(closeTo ? ["or", closeTo] : [])].join("-"), mesh, closeTo };
}

/** Every mesh alone and beside each other one, and nothing at all with the mesh that lacks least. */
export const verdictKinds: readonly VerdictKind[] = [...meshIds, null].flatMap((mesh) => [
  kind(mesh, null),
  ...meshIds
    .filter((other) => other !== mesh && (mesh !== null || other !== "none"))
    .map((other) => kind(mesh, other)),
]);

/** Whether anything meets every demand. */
export function fitsAnything({ candidates }: Pick<Decision, "candidates">): boolean {
  return candidates.some(({ eligible }) => eligible);
}

export function verdictKindOf(decision: Decision): VerdictKind {
  const { mesh, strength, closeTo } = decision.verdict;
  return kind(
    fitsAnything(decision) ? mesh : null,
    strength === "close" ? (closeTo ?? null) : null,
  );
}

/** The headline of every decision of this kind. */
export function headlineOfKind(meshes: Meshes, { mesh, closeTo }: VerdictKind): string {
  return headlineOf(meshes, {
    verdict: {
      mesh: mesh ?? "none",
      distribution: "",
      strength: mesh !== null && closeTo === null ? "clear" : "close",
      ...(closeTo === null ? {} : { closeTo }),
      reasons: [],
    },
    candidates:
      mesh === null
        ? []
        : [{ mesh, eligible: true, distribution: "", rank: 1, score: 0, contributions: [] }],
    unanswered: [],
  });
}
