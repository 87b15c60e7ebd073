import type { Metadata } from "next";
import { matrix, matrixSources } from "@/app/(site)/compare/matrix";
import { PageHeader } from "@/components/layout/page-header";
import { Compare } from "@/components/mesh/compare.client";
import { Notices } from "@/components/share/notices";
import { paramsOf } from "@/lib/share/codec";
import { compareViewFromParams } from "@/lib/share/compare-view";
import { axesOf } from "@/lib/share/feature-table";

export const metadata: Metadata = {
  title: "Service meshes compared, feature by feature",
  description:
    "Istio sidecar and ambient, Linkerd, Cilium, Kuma, Consul and no mesh: every cell with its source, version, date and confidence.",
  alternates: { canonical: "/compare" },
};

export default async function ComparePage({ searchParams }: PageProps<"/compare">) {
  const { view, notices } = compareViewFromParams(axesOf(matrix), paramsOf(await searchParams));
  return (
    <>
      <div className="mx-auto max-w-page px-4 sm:px-6">
        <PageHeader title="Feature by feature">
          Open a cell for the note, the source, the version it was read for and how sure we are.
        </PageHeader>
        <Notices notices={notices} />
      </div>
      <Compare matrix={matrix} sources={matrixSources} initial={view} />
    </>
  );
}
