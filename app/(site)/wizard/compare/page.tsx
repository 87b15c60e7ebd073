import type { Metadata } from "next";
import Link from "next/link";
import { decisionFor } from "@/app/(site)/wizard/result/result-data";
import { meshName } from "@/app/(site)/wizard/result/result-sections";
import { AnswerDifferences, CompareForm } from "@/components/decision/result/comparison";
import { PageHeader } from "@/components/layout/page-header";
import { Notices } from "@/components/share/notices";
import { Panel } from "@/components/ui/panel";
import { catalog } from "@/lib/catalog/catalog";
import { compareAnswers } from "@/lib/decision/compare-answers";
import { headlineOf } from "@/lib/decision/explain";
import { comparedFromParams } from "@/lib/share/compared-links";
import { paramsOf } from "@/lib/share/codec";
import { resultQuery } from "@/lib/share/result-link";

export const metadata: Metadata = {
  title: "Compare results of the wizard",
  description:
    "Two or more results side by side: the verdict of each, the answers that differ, and which of them matter.",
  alternates: { canonical: "/wizard/compare" },
  robots: { index: false },
};

export default async function ComparePage({ searchParams }: PageProps<"/wizard/compare">) {
  const { links, notices } = comparedFromParams(paramsOf(await searchParams));
  const problems = links.flatMap(({ key, given, problem }) =>
    problem === undefined ? [] : [{ key: key.toUpperCase(), value: shown(given), reason: problem }],
  );
  const results = links.flatMap(({ key, query }) =>
    query === undefined
      ? []
      : [{ letter: key.toUpperCase(), ...decisionFor(new URLSearchParams(query)) }],
  );
  const linkNotices = results.flatMap(({ letter, notices: of }) =>
    of.map((notice) => ({ ...notice, key: `${letter}: ${notice.key}` })),
  );
  const letters = results.map(({ letter }) => letter);
  return (
    <div className="mx-auto max-w-page px-4 sm:px-6">
      <PageHeader title="Compare results">
        Paste links to results of the wizard, yours and a colleague’s, or the same team a year
        apart. Only their answers are read, whatever site they name.
      </PageHeader>
      <Notices notices={[...notices, ...problems, ...linkNotices]} />
      {results.length >= 2 ? (
        <>
          <section aria-labelledby="verdicts" className="mb-10">
            <h2 id="verdicts">The verdicts</h2>
            <ul role="list" className="mt-3 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
              {results.map(({ letter, answers, decision }) => (
                <Panel as="li" key={letter} padding="wide">
                  <p className="text-sm text-muted">Result {letter}</p>
                  <p className="mt-0.5 font-semibold">{headlineOf(catalog.meshes, decision)}</p>
                  <p className="mt-1 text-sm">{decision.verdict.reasons[0]?.text}</p>
                  <p className="mt-2 text-sm">
                    <Link href={`/wizard/result?${resultQuery(answers, decision)}`}>
                      Open result {letter}
                    </Link>
                  </p>
                </Panel>
              ))}
            </ul>
          </section>
          <section aria-labelledby="differences" className="mb-10">
            <h2 id="differences">Answers that differ</h2>
            <p className="mt-3 max-w-measure text-muted">
              A difference matters when one result, taking over only that answer from another, would
              have another verdict. It moves the order when only the places behind the verdict
              change.
            </p>
            <AnswerDifferences
              comparison={compareAnswers(results.map(({ situation }) => situation))}
              letters={letters}
              nameOf={meshName}
            />
          </section>
        </>
      ) : (
        <p className="mb-6">
          {results.length === 1
            ? `Result ${letters[0] ?? ""} is there: ${results[0] ? headlineOf(catalog.meshes, results[0].decision) : ""}. Paste another one to compare it with.`
            : "Paste at least two links."}
        </p>
      )}
      <section aria-labelledby="links" className="mb-4">
        <h2 id="links" className="mb-3">
          {results.length >= 2 ? "Change the links" : "The links"}
        </h2>
        <CompareForm given={Object.fromEntries(links.map(({ key, given }) => [key, given]))} />
      </section>
    </div>
  );
}

const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
