import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Table } from "@/components/ui/table";
import type { MeshId } from "@/lib/catalog/ids";
import type { AnswerComparison, AnswerDifference, Weight } from "@/lib/decision/compare-answers";
import { comparedKeys } from "@/lib/share/compared-links";

const weights: Readonly<Record<Weight, { readonly text: string; readonly className: string }>> = {
  verdict: { text: "Matters", className: "font-semibold text-warn" },
  order: { text: "Moves the order only", className: "" },
  none: { text: "Does not matter here", className: "text-muted" },
};

/** The answers that differ, heaviest first, and what each of them does. */
export function AnswerDifferences({
  comparison: { differences, alike },
  letters,
  nameOf,
}: {
  comparison: AnswerComparison;
  /** How each result is called, in order. */
  letters: readonly string[];
  nameOf: (id: MeshId) => string;
}) {
  return (
    <>
      {differences.length === 0 ? (
        <p className="mt-3">These results rest on the same answers.</p>
      ) : (
        <Table label="Differing answers" className="mt-3">
          <thead>
            <tr>
              <th scope="col">Question</th>
              {letters.map((letter) => (
                <th key={letter} scope="col">
                  {letter}
                </th>
              ))}
              <th scope="col">Does it matter?</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((difference) => (
              <tr key={difference.id} data-weight={difference.weight}>
                <th scope="row">{difference.title}</th>
                {letters.map((letter, index) => (
                  <td key={letter} data-label={letter}>
                    {difference.answers[index]}
                  </td>
                ))}
                <td data-label="Does it matter?">
                  <span className={weights[difference.weight].className}>
                    {weights[difference.weight].text}
                  </span>
                  <Effects difference={difference} letters={letters} nameOf={nameOf} />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {alike.length > 0 ? (
        <details className="mt-4">
          <summary className="py-1">
            {alike.length} {alike.length === 1 ? "answer" : "answers"} alike
          </summary>
          <dl className="mt-1 space-y-1.5">
            {alike.map(({ id, title, answer }) => (
              <div key={id}>
                <dt className="inline text-muted">{title}</dt>{" "}
                <dd className="inline font-medium">{answer}</dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
    </>
  );
}

function Effects({
  difference,
  letters,
  nameOf,
}: {
  difference: AnswerDifference;
  letters: readonly string[];
  nameOf: (id: MeshId) => string;
}) {
  return difference.effects.map((effect) => (
    <small key={`${effect.in} ${effect.from}`}>
      {letters[effect.in]} with the answer of {letters[effect.from]}:{" "}
      {effect.verdict === null ? "nothing meets every must-have" : nameOf(effect.verdict)}
    </small>
  ));
}

const fewest = 3;

/** Where result links are pasted: a plain GET form. */
export function CompareForm({ given }: { given: Readonly<Partial<Record<string, string>>> }) {
  const filled = comparedKeys.filter((key) => given[key] !== undefined).length;
  const shown = comparedKeys.slice(0, Math.max(fewest, filled + 1));
  return (
    <form action="/wizard/compare" method="get" className="max-w-3xl space-y-3">
      {shown.map((key) => (
        <TextField
          key={key}
          code
          label={`Result ${key.toUpperCase()}`}
          id={`link-${key}`}
          name={key}
          inputMode="url"
          spellCheck={false}
          defaultValue={given[key] ?? ""}
          placeholder="A link to a result, or its answers"
        />
      ))}
      <Button type="submit">Compare</Button>
    </form>
  );
}
