import type { Metadata } from "next";
import Link from "next/link";
import { headers } from "next/headers";
import { servedOrigin } from "@/app/api/origin";
import { recordInput, resultFor } from "@/app/(site)/wizard/result/result-data";
import { ResultSections } from "@/app/(site)/wizard/result/result-sections";
import { AnswerList } from "@/components/decision/answer-list";
import { Cited } from "@/components/decision/cited";
import { NextSteps } from "@/components/decision/next-steps";
import { PastNote } from "@/components/decision/past-note";
import { ResultContents } from "@/components/decision/result-contents";
import { ResultExport } from "@/components/decision/result-export";
import { VerdictCost } from "@/components/decision/verdict-cost";
import { CopyLink } from "@/components/share/copy-link.client";
import { NativeShare } from "@/components/share/native-share.client";
import { Notices } from "@/components/share/notices";
import { socialImageSize } from "@/components/share/social-image-size";
import { catalog } from "@/lib/catalog/catalog";
import type { MeshId } from "@/lib/catalog/schema";
import { rulesVersion } from "@/lib/decision/questions";
import { decisionSummary } from "@/lib/decision/record";
import { verdictKindOf } from "@/lib/decision/verdict-kinds";
import { paramsOf } from "@/lib/share/codec";
import { calculatorQuery } from "@/lib/share/workload";

type Props = PageProps<"/wizard/result">;

const nameOf = (id: MeshId) => (id === "none" ? "No mesh" : catalog.meshes[id].name);

const shortNameOf = (id: MeshId) => catalog.meshes[id].shortName;

const resultIn = async (searchParams: Props["searchParams"]) =>
  resultFor(paramsOf(await searchParams).toString());

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { decision, told } = await resultIn(searchParams);
  const title = told.headline;
  // The picture has to be found wherever the page was asked for, not where it was built.
  const metadataBase = new URL(servedOrigin({ headers: await headers() }));
  const description = decision.verdict.reasons[0]?.text ?? "";
  const image = {
    url: `/og/verdict/${verdictKindOf(decision).id}`,
    ...socialImageSize,
    alt: title,
    type: "image/png",
  };
  return {
    metadataBase,
    title,
    description,
    alternates: { canonical: "/wizard/result" },
    openGraph: { title, description, type: "website", images: [image] },
    twitter: { card: "summary_large_image", title, description, images: [image] },
    // There are more results than pages worth indexing.
    robots: { index: false },
  };
}

export default async function ResultPage({ searchParams }: Props) {
  const result = await resultIn(searchParams);
  const { answers, notices, decision, told, past, share } = result;
  const { verdict } = decision;
  const record = recordInput(result, servedOrigin({ headers: await headers() }));
  const calculator = `/calculator?${calculatorQuery(result.values)}`;
  const parts = [
    ["why", "Why"],
    ["cost", "Cost"],
    ...(told.fits && verdict.mesh === "none" ? [["instead", "What to use instead"]] : []),
    ["why-not", "Why not the others"],
    ["flips", "What would change it"],
    ...(result.risks.length > 0 ? [["risks", "Risks"]] : []),
    ...(result.trial ? [["trial", "An afternoon’s trial"]] : []),
    ["points", "Every point"],
    ["answers", "Your answers"],
    ["export", "Record"],
  ] as [string, string][];
  return (
    <div className="mx-auto max-w-page px-4 sm:px-6">
      <div className="pt-8 sm:pt-12">
        <p className="text-sm text-muted">Your verdict, by the rules of {rulesVersion}</p>
        <h1 className="mt-1 max-w-3xl">{told.headline}</h1>
        <p className="mt-3 max-w-3xl text-lg text-muted">
          {!told.fits
            ? "Drop one of the must-haves and the wizard will find what fits best."
            : verdict.strength === "clear"
              ? "No single soft answer changes it, and nothing else comes near."
              : "The next option is near: read what would flip it before you decide."}
        </p>
        <div className="print-hidden mt-5 flex flex-wrap items-center gap-x-5 gap-y-2">
          <CopyLink path="/wizard/result" query={share} />
          <NativeShare title={told.headline} path="/wizard/result" query={share} />
          {told.fits ? (
            <Link href={`/meshes/${verdict.mesh}`}>
              {verdict.mesh === "none"
                ? "The case for no mesh"
                : `${nameOf(verdict.mesh)}, fact by fact`}
            </Link>
          ) : null}
          <a href={`/wizard/compare?${new URLSearchParams({ a: `/wizard/result?${share}` })}`}>
            Compare with another result
          </a>
        </div>
        <ResultContents parts={parts} />
      </div>
      <div className="mt-6">
        <Notices notices={notices} />
        {past ? <PastNote past={past} today={rulesVersion} nameOf={nameOf} /> : null}
      </div>
      <div className="mt-8 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
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
        <div className="min-w-0">
          <VerdictCost
            comparison={result.comparison}
            stated={answers.pods !== undefined}
            href={calculator}
          />
        </div>
        <div className="min-w-0 space-y-10">
          <ResultSections result={result} nameOf={nameOf} calculator={calculator} />
        </div>
        <aside aria-label="Cost, answers and record" className="min-w-0 space-y-10">
          <NextSteps isNone={verdict.mesh === "none"} />
          <section aria-labelledby="answers">
            <h2 id="answers" className="mb-3">
              Your answers
            </h2>
            <AnswerList answers={answers} decisive={told.open} nameOf={shortNameOf} />
          </section>
          <ResultExport query={share} summary={decisionSummary(record)} />
        </aside>
      </div>
    </div>
  );
}
