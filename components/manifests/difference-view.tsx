import { stepNames } from "@/components/manifests/step-names";
import type { StepDifference } from "@/lib/manifests/difference";
import { fold, type FoldedRow } from "@/lib/manifests/fold";

/** One side of a row; the mark says what the colour says. */
function Side({ text, mark, hidden }: { text: string | undefined; mark: string; hidden: boolean }) {
  const Element = mark === "−" ? "del" : mark === "+" ? "ins" : "span";
  return (
    <td
      className={`w-1/2 px-2 py-px align-top max-sm:block max-sm:w-auto ${
        text === undefined || hidden ? "max-sm:hidden" : ""
      } ${text === undefined || mark === "" ? "" : mark === "−" ? "bg-warn-soft" : "bg-accent-soft"}`}
    >
      {text === undefined ? null : (
        <span className="flex gap-2">
          <span className="w-2 shrink-0 text-muted select-none" aria-hidden={mark === ""}>
            {mark}
          </span>
          <Element className="min-w-0 wrap-anywhere whitespace-pre-wrap no-underline">
            {text}
          </Element>
        </span>
      )}
    </td>
  );
}

function Row({ row }: { row: FoldedRow }) {
  if (row.change === "skipped") {
    return (
      <tr className="max-sm:block">
        <td colSpan={2} className="px-2 py-1 text-center font-sans text-muted max-sm:block">
          {row.lines === 1 ? "one line is the same" : `${row.lines} lines are the same`}
        </td>
      </tr>
    );
  }
  const isSame = row.change === "same";
  return (
    <tr className="max-sm:block">
      <Side text={row.left} mark={isSame ? "" : "−"} hidden={false} />
      <Side text={row.right} mark={isSame ? "" : "+"} hidden={isSame} />
    </tr>
  );
}

/** Two outputs side by side, step after step; on a phone one below the other. */
export function DifferenceView({
  left,
  right,
  steps,
}: {
  left: string;
  right: string;
  steps: readonly StepDifference[];
}) {
  return (
    <section aria-labelledby="difference" className="mt-14 border-t border-line pt-8">
      <h2 id="difference">
        {left} and {right}, side by side
      </h2>
      <p className="mt-1 text-sm text-muted">
        {left === right
          ? "You compare an output with itself; choose another one to see a difference."
          : `− is what ${left} has, + is what ${right} has instead. Blocks that are folded away above are not compared.`}
      </p>
      {steps.map(({ step, rows }) => (
        <div key={step} className="mt-6">
          <h3 id={`difference-${step}`}>{stepNames[step]}</h3>
          {rows.every(({ change }) => change === "same") ? (
            <p className="mt-1 text-sm">The same on both sides.</p>
          ) : (
            <table
              aria-labelledby={`difference-${step}`}
              className="mt-2 w-full table-fixed rounded-lg border border-line font-mono text-xs leading-relaxed max-sm:block"
            >
              <thead className="max-sm:sr-only">
                <tr>
                  <th scope="col" className="border-b border-line px-2 py-1 text-left font-sans">
                    − {left}
                  </th>
                  <th scope="col" className="border-b border-line px-2 py-1 text-left font-sans">
                    + {right}
                  </th>
                </tr>
              </thead>
              <tbody className="max-sm:block">
                {fold(rows).map((row, index) => (
                  <Row key={index} row={row} />
                ))}
              </tbody>
            </table>
          )}
        </div>
      ))}
    </section>
  );
}
