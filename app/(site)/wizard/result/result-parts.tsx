import { type recordInput, type resultFor } from "@/app/(site)/wizard/result/result-data";
import { ResultSections } from "@/app/(site)/wizard/result/result-sections";
import { AnswerList } from "@/components/decision/answer-list";
import { Cited } from "@/components/decision/cited";
import { NextSteps } from "@/components/decision/next-steps";
import { PastNote } from "@/components/decision/past-note";
import { ResultContents } from "@/components/decision/result-contents";
import { VerdictCost } from "@/components/decision/verdict-cost";
import { Notices } from "@/components/share/notices";
import type { ShareSubject } from "@/components/share/share-subject";
import { htmlOf } from "@/components/ui/plain-html";
import { catalog } from "@/lib/catalog/catalog";
import type { MeshId } from "@/lib/catalog/ids";
import { rulesVersion } from "@/lib/decision/questions/questions";
import { decisionSummary } from "@/lib/trial/record";
import { verdictKindOf } from "@/lib/decision/verdict-kinds";
import { answersQuery } from "@/lib/share/answers";
import { calculatorQuery } from "@/lib/share/workload";

type Result = ReturnType<typeof resultFor>;

const nameOf = (id: MeshId) => (id === "none" ? "No mesh" : catalog.meshes[id].name);
const shortNameOf = (id: MeshId) => catalog.meshes[id].shortName;

/** The parts of a result’s page that differ from result to result. */
export const partNames = [
  "heading",
  "links",
  "contents",
  "notices",
  "why",
  "cost",
  "sections",
  "aside",
  "record",
  "summary",
] as const;

/** HTML of each part. Everything on the page that is not in here is the same for all results. */
export type ResultParts = Readonly<Record<(typeof partNames)[number], string>>;

/** Ids by which the page’s buttons find what they share and copy. */
export const ids = { share: "share-subject", record: "record-link", summary: "summary-text" };

function subjectOf(result: Result, summary: string): ShareSubject {
  return {
    title: result.told.headline,
    path: "/wizard/result",
    short: answersQuery(result.answers),
    full: result.share,
    keeps: "Also the rules it was judged by and what came out, to say later what changed.",
    markdown: summary,
    images: [
      {
        label: "Picture of the verdict, PNG",
        href: `/og/verdict/${verdictKindOf(result.decision).id}`,
        fileName: "meshfit-verdict.png",
      },
    ],
  };
}

function contentsOf({ told, decision, risks, trial }: Result): readonly [string, string][] {
  const isNone = told.fits && decision.verdict.mesh === "none";
  const all: [id: string, title: string, isThere: boolean][] = [
    ["why", "Why", true],
    ["cost", "Cost", true],
    ["instead", "What to use instead", isNone],
    ["why-not", "Why not the others", true],
    ["flips", "What would change it", true],
    ["risks", "Risks", risks.length > 0],
    ["trial", "An afternoon’s trial", trial !== null],
    ["points", "Every point", true],
    ["answers", "Your answers", true],
    ["export", "Record", true],
  ];
  return all.filter(([, , isThere]) => isThere).map(([id, title]) => [id, title]);
}

/** @param record what `recordInput` gives for the same result */
export function resultParts(result: Result, record: ReturnType<typeof recordInput>): ResultParts {
  const { answers, decision, told, past, share } = result;
  const { verdict } = decision;
  const calculator = `/calculator?${calculatorQuery(result.values)}`;
  const summary = decisionSummary(record);
  return {
    heading: htmlOf(
      <>
        <p className="text-sm text-muted">Your verdict, by the rules of {rulesVersion}</p>
        <h1 className="mt-1 max-w-3xl">{told.headline}</h1>
        <p className="mt-3 max-w-3xl text-lg text-muted">
          {!told.fits
            ? "Drop one of the must-haves and the wizard will find what fits best."
            : verdict.strength === "clear"
              ? "No single soft answer changes it, and nothing else comes near."
              : "The next option is near: read what would flip it before you decide."}
        </p>
        <div hidden id={ids.share} data-value={JSON.stringify(subjectOf(result, summary))} />
      </>,
    ),
    links: htmlOf(
      <>
        {told.fits ? (
          <a href={`/meshes/${verdict.mesh}`}>
            {verdict.mesh === "none"
              ? "The case for no mesh"
              : `${nameOf(verdict.mesh)}, fact by fact`}
          </a>
        ) : null}
        <a href={`/wizard/compare?${new URLSearchParams({ a: `/wizard/result?${share}` })}`}>
          Compare with another result
        </a>
      </>,
    ),
    contents: htmlOf(<ResultContents parts={contentsOf(result)} />),
    notices: htmlOf(
      <>
        <Notices notices={result.notices} />
        {past ? <PastNote past={past} today={rulesVersion} nameOf={nameOf} /> : null}
      </>,
    ),
    why: htmlOf(
      <section aria-labelledby="why">
        <h2 id="why">Why</h2>
        <ul className="mt-3 list-disc space-y-2 pl-5">
          {told.reasons.map(({ id, text, sources }) => (
            <li key={id}>
              <Cited text={text} sources={sources} />
            </li>
          ))}
        </ul>
        {told.distribution ? (
          <p className="mt-3">
            <Cited {...told.distribution} />
          </p>
        ) : null}
      </section>,
    ),
    cost: htmlOf(
      <VerdictCost
        comparison={result.comparison}
        stated={answers.pods !== undefined}
        href={calculator}
      />,
    ),
    sections: htmlOf(<ResultSections result={result} nameOf={nameOf} calculator={calculator} />),
    aside: htmlOf(
      <>
        <NextSteps isNone={verdict.mesh === "none"} />
        <section aria-labelledby="answers">
          <h2 id="answers" className="mb-3">
            Your answers
          </h2>
          <AnswerList answers={answers} decisive={told.open} nameOf={shortNameOf} />
        </section>
      </>,
    ),
    record: htmlOf(
      <a id={ids.record} href={`/wizard/result/record.md?${share}`} download>
        Download the record
      </a>,
    ),
    summary: htmlOf(
      <pre
        id={ids.summary}
        className="mt-2 rounded-md border border-line bg-sunken px-3 py-2 text-[0.8125rem] leading-relaxed break-words whitespace-pre-wrap"
      >
        {summary}
      </pre>,
    ),
  };
}
