"use client";

import Link from "next/link";
import { memo, useDeferredValue, useMemo, useRef, useState } from "react";
import { ConfidenceLegend } from "@/components/fact/confidence-mark";
import type { FactSource } from "@/components/fact/provenance";
import { AskedNeeds } from "@/components/mesh/asked-needs";
import { CompareControls } from "@/components/mesh/compare-controls.client";
import { CompareTable } from "@/components/mesh/compare-table";
import { ShareButton } from "@/components/share/share-button.client";
import { useUrlQuery } from "@/components/share/use-url-query.client";
import { useEarlyInput } from "@/components/ui/use-early-input.client";
import {
  type Axes,
  compareQuery,
  type CompareView,
  compareViewFromParams,
} from "@/lib/share/compare-view";
import {
  axesOf,
  chosenColumns,
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
  const form = useRef<HTMLFormElement>(null);
  useEarlyInput(form, (params) => {
    const { meshes, one, other, ...entered } = compareViewFromParams(axes, params).view;
    // The form sends its list and its pair even where nobody touched them.
    const isAll = meshes?.length === axes.columns.length;
    const isUsual = String([one, other]) === String(pairOf(axes, { meshes }));
    setView({
      ...entered,
      ...(isAll ? {} : { meshes }),
      ...(isUsual ? {} : { one, other }),
    });
  });
  // Fields follow the keys at once, the table may take a moment more.
  const settled = useDeferredValue(view);
  const table = useMemo(() => featureTable(matrix, settled), [matrix, settled]);
  const columnCount = table.columns.filter((column) => column.wide).length;
  const { one, other, ...wide } = view;
  const [first, second] = pairOf(axes, view);
  return (
    <>
      <div className="mx-auto max-w-page space-y-4 px-4 sm:px-6">
        <CompareControls
          form={form}
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
          <ShareButton
            subject={{
              title: "Service meshes compared, feature by feature",
              path: "/compare",
              short: query,
              full: compareQuery(axes, spelledOut(axes, view)),
              keeps: "Includes every mesh and row, so that later additions change nothing.",
            }}
          />
        </div>
        <ConfidenceLegend />
      </div>
      {/* Eight columns take the whole window; a few are easier to read in the page's own width. */}
      <div
        className={`mx-auto mt-4 px-4 sm:px-6 ${columnCount > 5 ? "max-w-[104rem]" : "max-w-page"}`}
      >
        <Table table={table} sources={sources} />
      </div>
    </>
  );
}

/** The same view with its columns and rows named, as it is now. */
function spelledOut(axes: Axes, view: CompareView): CompareView {
  return { ...view, meshes: chosenColumns(axes, view), rows: view.rows ?? axes.rows };
}

/** Rendered again only when it shows something else, not with every letter that is typed. */
const Table = memo(CompareTable);

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

/** Downloads of the table below. */
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
