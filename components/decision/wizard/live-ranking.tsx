import { Panel } from "@/components/ui/panel";
import type { MeshId } from "@/lib/catalog/ids";
import { closeMargin } from "@/lib/decision/criteria/criteria";
import type { Decision } from "@/lib/decision/decide";
import { headlineOf } from "@/lib/decision/explain";
import type { Meshes } from "@/lib/decision/situation";

/** The ranking so far: options in order, those ruled out struck through with the reason. */
export function LiveRanking({ meshes, decision }: { meshes: Meshes; decision: Decision }) {
  const best = Math.max(...decision.candidates.map((each) => (each.eligible ? each.score : -99)));
  const name = (id: MeshId) => meshes[id]?.shortName ?? id;
  const eligible = decision.candidates.filter((candidate) => candidate.eligible);
  const out = decision.candidates.filter((candidate) => !candidate.eligible);
  return (
    <Panel as="section" aria-labelledby="ranking" padding="wide">
      <h2 id="ranking" className="text-base">
        So far
      </h2>
      <p className="mt-1 font-medium" role="status">
        {headlineOf(meshes, decision)}
      </p>
      {eligible.length > 1 ? (
        <p aria-hidden className="mt-3 text-right text-xs text-muted">
          points behind the first
        </p>
      ) : null}
      <ol role="list" className="mt-1 space-y-1.5 text-[0.9375rem]">
        {eligible.map(({ mesh, rank, score }) => (
          <li key={mesh} className="flex items-baseline gap-3">
            <span className="w-4 text-right text-muted tabular-nums">{rank}</span>
            <span className={rank === 1 ? "flex-1 font-semibold" : "flex-1"}>{name(mesh)}</span>
            {rank === 1 ? null : (
              <span className="text-sm text-muted tabular-nums">
                {(best - score).toFixed(1)}
                <span className="sr-only"> points behind the first</span>
              </span>
            )}
          </li>
        ))}
        {out.map(({ mesh, failed }) => (
          <li key={mesh} className="flex items-baseline gap-3">
            <span className="w-4 text-right text-muted" aria-hidden>
              –
            </span>
            <span className="flex-1">
              <s className="text-muted">{name(mesh)}</s>
              <span className="block text-sm leading-snug text-muted">
                <span className="sr-only">ruled out: </span>
                {failed[0]?.reason}
              </span>
            </span>
          </li>
        ))}
      </ol>
      {eligible.length > 1 ? (
        <p className="mt-3 border-t border-line pt-3 text-xs leading-snug text-muted">
          Each answer gives points for and against. {closeMargin} point or less apart is a close
          call. The result lists every point with its reason.
        </p>
      ) : null}
    </Panel>
  );
}
