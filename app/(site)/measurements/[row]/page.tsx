import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { Publisher, roleNames } from "@/components/measurement/table";
import { valueText } from "@/components/measurement/value-text";
import { coefficientUses } from "@/components/measurement/coefficient-uses";
import { SourceLink } from "@/components/fact/provenance";
import { catalog } from "@/lib/catalog/catalog";
import { measurementHref } from "@/lib/pages";

export const dynamicParams = false;

export function generateStaticParams() {
  return catalog.measurements.map(({ id }) => ({ row: id }));
}

async function find(params: PageProps<"/measurements/[row]">["params"]) {
  const { row: id } = await params;
  const row = catalog.measurements.find((each) => each.id === id);
  if (!row) notFound();
  return row;
}

export async function generateMetadata({
  params,
}: PageProps<"/measurements/[row]">): Promise<Metadata> {
  const row = await find(params);
  return {
    title: `Measurement ${row.id}`,
    description: `${row.metric} of ${row.component}, ${row.system} ${row.version}: ${valueText(row.value)} ${row.unit}.`,
    alternates: { canonical: measurementHref(row.id) },
  };
}

/** One measurement whole, at an address that stays. */
export default async function MeasurementPage({ params }: PageProps<"/measurements/[row]">) {
  const row = await find(params);
  const source = catalog.sources[row.source];
  const uses = coefficientUses(catalog.coefficients, row.id);
  const lines: readonly (readonly [string, React.ReactNode])[] = [
    ["Value", `${valueText(row.value)} ${row.unit}`],
    ["Statistic", row.statistic],
    ["Load", row.load],
    ["Mutual TLS", row.mtls],
    ["Worker threads", row.workerThreads],
    ["Setting", row.meshSize],
    ["Caveats", row.caveats],
    ["Source", source ? <SourceLink key="source" source={source} /> : null],
    ["Place in the source", row.locator],
    ["Publisher", <Publisher key="publisher" source={source} />],
    ["Measured by", row.measuredBy],
    ["Published", row.published],
    ["Confidence", row.confidence],
    ["Role", `${roleNames[row.role]}${row.derived ? "; derived by us from other figures" : ""}`],
    ["Behind", uses.length > 0 ? uses.join("; ") : null],
  ];
  return (
    <div className="mx-auto max-w-page px-4 pb-12 sm:px-6">
      <PageHeader title={row.id}>
        {row.metric} of {row.component}, {row.system} {row.version}
      </PageHeader>
      <dl className="grid max-w-measure grid-cols-1 gap-x-6 gap-y-2 sm:grid-cols-[10rem_1fr]">
        {lines.map(([name, value]) =>
          value ? (
            <div key={name} className="contents">
              <dt className="text-sm text-muted">{name}</dt>
              <dd className="[overflow-wrap:anywhere] max-sm:mb-1.5">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <p className="mt-8 flex flex-wrap gap-x-6 gap-y-2">
        <Link href="/measurements">All measurements</Link>
        {source?.interest === "ours" ? <Link href="/measurements/own">How we measured</Link> : null}
        <Link href="/method">How rows are used</Link>
      </p>
    </div>
  );
}
