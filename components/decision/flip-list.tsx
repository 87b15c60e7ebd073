import type { MeshId } from "@/lib/catalog/schema";
import { describeAnswer } from "@/lib/decision/explain";
import type { Flip } from "@/lib/decision/flips";
import type { Question } from "@/lib/decision/question";
import { questions } from "@/lib/decision/questions";
import { sentenceCase } from "@/lib/format";

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
            {flipText(flip)}: <strong className="font-semibold">{nameOf(flip.mesh)}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One changed answer as the start of a line that ends in the mesh it leads to. */
function flipText({ question, from, to }: Flip): string {
  const row: Question = questions[question];
  if (row.kind === "list") return `Without “${describeAnswer(question, from)}”`;
  const instead = from === null ? "" : ` instead of “${describeAnswer(question, from)}”`;
  return `${row.title} “${describeAnswer(question, to)}”${instead}`;
}

/** Further ticks, gathered by the mesh they lead to: there can be dozens. */
function FurtherNeeds({
  flips,
  nameOf,
}: {
  flips: readonly Flip[];
  nameOf: (id: MeshId) => string;
}) {
  const meshes = [...new Set(flips.map(({ mesh }) => mesh))];
  return (
    <dl className="mt-2 space-y-3">
      {meshes.map((mesh) => {
        const needs = flips
          .filter((flip) => flip.mesh === mesh)
          .map(({ question, to }) => {
            const need = describeAnswer(question, to);
            return question === "nice" ? `${need} (even if only nice to have)` : need;
          });
        // A need that flips when it is nice flips when it is a must as well; the stronger is said.
        const said = needs.filter((need) => !needs.includes(`${need} (even if only nice to have)`));
        return (
          <div key={mesh}>
            <dt className="font-semibold">{nameOf(mesh)}</dt>
            <dd>{sentenceCase(said.join("; "))}.</dd>
          </div>
        );
      })}
    </dl>
  );
}
