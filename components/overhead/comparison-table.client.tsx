"use client";

import { ArrowDown, ArrowUp, ArrowUpDown } from "lucide-react";
import { useState, useSyncExternalStore } from "react";
import { SeriesKey } from "@/components/chart/series-key";
import { seriesNames } from "@/components/overhead/series-names";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { formatCount } from "@/lib/format";
import type { Comparison } from "@/lib/share/comparison";
import { type Amount, amountIn, sortRows, tableFrom } from "@/lib/share/table";

type Direction = "ascending" | "descending";
/** `column` is the key of an amount, or "pods". */
type Order = { readonly column: string; readonly direction: Direction };

const byPods: Order = { column: "pods", direction: "ascending" };
const never = () => () => undefined;

/**
 * The rows of the charts as a table: typical values, with the range below each. Sorted by any
 * column once scripts run; without them a plain table, pods rising.
 */
export function ComparisonTable({ comparison }: { comparison: Comparison }) {
  const [wanted, setWanted] = useState(byPods);
  const { amounts, rows } = tableFrom(comparison, seriesNames);
  const lines = [...new Set(amounts.map(({ series }) => series))];
  const sorter = amounts.find(({ key }) => key === wanted.column);
  // The series it was sorted by may have been taken away since.
  const order = (sorter ?? wanted.column === "pods") ? wanted : byPods;
  const sorted = sortRows(rows, sorter?.typical ?? 0, order.direction);
  const own = formatCount(comparison.workload.pods);
  const heading = (column: string, label: string, of?: string) => (
    <SortButton
      label={label}
      of={of}
      sorted={order.column === column ? order.direction : undefined}
      onSort={(direction) => setWanted({ column, direction })}
    />
  );
  const ariaSort = (column: string) => (order.column === column ? order.direction : undefined);
  return (
    <ScrollRegion
      label="The charts as a table"
      className="max-h-[32rem] scroll-pl-24 rounded-lg border border-line bg-surface"
    >
      <table className="w-full border-separate border-spacing-0 text-right text-sm">
        <caption className="sr-only">
          CPU and memory of each mesh by number of pods: typical value, and below it lowest to
          highest.
        </caption>
        <thead className="sticky top-0 z-20">
          <tr className="*:bg-surface *:px-3 *:pt-2 *:font-semibold">
            <th
              rowSpan={2}
              scope="col"
              aria-sort={ariaSort("pods")}
              className="sticky left-0 border-b border-line pb-2 text-left align-bottom"
            >
              {heading("pods", "Pods")}
            </th>
            {lines.map((id) => (
              <th
                key={id}
                colSpan={amounts.filter(({ series }) => series === id).length}
                scope="colgroup"
                className="whitespace-nowrap"
              >
                <SeriesKey id={id} /> {seriesNames[id].name}
              </th>
            ))}
          </tr>
          <tr className="text-muted *:border-b *:border-line *:bg-surface *:px-3 *:pb-2 *:font-medium">
            {amounts.map(({ key, name, resource, unit }) => (
              <th key={key} scope="col" aria-sort={ariaSort(key)}>
                {heading(key, `${resource}, ${unit}`, name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <Row key={row[0]} row={row} amounts={amounts} own={row[0] === own} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** A heading as a button that sorts by its column, and in the other direction the next time. */
function SortButton({
  label,
  of,
  sorted,
  onSort,
}: {
  label: string;
  /** What the column is of, for those who do not see the heading above. */
  of: string | undefined;
  sorted: Direction | undefined;
  onSort: (direction: Direction) => void;
}) {
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const words = (
    <>
      {of ? <span className="sr-only">{of}: </span> : null}
      {label}
    </>
  );
  // Leaves room for the icon, so that no column moves when the buttons appear.
  if (!scripted) {
    return <span className="inline-block min-h-6 pr-[1.125rem] whitespace-nowrap">{words}</span>;
  }
  const Icon = sorted === undefined ? ArrowUpDown : sorted === "ascending" ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      className="inline-flex min-h-6 items-center gap-1 whitespace-nowrap hover:text-ink"
      onClick={() => onSort(sorted === "ascending" ? "descending" : "ascending")}
    >
      {words}
      <Icon aria-hidden className={`size-3.5 shrink-0 ${sorted ? "" : "opacity-60"}`} />
    </button>
  );
}

function Row({
  row,
  amounts,
  own,
}: {
  row: readonly string[];
  amounts: readonly Amount[];
  own: boolean;
}) {
  return (
    <tr
      className="*:border-b *:border-line *:px-3 *:py-1.5 last:[&>td]:border-0 last:[&>th]:border-0 data-[own=true]:*:bg-accent-soft"
      data-own={own}
    >
      <th scope="row" className="sticky left-0 bg-surface text-left font-medium whitespace-nowrap">
        {row[0]}
        {own ? <span className="font-normal text-muted"> yours</span> : null}
      </th>
      {amounts.map((amount) => {
        const { typical, range } = amountIn(row, amount);
        return (
          <td key={amount.key} className="whitespace-nowrap">
            <span className="font-medium">{typical || "–"}</span>
            {range ? <span className="block text-xs text-muted">{range}</span> : null}
          </td>
        );
      })}
    </tr>
  );
}
