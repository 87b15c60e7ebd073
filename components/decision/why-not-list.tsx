import { Dated, dated, type Sources } from "@/components/decision/dated";
import type { MeshId } from "@/lib/catalog/ids";
import type { Candidate, Decision } from "@/lib/decision/decide";
import { differencesBetween, eligibleOf } from "@/lib/decision/differences";

const most = 3;

/** Why not each of the others: what rules it out, or where it loses its points. */
export function WhyNotList({
  decision,
  nameOf,
  sources,
}: {
  decision: Decision;
  nameOf: (id: MeshId) => string;
  sources: Sources;
}) {
  const winner = eligibleOf(decision, decision.verdict.mesh);
  const others = decision.candidates.filter((candidate) => candidate !== winner);
  return (
    <dl className="mt-3 space-y-4">
      {others.map((candidate) => (
        <div key={candidate.mesh}>
          <dt className="font-semibold">
            <a href={`/meshes/${candidate.mesh}`}>{nameOf(candidate.mesh)}</a>
            <Standing candidate={candidate} best={winner?.score ?? 0} />
          </dt>
          <dd>
            <ul className="mt-1 list-disc space-y-1 pl-5">
              {candidate.eligible
                ? winner && <Behind loser={candidate} winner={winner} sources={sources} />
                : candidate.failed.map(({ need, reason, fact, source, asOf }) => (
                    <li key={need}>
                      <Dated
                        text={fact ? `${reason} The fact: ${fact}.` : reason}
                        from={source !== null && asOf !== null ? [{ source, asOf }] : []}
                        sources={sources}
                      />
                    </li>
                  ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Standing({ candidate, best }: { candidate: Candidate; best: number }) {
  if (!candidate.eligible) {
    return <span className="ml-2 text-sm font-medium text-bad">ruled out</span>;
  }
  const behind = best - candidate.score;
  return (
    <span className="ml-2 text-sm font-medium text-muted">
      {behind === 0 ? "level on points" : `${behind.toFixed(1)} points behind`}
    </span>
  );
}

type Eligible = Extract<Candidate, { eligible: true }>;

function Behind({
  loser,
  winner,
  sources,
}: {
  loser: Eligible;
  winner: Eligible;
  sources: Sources;
}) {
  const differences = differencesBetween(loser, winner).slice(0, most);
  if (differences.length === 0) return <li>It fits just as well.</li>;
  return differences.map(({ question, answer, points, reasons }) => (
    <li key={`${question} ${answer ?? ""}`}>
      <span className="mr-1.5 font-medium tabular-nums">−{points.toFixed(1)}</span>
      {reasons.map(({ text, sources: ids }, index) => (
        <span key={text}>
          {index > 0 ? " " : ""}
          <Dated text={text} from={dated(ids, sources)} sources={sources} />
        </span>
      ))}
    </li>
  ));
}
