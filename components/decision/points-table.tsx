import type { Candidate } from "@/lib/decision/decide";
import { formatPoints } from "@/lib/format";

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
