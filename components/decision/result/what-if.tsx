import type { MeshId } from "@/lib/catalog/ids";
import { describeAnswer } from "@/lib/decision/explain";
import { flipInWords } from "@/lib/decision/what-if/flip-words";
import type { Flip } from "@/lib/decision/what-if/flips";
import { applyChange } from "@/lib/decision/what-if/changes";
import type { Path } from "@/lib/decision/what-if/paths";
import { type Answers, questions } from "@/lib/decision/questions/questions";
import { sentenceCase } from "@/lib/format";
import { answersQuery } from "@/lib/share/answers";

/** What would change the verdict: first your own answers, then what you left open. */
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
  const given = flips.filter(({ from }) => from !== null);
  const further = flips.filter(({ from, question }) => from === null && isList(question));
  const open = flips.filter(({ from, question }) => from === null && !isList(question));
  return (
    <div className="space-y-4">
      {given.length > 0 ? (
        <Group title="Among your answers" flips={given} nameOf={nameOf} />
      ) : (
        <p>None of your answers alone, given differently, changes this verdict.</p>
      )}
      {open.length > 0 ? (
        <Group title="Among the questions you left open" flips={open} nameOf={nameOf} />
      ) : null}
      {further.length > 0 ? (
        <details>
          <summary className="py-1 font-semibold">
            If you needed one thing more ({further.length})
          </summary>
          <FurtherNeeds flips={further} nameOf={nameOf} />
        </details>
      ) : null}
    </div>
  );
}

/** Where a flip ends when no option meets every demand any more. */
const nothing = "nothing that meets every must-have";

const isList = (question: Flip["question"]) => questions[question].kind === "list";

function Group({
  title,
  flips,
  nameOf,
}: {
  title: string;
  flips: readonly Flip[];
  nameOf: (id: MeshId) => string;
}) {
  return (
    <div>
      <h3 className="text-base">{title}</h3>
      <ul className="mt-1 list-disc space-y-1.5 pl-5">
        {flips.map((flip) => (
          <li key={`${flip.question} ${flip.from ?? ""} ${flip.to ?? ""}`}>
            {flipInWords(flip)}:{" "}
            <strong className="font-semibold">{flip.fits ? nameOf(flip.mesh) : nothing}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Further ticks, gathered by the mesh they lead to: there can be dozens. */
function FurtherNeeds({
  flips,
  nameOf,
}: {
  flips: readonly Flip[];
  nameOf: (id: MeshId) => string;
}) {
  const leadsTo = (flip: Flip) => (flip.fits ? nameOf(flip.mesh) : nothing);
  const ends = [...new Set(flips.map(leadsTo))];
  return (
    <dl className="mt-2 space-y-3">
      {ends.map((end) => {
        const needs = flips
          .filter((flip) => leadsTo(flip) === end)
          .map(({ question, to }) => {
            const need = describeAnswer(question, to);
            return question === "nice" ? `${need} (even if only nice to have)` : need;
          });
        // A need that flips when it is nice flips when it is a must as well; the stronger is said.
        const said = needs.filter((need) => !needs.includes(`${need} (even if only nice to have)`));
        return (
          <div key={end}>
            <dt className="font-semibold">{sentenceCase(end)}</dt>
            <dd>{sentenceCase(said.join("; "))}.</dd>
          </div>
        );
      })}
    </dl>
  );
}

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
