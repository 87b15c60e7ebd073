import { stepOf } from "@/components/decision/wizard/steps";
import type { MeshId } from "@/lib/catalog/ids";
import { describeAnswer } from "@/lib/decision/explain";
import type { OpenQuestion } from "@/lib/decision/questions/open";
import type { Question } from "@/lib/decision/questions/question";
import {
  type Answers,
  type QuestionId,
  questionOrder,
  questions,
} from "@/lib/decision/questions/questions";
import { sentenceCase } from "@/lib/format";
import { answersQuery } from "@/lib/share/answers";

/** The answers a verdict rests on, each with a link to change it, then those left open. */
export function AnswerList({
  answers,
  decisive,
  nameOf,
}: {
  answers: Answers;
  /** Open questions that can still change the verdict, the most decisive first. */
  decisive: readonly OpenQuestion[];
  nameOf: (id: MeshId) => string;
}) {
  const query = answersQuery(answers);
  const given = questionOrder.filter((id) => answers[id] !== undefined);
  const turning = new Set(decisive.map(({ question }) => question));
  const open = questionOrder.filter((id) => answers[id] === undefined && !turning.has(id));
  const edit = (id: QuestionId) => `/wizard${query ? `?${query}` : ""}#${stepOf(id)}`;
  return (
    <>
      {given.length > 0 ? (
        <dl className="divide-y divide-line border-y border-line">
          {given.map((id) => {
            const row: Question = questions[id];
            return (
              <div key={id} className="grid gap-x-6 py-2.5 sm:grid-cols-[1fr_1fr_auto]">
                <dt className="text-muted">{row.title}</dt>
                <dd className="font-medium">{sentenceCase(describeAnswer(id, answers[id]))}</dd>
                <dd className="print-hidden">
                  <a href={edit(id)} aria-label={`Change: ${row.title}`}>
                    Change
                  </a>
                </dd>
              </div>
            );
          })}
        </dl>
      ) : (
        <p>None yet: this is the verdict on no answers at all.</p>
      )}
      {decisive.length > 0 ? (
        <>
          <h3 className="mt-5 text-base">Still open, and able to change the verdict</h3>
          <ul className="mt-1 list-disc space-y-1 pl-5">
            {decisive.map(({ question, meshes }) => (
              <li key={question}>
                <a href={edit(question)}>{questions[question].title}</a>{" "}
                <span className="text-sm text-muted">
                  could lead to {meshes.map(nameOf).join(", ")}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="mt-3">No open question would change the verdict by its answer alone.</p>
      )}
      {open.length > 0 ? (
        <details className="mt-3">
          <summary className="py-1">
            {open.length} more {open.length === 1 ? "question" : "questions"} left open
          </summary>
          <ul className="mt-1 list-disc space-y-1 pl-5">
            {open.map((id) => (
              <li key={id}>
                <a href={edit(id)}>{questions[id].title}</a>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
