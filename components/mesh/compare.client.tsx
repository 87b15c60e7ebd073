"use client";

import Link from "next/link";
import { useDeferredValue, useState } from "react";
import { ConfidenceLegend } from "@/components/fact/confidence-mark";
import type { FactSource } from "@/components/fact/provenance";
import { AskedNeeds } from "@/components/mesh/asked-needs";
import { CompareControls } from "@/components/mesh/compare-controls.client";
import { CompareTable } from "@/components/mesh/compare-table";
import { CopyLink } from "@/components/share/copy-link.client";
import { useUrlQuery } from "@/components/share/use-url-query.client";
import { compareQuery, type CompareView, compareViewFromParams } from "@/lib/share/compare-view";
import {
  axesOf,
  type FeatureMatrix,
  featureTable,
  type FeatureTable,
  pairOf,
} from "@/lib/share/feature-table";

type Props = {
  matrix: FeatureMatrix;
  sources: Readonly<Record<string, FactSource>>;
  initial: CompareView;
};

/** The feature matrix and what to show of it. The address follows each change. */
export function Compare({ matrix, sources, initial }: Props) {
  const [view, setView] = useState(initial);
  const axes = axesOf(matrix);
  const query = compareQuery(axes, view);
  useUrlQuery(query, (params) => setView(compareViewFromParams(axes, params).view));
  // What is typed stands in its field at once; the table may take a moment more.
  const table = featureTable(matrix, useDeferredValue(view));
  const columnCount = table.columns.filter((column) => column.wide).length;
  const { one, other, ...wide } = view;
  const [first, second] = pairOf(axes, view);
  return (
    <>
      <div className="mx-auto max-w-page space-y-4 px-4 sm:px-6">
        <CompareControls
          matrix={matrix}
          view={view}
          onChange={(change) => setView({ ...view, ...change })}
        />
        <AskedNeeds axes={axes} view={view} table={table} />
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2 text-sm">
          <RowCount table={table} total={axes.rows.length} filtered={query !== ""} />
          <span className="on-wide">
            <Downloads query={compareQuery(axes, wide)} />
          </span>
          <span className="on-narrow">
            <Downloads query={compareQuery(axes, { ...wide, meshes: [first, second] })} />
          </span>
          <span className="print-hidden">
            <CopyLink path="/compare" query={query} />
          </span>
        </div>
        <ConfidenceLegend />
      </div>
      {/* Eight columns take the whole window; a few are easier to read in the page's own width. */}
      <div
        className={`mx-auto mt-4 px-4 sm:px-6 ${columnCount > 5 ? "max-w-[104rem]" : "max-w-page"}`}
      >
        <CompareTable table={table} sources={sources} />
      </div>
    </>
  );
}

function RowCount({
  table: { rowCount },
  total,
  filtered,
}: {
  table: FeatureTable;
  total: number;
  filtered: boolean;
}) {
  return (
    <p className="flex gap-x-3">
      <span role="status">
        <span className="on-wide">{rowCount.wide}</span>
        <span className="on-narrow">{rowCount.narrow}</span> of {total} rows
      </span>
      {filtered ? (
        <Link href="/compare" scroll={false}>
          Show everything
        </Link>
      ) : null}
    </p>
  );
}

/** Files of exactly what stands below. */
function Downloads({ query }: { query: string }) {
  const suffix = query ? `?${query}` : "";
  return (
    <span className="print-hidden flex gap-x-3">
      <a href={`/compare/table.csv${suffix}`} download>
        CSV
      </a>
      <a href={`/compare/table.json${suffix}`}>JSON</a>
    </span>
  );
}
