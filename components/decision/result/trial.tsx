import { Dated, dated, type Sources } from "@/components/decision/sourced";
import { CopyButton } from "@/components/ui/copy-button.client";
import { Table } from "@/components/ui/table";
import type { TrialPlan, TrialStep } from "@/lib/trial/plan";

const checkedWords =
  "The commands are for the versions on this site, put together from the pages that each step names; we have not run them on a cluster.";
const uncheckedWords =
  "The commands are for the versions on this site, put together from the project’s repositories; we have neither found a page for every line nor run them on a cluster, so read them first.";

/** An afternoon with the mesh: first the limits, then each step with its commands. */
export function TrialView({
  plan,
  sources,
  calculator,
}: {
  plan: TrialPlan;
  sources: Sources;
  /** The calculator at its calibration, with this cluster filled in. */
  calculator: string;
}) {
  return (
    <>
      <p className="mt-3">
        Set these limits before you start. Those on memory and CPU come from the calculator’s band
        for your cluster; the others are our judgement.{" "}
        {plan.checked ? checkedWords : uncheckedWords}
      </p>
      <Table label="Limits of the trial" className="mt-3">
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col">Expect</th>
            <th scope="col">Pass</th>
            <th scope="col">Stop</th>
          </tr>
        </thead>
        <tbody>
          {plan.limits.map(({ measure, expect, pass, stop }) => (
            <tr key={measure}>
              <th scope="row">{measure}</th>
              <td className="third" data-label="Expect">
                {expect}
              </td>
              <td className="third" data-label="Pass">
                {pass}
              </td>
              <td className="third" data-label="Stop">
                {stop}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <ol role="list" className="mt-4 space-y-1">
        {plan.steps.map((step, index) => (
          <li key={step.id}>
            <details>
              <summary className="py-1">
                <span className="font-medium">
                  {index + 1}. {step.title}
                </span>
              </summary>
              <Step step={step} calculator={calculator} sources={sources} />
            </details>
          </li>
        ))}
      </ol>
    </>
  );
}

function Step({
  step,
  calculator,
  sources,
}: {
  step: TrialStep;
  calculator: string;
  sources: Sources;
}) {
  const id = `trial-${step.id}`;
  return (
    <div className="mb-3 pl-5">
      <p className="mt-1">
        <Dated text={step.text} from={dated(step.sources, sources)} sources={sources} />{" "}
        {step.id === "calibrate" ? <a href={calculator}>Open the calibration</a> : null}
      </p>
      {step.commands.length > 0 ? (
        <div className="mt-2 flex flex-col items-start gap-2 sm:flex-row">
          <pre
            id={id}
            tabIndex={0}
            role="region"
            aria-label={`Commands: ${step.title}`}
            className="w-full min-w-0 flex-1 overflow-x-auto rounded-md border border-line bg-sunken px-3 py-2 text-[0.8125rem] leading-relaxed print:whitespace-pre-wrap"
          >
            {step.commands.join("\n")}
          </pre>
          <CopyButton label="Copy" what={step.title} element={id} />
        </div>
      ) : null}
    </div>
  );
}
