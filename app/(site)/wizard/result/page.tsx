import type { Metadata } from "next";
import Link from "next/link";
import { AnswerList } from "@/components/decision/answer-list";
import { Cited } from "@/components/decision/cited";
import { FlipList } from "@/components/decision/flip-list";
import { PointsTable } from "@/components/decision/points-table";
import { VerdictCost } from "@/components/decision/verdict-cost";
import { CopyLink } from "@/components/share/copy-link.client";
import { Notices } from "@/components/share/notices";
import { catalog } from "@/lib/catalog/catalog";
import type { MeshId } from "@/lib/catalog/schema";
import { decide } from "@/lib/decision/decide";
import { explain, headlineOf } from "@/lib/decision/explain";
import { flips } from "@/lib/decision/flips";
import { rulesVersion } from "@/lib/decision/questions";
import { sentenceCase } from "@/lib/format";
import { answersFromParams, answersQuery } from "@/lib/share/answers";
import { paramsOf } from "@/lib/share/codec";
import { coefficientsFor, comparisonFrom } from "@/lib/share/comparison";
import { seriesOf, situationOf, workloadValues } from "@/lib/share/verdict";
import { calculatorQuery } from "@/lib/share/workload";

type Props = PageProps<"/wizard/result">;

const nameOf = (id: MeshId) => (id === "none" ? "No mesh" : catalog.meshes[id].name);

async function decisionFor(searchParams: Props["searchParams"]) {
  const { answers, notices } = answersFromParams(paramsOf(await searchParams));
  const { coefficients } = coefficientsFor(catalog.coefficients, "live");
  const situation = situationOf(catalog.meshes, coefficients, answers);
  return { answers, notices, coefficients, situation, decision: decide(situation) };
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { decision } = await decisionFor(searchParams);
  const headline = headlineOf(catalog.meshes, decision);
  const description = decision.verdict.reasons[0]?.text ?? "";
  return {
    title: headline,
    description,
    alternates: { canonical: "/wizard/result" },
    // There are more results than pages worth indexing.
    robots: { index: false },
  };
}

export default async function ResultPage({ searchParams }: Props) {
  const { answers, notices, coefficients, situation, decision } = await decisionFor(searchParams);
  const { verdict, candidates } = decision;
  const told = explain(situation, decision);
  const modelled = ["istio-sidecar", "linkerd", "istio-ambient"] as const;
  const values = {
    ...workloadValues(answers),
    meshes: modelled.flatMap((mesh) => seriesOf(mesh, answers) ?? []),
  };
  const share = answersQuery(answers, { share: true });
  return (
    <div className="mx-auto max-w-page px-4 sm:px-6">
      <div className="max-w-3xl pt-8 sm:pt-12">
        <p className="text-sm text-muted">Your verdict, by the rules of {rulesVersion}</p>
        <h1 className="mt-1">{told.headline}</h1>
        <p className="mt-3 text-lg text-muted">
          {!told.fits
            ? "Drop one of the must-haves and the wizard will find what fits best."
            : verdict.strength === "clear"
              ? "No single soft answer changes it, and nothing else comes near."
              : "The next option is near: read what would flip it before you decide."}
        </p>
        <div className="print-hidden mt-5 flex flex-wrap items-center gap-x-5 gap-y-2">
          <CopyLink path="/wizard/result" query={share} />
          {told.fits ? (
            <Link href={`/meshes/${verdict.mesh}`}>
              {verdict.mesh === "none"
                ? "The case for no mesh"
                : `${nameOf(verdict.mesh)}, fact by fact`}
            </Link>
          ) : null}
        </div>
      </div>
      <div className="mt-8">
        <Notices notices={notices} />
      </div>
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0 space-y-10">
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
          </section>
          {verdict.mesh === "none" && told.fits ? (
            <section aria-labelledby="instead">
              <h2 id="instead">What to use instead, and when to come back</h2>
              {told.instead.length > 0 ? (
                <dl className="mt-3 space-y-4">
                  {told.instead.map(({ need, label, text, sources, comeBackWhen }) => (
                    <div key={need}>
                      <dt className="font-semibold">{sentenceCase(label)}</dt>
                      <dd>
                        {text ? <Cited text={`${text}.`} sources={sources} /> : null}
                        <span className="block text-muted">Come back when {comeBackWhen}.</span>
                      </dd>
                    </div>
                  ))}
                </dl>
              ) : (
                <ul className="mt-3 list-disc space-y-1.5 pl-5">
                  {told.comeBackWhen.map((trigger) => (
                    <li key={trigger}>Come back when {trigger}.</li>
                  ))}
                </ul>
              )}
            </section>
          ) : null}
          <section aria-labelledby="why-not">
            <h2 id="why-not">Why not the others</h2>
            <dl className="mt-3 space-y-3">
              {told.whyNot.map(({ mesh, text, sources }) => {
                const out = candidates.some((each) => each.mesh === mesh && !each.eligible);
                return (
                  <div key={mesh}>
                    <dt className="font-semibold">
                      <Link href={`/meshes/${mesh}`}>{nameOf(mesh)}</Link>
                      {out ? (
                        <span className="ml-2 text-sm font-medium text-bad">ruled out</span>
                      ) : null}
                    </dt>
                    <dd>
                      <Cited text={text} sources={sources} />
                    </dd>
                  </div>
                );
              })}
            </dl>
          </section>
          <section aria-labelledby="flips">
            <h2 id="flips" className="mb-3">
              What would change it
            </h2>
            <FlipList flips={flips(situation)} nameOf={nameOf} />
          </section>
          <section aria-labelledby="points">
            <h2 id="points">Every point</h2>
            <div className="mt-3 space-y-1">
              {candidates.map((candidate) =>
                candidate.eligible ? (
                  <details key={candidate.mesh}>
                    <summary className="py-1">
                      <span className="font-medium">{nameOf(candidate.mesh)}</span>{" "}
                      <span className="text-muted">{candidate.score.toFixed(1)} points</span>
                    </summary>
                    <PointsTable candidate={candidate} />
                  </details>
                ) : null,
              )}
            </div>
          </section>
        </div>
        <aside className="min-w-0 space-y-10">
          <VerdictCost
            comparison={comparisonFrom(coefficients, values)}
            stated={answers.pods !== undefined}
            href={`/calculator?${calculatorQuery(values)}`}
          />
          <section aria-labelledby="next">
            <h2 id="next">Next</h2>
            <ul className="mt-3 list-disc space-y-1.5 pl-5">
              {verdict.mesh === "none" ? (
                <li>
                  <Link href="/guide/do-you-need-a-mesh">Do you need a mesh?</Link>, to check the
                  verdict against your own case
                </li>
              ) : (
                <>
                  <li>
                    <Link href="/guide/starting-small">Start small</Link>: a pilot with a way out
                  </li>
                  <li>
                    <Link href="/guide/installing">Install it</Link> on a cluster you can throw away
                  </li>
                </>
              )}
              <li>
                <Link href="/compare">Compare all options</Link>, feature by feature
              </li>
            </ul>
          </section>
          <section aria-labelledby="answers">
            <h2 id="answers" className="mb-3">
              Your answers
            </h2>
            <AnswerList answers={answers} />
          </section>
        </aside>
      </div>
    </div>
  );
}
