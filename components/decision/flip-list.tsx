import type { MeshId } from "@/lib/catalog/schema";
import { describeAnswer } from "@/lib/decision/explain";
import type { Flip } from "@/lib/decision/flips";
import { questions } from "@/lib/decision/questions";
import type { Question } from "@/lib/decision/question";

/** What would change the verdict, grouped by the mesh it would change to. */
export function FlipList({
  flips,
  nameOf,
}: {
  flips: readonly Flip[];
  nameOf: (id: MeshId) => string;
}) {
  if (flips.length === 0) {
    return <p>No single answer, given differently, changes this verdict.</p>;
  }
  const meshes = [...new Set(flips.map(({ mesh }) => mesh))];
  return (
    <dl className="space-y-4">
      {meshes.map((mesh) => (
        <div key={mesh}>
          <dt className="font-semibold">{nameOf(mesh)} would win if</dt>
          <dd>
            <ul className="mt-1 list-disc space-y-1 pl-5">
              {flips
                .filter((flip) => flip.mesh === mesh)
                .map((flip) => (
                  <li key={`${flip.question} ${flip.from ?? ""} ${flip.to ?? ""}`}>
                    {flipText(flip)}
                  </li>
                ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** "you must have traffic mirroring", "“How many employees …?” were “50 or more” instead of …". */
export function flipText({ question, from, to }: Flip): string {
  const row: Question = questions[question];
  const word = (value: string | null) => describeAnswer(question, value);
  if (question === "must" || question === "nice") {
    const demand = question === "must" ? "had to have" : "would like";
    return to === null
      ? `you no longer ${demand.replace("had", "had")} ${word(from)}`
      : `you ${demand} ${word(to)}`;
  }
  if (row.kind === "list") {
    return to === null ? `“${word(from)}” were not ticked` : `“${word(to)}” were ticked as well`;
  }
  const instead = from === null ? "" : ` instead of “${word(from)}”`;
  return `“${row.title}” were answered “${word(to)}”${instead}`;
}
