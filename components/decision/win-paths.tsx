import type { MeshId } from "@/lib/catalog/ids";
import { applyChange } from "@/lib/decision/what-if/changes";
import { flipInWords } from "@/lib/decision/what-if/flip-words";
import type { Path } from "@/lib/decision/what-if/paths";
import type { Answers } from "@/lib/decision/questions/questions";
import { answersQuery } from "@/lib/share/answers";

/** What would have to be true for each other option to win, each with a link to try it. */
export function WinPaths({
  paths,
  answers,
  nameOf,
}: {
  paths: readonly Path[];
  answers: Answers;
  nameOf: (id: MeshId) => string;
}) {
  return (
    <dl className="mt-3 space-y-3">
      {paths.map(({ mesh, changes }) => (
        <div key={mesh}>
          <dt className="font-semibold">For {nameOf(mesh)}</dt>
          {changes === null ? (
            <dd className="text-muted">
              No list of up to three changed answers was found: it would take another team or
              another cluster.
            </dd>
          ) : (
            <dd>
              {changes.map(flipInWords).join("; and ")}.{" "}
              <a
                className="print-hidden text-sm whitespace-nowrap"
                href={`/wizard/result?${answersQuery(changes.reduce(applyChange, answers))}`}
                aria-label={`See the result in which ${nameOf(mesh)} wins`}
              >
                See that result
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
