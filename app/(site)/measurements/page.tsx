import type { Metadata } from "next";
import Link from "next/link";
import {
  downloadHref,
  findMeasurements,
  latencyRows,
  listHref,
  rowsPerPage,
} from "@/components/measurement/filter";
import { MeasurementFilterForm } from "@/components/measurement/filter-form";
import { LatencyTable, MeasurementTable } from "@/components/measurement/table";
import { PageHeader } from "@/components/layout/page-header";
import { catalog } from "@/lib/catalog/catalog";
import { formatCount } from "@/lib/format";
import { paramsOf } from "@/lib/share/codec";

export const metadata: Metadata = {
  title: "Measurements",
  description:
    "Every measurement behind the calculator and beside it, with who took it, on what, under which load and whose interest it serves. Filter, CSV and JSON.",
  alternates: { canonical: "/measurements" },
};

const { measurements, sources } = catalog;
const latency = latencyRows(measurements);

export default async function MeasurementsPage({ searchParams }: PageProps<"/measurements">) {
  const { filter, notices, rows } = findMeasurements(catalog, paramsOf(await searchParams));
  const pages = Math.max(1, Math.ceil(rows.length / rowsPerPage));
  const page = Math.min(filter.page ?? 1, pages);
  const first = (page - 1) * rowsPerPage;
  const shown = rows.slice(first, first + rowsPerPage);
  const isFiltered = rows.length < measurements.length;
  return (
    <div className="mx-auto max-w-page px-4 pb-12 sm:px-6">
      <PageHeader title="Measurements">
        Every figure the <Link href="/calculator">calculator</Link> rests on, those it is checked
        against, and those that contradict them. {formatCount(measurements.length)} rows;{" "}
        <Link href="/measurements/own">some are our own</Link>, most were published by others, and
        each says who took it and what they sell. <Link href="/method">Method</Link> explains how
        they are used.
      </PageHeader>
      <MeasurementFilterForm filter={filter} />
      {notices.map(({ key, value, reason }) => (
        <p key={`${key} ${value}`} className="mt-3 text-sm text-warn">
          {key}={value} {reason}.
        </p>
      ))}
      <p className="mt-5 mb-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        <span role="status">
          {rows.length === 0
            ? "No row fits."
            : `Rows ${first + 1} to ${first + shown.length} of ${rows.length}.`}
        </span>
        {isFiltered ? <Link href="/measurements">Show all {measurements.length}</Link> : null}
        <span>
          {isFiltered ? "These rows" : "All rows"} as <a href={downloadHref(filter, "csv")}>CSV</a>{" "}
          or <a href={downloadHref(filter, "json")}>JSON</a>
        </span>
        <a href="#latency">Added latency</a>
      </p>
      {shown.length > 0 ? <MeasurementTable rows={shown} sources={sources} /> : null}
      {pages > 1 ? (
        <nav
          aria-label="Pages"
          className="print-hidden mt-4 flex flex-wrap items-baseline gap-x-6 gap-y-2"
        >
          {page > 1 ? (
            <Link rel="prev" href={listHref(filter, page - 1)}>
              Previous {rowsPerPage}
            </Link>
          ) : null}
          <span className="text-sm text-muted">
            Page {page} of {pages}
          </span>
          {page < pages ? (
            <Link rel="next" href={listHref(filter, page + 1)}>
              Next {Math.min(rowsPerPage, rows.length - first - rowsPerPage)}
            </Link>
          ) : null}
        </nav>
      ) : null}
      <section aria-labelledby="latency" className="mt-14">
        <h2 id="latency">Added latency</h2>
        <p className="mt-2 mb-4 max-w-measure">
          All figures we found, in the order of the rows above. They differ in percentile, rate,
          hardware and how near to saturation the test ran, so no two publishers can be put on one
          scale, and we draw no curve. Our own bench reports none: its machine was too busy. Figures
          of one publisher from one test can be compared with each other.
        </p>
        <LatencyTable rows={latency} sources={sources} />
      </section>
    </div>
  );
}
