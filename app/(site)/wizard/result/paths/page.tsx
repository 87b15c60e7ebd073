import type { Metadata } from "next";
import Link from "next/link";
import { decisionFor } from "@/app/(site)/wizard/result/result-data";
import { meshName } from "@/app/(site)/wizard/result/result-sections";
import { WinPaths } from "@/components/decision/result/what-if";
import { PageHeader } from "@/components/layout/page-header";
import { Notices } from "@/components/share/notices";
import { catalog } from "@/lib/catalog/catalog";
import { headlineOf } from "@/lib/decision/explain";
import { pathsToWin } from "@/lib/decision/what-if/paths";
import { paramsOf } from "@/lib/share/codec";
import { resultQuery } from "@/lib/share/result-link";

export const metadata: Metadata = {
  title: "What it would take for another option to win",
  description:
    "For each option that did not win: the shortest list of answers that would have to be different.",
  alternates: { canonical: "/wizard/result/paths" },
  robots: { index: false },
};

/** Apart from the result because finding the lists takes longer than all the rest of it. */
export default async function PathsPage({ searchParams }: PageProps<"/wizard/result/paths">) {
  const { answers, notices, situation, decision } = decisionFor(paramsOf(await searchParams));
  const { verdict } = decision;
  return (
    <div className="mx-auto max-w-page px-4 sm:px-6">
      <PageHeader title="What it would take for another option to win">
        The verdict is “{headlineOf(catalog.meshes, decision)}”. For each other option, the shortest
        list of answers we found that would have to be different.
      </PageHeader>
      <Notices notices={notices} />
      <div className="max-w-3xl">
        <WinPaths paths={pathsToWin(situation, verdict.mesh)} answers={answers} nameOf={meshName} />
        <p className="mt-8">
          <Link href={`/wizard/result?${resultQuery(answers, decision)}`}>Back to the result</Link>
        </p>
      </div>
    </div>
  );
}
