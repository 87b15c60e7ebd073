import { CodeBlock } from "@/components/manifests/code-block";
import { stepNames } from "@/components/manifests/step-names";
import { WarningList } from "@/components/manifests/warning-list";
import { ShareButton } from "@/components/share/share-button.client";
import type { Build } from "@/lib/manifests/build";
import { stepIds, type StepId } from "@/lib/manifests/step";
import { targetNames } from "@/lib/manifests/targets";

/** Apart from the ids of the fields, which are named like the parameters. */
const anchorOf = (step: StepId) => `step-${step}`;

function Step({ result, step }: { result: Build; step: StepId }) {
  const warnings = result.warnings.filter((each) => each.step === step && each.kind === "warning");
  return (
    <section aria-labelledby={anchorOf(step)} className="mt-10 space-y-4">
      <h3 id={anchorOf(step)} className="scroll-mt-4">
        {stepNames[step]}
      </h3>
      <WarningList
        title={warnings.length === 1 ? "Warning" : "Warnings"}
        about={stepNames[step]}
        warnings={warnings}
      />
      {result.steps[step].map((block, index) => (
        <CodeBlock
          key={`${block.title} ${index}`}
          block={block}
          step={stepNames[step]}
          id={`${anchorOf(step)}-${index + 1}`}
        />
      ))}
    </section>
  );
}

/** Everything for one target: what was left out, then step after step, with download and link. */
export function BuildOutput({
  result,
  version,
  short,
  query,
}: {
  result: Build;
  /** What it is written for, such as “Istio 1.31.1”. */
  version: string;
  /** The form's query, without what is the default. */
  short: string;
  /** The form, spelt out. */
  query: string;
}) {
  return (
    <>
      <h2>{targetNames[result.target]}</h2>
      <p className="mt-1 text-sm text-muted">
        Written for {version}. Checked against documentation, source and schemas, not run by us on a
        cluster: try it on a throw-away one.
      </p>
      <div className="print-hidden mt-4 flex flex-wrap items-center gap-3">
        <a
          href={`/manifests/download?${query}`}
          download={result.fileName}
          className="inline-flex items-center rounded-md border border-transparent bg-accent px-3 py-1.5 text-sm font-medium text-accent-ink no-underline"
        >
          Download the YAML
        </a>
        <ShareButton
          subject={{
            title: `${targetNames[result.target]}: commands and YAML`,
            path: "/manifests",
            short,
            full: query,
            keeps: "Includes every field, so that later defaults change nothing.",
          }}
        />
        <span className="font-mono text-xs break-all text-muted">{result.fileName}</span>
      </div>
      <nav aria-label="Steps" className="print-hidden mt-4 flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {stepIds.map((step) => (
          <a key={step} href={`#${anchorOf(step)}`} className="inline-block py-0.5">
            {stepNames[step]}
          </a>
        ))}
      </nav>
      <div className="mt-6">
        <WarningList
          title="Not written as you asked"
          warnings={result.warnings.filter(({ kind }) => kind === "left-out")}
        />
      </div>
      {stepIds.map((step) => (
        <Step key={step} result={result} step={step} />
      ))}
    </>
  );
}

/** In place of an output, while something in the form cannot be written into a command. */
export function Refused({
  fields,
}: {
  fields: readonly { readonly label: string; readonly reason: string }[];
}) {
  return (
    <div role="status" className="rounded-lg border border-bad px-4 py-3">
      <h2 className="text-lg">Nothing is written yet</h2>
      <p className="mt-1">
        {fields.length === 1 ? "One field needs" : `${fields.length} fields need`} another value;
        what you typed is still there.
      </p>
      <ul className="mt-2 list-disc space-y-1 pl-4 text-sm">
        {fields.map(({ label, reason }) => (
          <li key={label}>
            <strong className="font-semibold">{label}</strong> {reason}.
          </li>
        ))}
      </ul>
    </div>
  );
}
