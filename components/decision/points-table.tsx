import { Cited } from "@/components/decision/cited";
import type { Candidate } from "@/lib/decision/decide";
import { formatPoints } from "@/lib/format";

/** Every point of one candidate with its reason. */
export function PointsTable({ candidate }: { candidate: Extract<Candidate, { eligible: true }> }) {
  return (
    <table className="w-full text-sm">
      <tbody>
        {candidate.contributions
          .filter(({ points }) => points !== 0)
          .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
          .map(({ question, answer, points, reason, sources }) => (
            <tr key={`${question} ${answer ?? ""} ${reason}`} className="border-t border-line">
              <td className="w-14 py-1.5 pr-3 text-right align-top font-medium tabular-nums">
                {points > 0 ? "+" : ""}
                {formatPoints(points)}
              </td>
              <td className="py-1.5">
                <Cited text={reason} sources={sources} />
              </td>
            </tr>
          ))}
        <tr className="border-t border-ink font-semibold">
          <td className="py-1.5 pr-3 text-right tabular-nums">{formatPoints(candidate.score)}</td>
          <td className="py-1.5">points in all</td>
        </tr>
      </tbody>
    </table>
  );
}
