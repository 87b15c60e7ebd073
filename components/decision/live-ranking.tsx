import type { MeshId } from "@/lib/catalog/schema";
import type { Decision } from "@/lib/decision/decide";
import { headlineOf } from "@/lib/decision/explain";
import type { Meshes } from "@/lib/decision/situation";

/** The ranking so far: options in order, those ruled out struck through with the reason. */
export function LiveRanking({ meshes, decision }: { meshes: Meshes; decision: Decision }) {
  const best = Math.max(...decision.candidates.map((each) => (each.eligible ? each.score : -99)));
  const behind = (score: number) => (score === best ? "" : `${(best - score).toFixed(1)} behind`);
  const name = (id: MeshId) => meshes[id]?.shortName ?? id;
  return (
    <section aria-labelledby="ranking" className="rounded-lg border border-line bg-surface p-5">
      <h2 id="ranking" className="text-base">
        So far
      </h2>
      <p className="mt-1 font-medium" role="status">
        {headlineOf(meshes, decision)}
      </p>
      <ol role="list" className="mt-3 space-y-1.5 text-[0.9375rem]">
        {decision.candidates.map((candidate) =>
          candidate.eligible ? (
            <li key={candidate.mesh} className="flex items-baseline gap-3">
              <span className="w-4 text-right text-muted tabular-nums">{candidate.rank}</span>
              <span className={candidate.rank === 1 ? "flex-1 font-semibold" : "flex-1"}>
                {name(candidate.mesh)}
              </span>
              <span className="text-sm text-muted tabular-nums">{behind(candidate.score)}</span>
            </li>
          ) : (
            <li key={candidate.mesh} className="flex items-baseline gap-3">
              <span className="w-4 text-right text-muted" aria-hidden>
                –
              </span>
              <span className="flex-1">
                <s className="text-muted">{name(candidate.mesh)}</s>
                <span className="block text-sm leading-snug text-muted">
                  <span className="sr-only">ruled out: </span>
                  {candidate.failed[0]?.reason}
                </span>
              </span>
            </li>
          ),
        )}
      </ol>
    </section>
  );
}
