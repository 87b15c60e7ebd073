import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { servedOrigin } from "@/app/api/origin";
import { recordInput, resultFor } from "@/app/(site)/wizard/result/result-data";
import { resultMetadata } from "@/app/(site)/wizard/result/result-metadata";
import { meshName, ResultSections } from "@/app/(site)/wizard/result/result-sections";
import { AnswerList } from "@/components/decision/result/answer-list";
import { PastNote } from "@/components/decision/result/past-note";
import { Cited } from "@/components/decision/sourced";
import { EstimateSummary } from "@/components/overhead/estimate-summary";
import { Notices } from "@/components/share/notices";
import { ShareButton } from "@/components/share/share-button.client";
import { CopyButton } from "@/components/ui/copy-button.client";
import { catalog } from "@/lib/catalog/catalog";
import type { MeshId } from "@/lib/catalog/ids";
import { rulesVersion } from "@/lib/decision/questions/questions";
import { verdictKindOf } from "@/lib/decision/verdict-kinds";
import { answersQuery } from "@/lib/share/answers";
import { paramsOf } from "@/lib/share/codec";
import { calculatorQuery } from "@/lib/share/workload";
import { decisionSummary } from "@/lib/trial/record";

type Props = PageProps<"/wizard/result">;
type Result = ReturnType<typeof resultFor>;

/** `resultFor` is cached for the request, so that metadata and page compute it once. */
const resultIn = async (searchParams: Props["searchParams"]) =>
  resultFor(paramsOf(await searchParams).toString());

const requestOrigin = async () => servedOrigin({ headers: await headers() });

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return resultMetadata(await resultIn(searchParams), await requestOrigin());
}

const shortNameOf = (id: MeshId) => catalog.meshes[id].shortName;

export default async function ResultPage({ searchParams }: Props) {
  const result = await resultIn(searchParams);
  const { answers, decision, told, past, share } = result;
  const calculator = `/calculator?${calculatorQuery(result.values)}`;
  const summary = decisionSummary(recordInput(result, await requestOrigin()));
  return (
    <div className="mx-auto max-w-page px-4 sm:px-6">
      <div className="pt-8 sm:pt-12">
        <Heading result={result} />
        <div className="print-hidden mt-5 flex flex-wrap items-center gap-x-5 gap-y-2">
          <ShareButton subject={subjectOf(result, summary)} />
          {told.fits ? (
            <Link href={`/meshes/${decision.verdict.mesh}`} prefetch={false}>
              {decision.verdict.mesh === "none"
                ? "The case for no mesh"
                : `${meshName(decision.verdict.mesh)}, fact by fact`}
            </Link>
          ) : null}
          <Link
            href={`/wizard/compare?${new URLSearchParams({ a: `/wizard/result?${share}` })}`}
            prefetch={false}
          >
            Compare with another result
          </Link>
        </div>
        <Contents result={result} />
      </div>
      <div className="mt-6">
        <Notices notices={result.notices} />
        {past ? <PastNote past={past} today={rulesVersion} nameOf={meshName} /> : null}
      </div>
      {/* Two columns of two: with few reasons, the sections come up beside the cost. */}
      <div className="mt-8 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-[auto_auto_1fr]">
        <section aria-labelledby="why" className="min-w-0">
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
        </section>
        <section aria-labelledby="cost" className="min-w-0 lg:row-span-2">
          <h2 id="cost" className="mb-3">
            In your cluster
          </h2>
          <EstimateSummary comparison={result.comparison} />
          <p className="mt-2 text-sm text-muted">
            {answers.pods === undefined
              ? "You did not say how many pods; these figures are for the default. "
              : null}
            <Link href={calculator} prefetch={false}>
              Open in the calculator
            </Link>
            . Cilium, Kuma and Consul have no published figures to draw.
          </p>
        </section>
        <div className="min-w-0 space-y-10 lg:row-span-2">
          <ResultSections result={result} calculator={calculator} />
        </div>
        <aside
          aria-label="Cost, answers and record"
          className="min-w-0 space-y-10 lg:col-start-2 lg:row-start-3"
        >
          <NextSteps isNone={decision.verdict.mesh === "none"} />
          <section aria-labelledby="answers">
            <h2 id="answers" className="mb-3">
              Your answers
            </h2>
            <AnswerList answers={answers} decisive={told.open} nameOf={shortNameOf} />
          </section>
          <section aria-labelledby="export" className="print-hidden">
            <h2 id="export">Take it with you</h2>
            <p className="mt-3">
              A decision record in Markdown (MADR), with your answers, the reasons, the limits of
              the trial and when to look again.
            </p>
            <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
              <a href={`/wizard/result/record.md?${share}`} download>
                Download the record
              </a>
              <CopyButton link={`/wizard/result/record.md?${share}`} label="Copy the record" />
            </div>
            <h3 className="mt-5 text-base">For a pull request or a chat</h3>
            <pre
              id="summary-text"
              className="mt-2 mb-2 rounded-md border border-line bg-sunken px-3 py-2 text-[0.8125rem] leading-relaxed break-words whitespace-pre-wrap"
            >
              {summary}
            </pre>
            <CopyButton element="summary-text" label="Copy this text" />
          </section>
        </aside>
      </div>
    </div>
  );
}

function Heading({ result: { told, decision } }: { result: Result }) {
  return (
    <>
      <p className="text-sm text-muted">Your verdict, by the rules of {rulesVersion}</p>
      <h1 className="mt-1 max-w-3xl">{told.headline}</h1>
      <p className="mt-3 max-w-3xl text-lg text-muted">
        {!told.fits
          ? "Drop one of the must-haves and the wizard will find what fits best."
          : decision.verdict.strength === "clear"
            ? "No single soft answer changes it, and nothing else comes near."
            : "The next option is near: read what would flip it before you decide."}
      </p>
    </>
  );
}

/** The parts of the page, to jump to: it is long. */
function Contents({ result: { told, decision, risks, trial } }: { result: Result }) {
  const isNone = told.fits && decision.verdict.mesh === "none";
  const parts: [id: string, title: string, isThere: boolean][] = [
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
  return (
    <nav aria-label="On this page" className="print-hidden mt-5">
      <ul role="list" className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {parts.map(([id, title, isThere]) =>
          isThere ? (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ) : null,
        )}
      </ul>
    </nav>
  );
}

const subjectOf = (result: Result, summary: string) => ({
  title: result.told.headline,
  path: "/wizard/result",
  short: answersQuery(result.answers),
  full: result.share,
  keeps: "Includes the rules version and the result, so that later changes are shown.",
  markdown: summary,
  images: [
    {
      label: "Picture of the verdict, PNG",
      href: `/og/verdict/${verdictKindOf(result.decision).id}`,
      fileName: "meshfit-verdict.png",
    },
  ],
});

/** Where to read on after a verdict. */
function NextSteps({ isNone }: { isNone: boolean }) {
  const steps = isNone
    ? [
        {
          href: "/guide/do-you-need-a-mesh",
          text: "Do you need a mesh?",
          rest: ", to check the verdict against your own case",
        },
        {
          href: "/meshes/none",
          text: "What to use instead of a mesh",
          rest: ", need by need",
        },
      ]
    : [
        { href: "/guide/starting-small", text: "Start small", rest: ": a pilot with a way out" },
        {
          href: "/guide/installing",
          text: "Install it",
          rest: " on a cluster you can throw away",
        },
      ];
  const all = [
    ...steps,
    { href: "/compare", text: "Compare all options", rest: ", feature by feature" },
  ];
  return (
    <section aria-labelledby="next" className="print-hidden">
      <h2 id="next">Next</h2>
      <ul className="mt-3 list-disc space-y-1.5 pl-5">
        {all.map(({ href, text, rest }) => (
          <li key={href}>
            <Link href={href} prefetch={false}>
              {text}
            </Link>
            {rest}
          </li>
        ))}
      </ul>
    </section>
  );
}
