/** A verdict that was reached earlier, beside the one of today. */
import type { MeshId } from "@/lib/catalog/ids";
import type { Decision } from "@/lib/decision/decide";
import { differencesBetween, eligibleOf } from "@/lib/decision/differences";
import type { Reason } from "@/lib/decision/reasons";
import type { RulesVersion } from "@/lib/decision/rules-register";

export type Past = {
  /** Rules version the link names. */
  readonly rules: string;
  /** Whether this site ever had such rules. */
  readonly known: boolean;
  /** `unsaid`: the link does not say what came out. */
  readonly verdict: "same" | "changed" | "unsaid";
  /** What came out then; `nothing` when no option met every demand. */
  readonly from: MeshId | "nothing" | null;
  /** Why the old verdict does not hold any more. */
  readonly because: readonly Omit<Reason, "id">[];
  /** What the rules have changed since, oldest first. */
  readonly changes: readonly string[];
};

const most = 2;

/** Why the mesh that won then does not win now: it is ruled out, or it falls behind. */
function reasonsAgainst(decision: Decision, from: MeshId | "nothing"): Past["because"] {
  const { verdict, candidates } = decision;
  const nothingNow = !candidates.some(({ eligible }) => eligible);
  const winner = eligibleOf(decision, verdict.mesh);
  if (from === "nothing" || nothingNow) return verdict.reasons.slice(0, nothingNow ? 1 : most);
  const old = candidates.find(({ mesh }) => mesh === from);
  if (!old || !winner) return [];
  if (!old.eligible) {
    return old.failed
      .slice(0, most)
      .map(({ reason, source }) => ({ text: reason, sources: source === null ? [] : [source] }));
  }
  return differencesBetween(old, winner)
    .flatMap(({ reasons }) => reasons)
    .slice(0, most);
}

/**
 * What a link made earlier says against today.
 * @param link what the link names; null unless it names its rules
 * @param register every rules version there has been, newest first
 */
export function pastOf(
  link: { readonly rules: string | undefined; readonly was: MeshId | "nothing" | undefined },
  decision: Decision,
  register: readonly RulesVersion[],
): Past | null {
  const { rules, was } = link;
  if (rules === undefined) return null;
  const found = register.findIndex(({ version }) => version === rules);
  const now = decision.candidates.some(({ eligible }) => eligible)
    ? decision.verdict.mesh
    : "nothing";
  const changed = was !== undefined && was !== now;
  return {
    rules,
    known: found >= 0,
    verdict: was === undefined ? "unsaid" : changed ? "changed" : "same",
    from: was ?? null,
    because: changed ? reasonsAgainst(decision, was) : [],
    changes: register
      .slice(0, Math.max(0, found))
      .toReversed()
      .flatMap(({ changes }) => changes),
  };
}
