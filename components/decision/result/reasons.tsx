import { Cited, Dated, dated, type Sources } from "@/components/decision/sourced";
import type { MeshId } from "@/lib/catalog/ids";
import type { Candidate, Decision } from "@/lib/decision/decide";
import { differencesBetween, eligibleOf } from "@/lib/decision/differences";
import type { Explanation } from "@/lib/decision/explain";
import type { Risk } from "@/lib/decision/risks";
import { formatPoints, sentenceCase } from "@/lib/format";

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
            <Margin candidate={candidate} best={winner?.score ?? 0} />
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

function Margin({ candidate, best }: { candidate: Candidate; best: number }) {
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

/** The risks of the choice, each with its sources and dates. */
export function RiskList({ risks, sources }: { risks: readonly Risk[]; sources: Sources }) {
  return (
    <dl className="mt-3 space-y-3">
      {risks.map(({ id, title, text, sources: from }) => (
        <div key={id}>
          <dt className="font-semibold">{title}</dt>
          <dd>
            <Dated text={text} from={from} sources={sources} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Where no mesh fits best: what to use for each need, and what should bring the reader back. */
export function InsteadList({ told }: { told: Explanation }) {
  return told.instead.length > 0 ? (
    <dl className="mt-3 space-y-4">
      {told.instead.map(({ need, label, text, sources, comeBackWhen }) => (
        <div key={need}>
          <dt className="font-semibold">{sentenceCase(label)}</dt>
          <dd>
            {text ? <Cited text={`${text}.`} sources={sources} /> : null}
            <span className="block text-muted">Come back when {comeBackWhen}.</span>
          </dd>
        </div>
      ))}
    </dl>
  ) : (
    <ul className="mt-3 list-disc space-y-1.5 pl-5">
      {told.comeBackWhen.map((trigger) => (
        <li key={trigger}>Come back when {trigger}.</li>
      ))}
    </ul>
  );
}

/** Every point of one candidate with its reason. Cells carry no classes: there are hundreds. */
export function PointsTable({ candidate }: { candidate: Extract<Candidate, { eligible: true }> }) {
  return (
    <table className="points">
      <tbody>
        {candidate.contributions
          .filter(({ points }) => points !== 0)
          .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
          .map(({ question, answer, points, reason, sources }) => (
            <tr key={`${question} ${answer ?? ""} ${reason}`}>
              <td>{points > 0 ? `+${formatPoints(points)}` : formatPoints(points)}</td>
              <td>
                {reason}
                {sources.map((id) => (
                  <a key={id} href={`/sources#${id}`}>
                    source
                  </a>
                ))}
              </td>
            </tr>
          ))}
      </tbody>
      <tfoot>
        <tr>
          <td>{formatPoints(candidate.score)}</td>
          <td>points in all</td>
        </tr>
      </tfoot>
    </table>
  );
}
