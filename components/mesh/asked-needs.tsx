import Link from "next/link";
import { Panel } from "@/components/ui/panel";
import { needs } from "@/lib/decision/questions/needs";
import { compareQuery, type CompareView } from "@/lib/share/compare-view";
import type { Axes } from "@/lib/share/compare-view";
import type { FeatureTable } from "@/lib/share/feature-table";

const titles = { must: "Must-haves from your answers", nice: "Nice to have" } as const;

/** Which needs the link carries, and the way to the rows that answer them. */
export function AskedNeeds({
  axes,
  view,
  table,
}: {
  axes: Axes;
  view: CompareView;
  table: FeatureTable;
}) {
  const lists = (["must", "nice"] as const).filter((list) => view[list]?.length);
  if (lists.length === 0) return null;
  const asked = table.groups.flatMap(({ rows }) => rows).filter((row) => row.asked);
  const { rows, ...allRows } = view;
  const only = compareQuery(axes, { ...view, rows: asked.map(({ id }) => id) });
  return (
    <Panel className="text-sm">
      {lists.map((list) => (
        <p key={list}>
          <span className="font-medium">{titles[list]}:</span>{" "}
          {view[list]?.map((need) => needs[need].label).join(", ")}
        </p>
      ))}
      <p className="mt-1 flex flex-wrap gap-x-4">
        {rows === undefined ? (
          <Link href={`/compare?${only}`} scroll={false}>
            Show only the rows that answer them
          </Link>
        ) : (
          <Link href={`/compare?${compareQuery(axes, allRows)}`} scroll={false}>
            Show all rows
          </Link>
        )}
        <Link href={`/wizard?${compareQuery(axes, { must: view.must, nice: view.nice })}`}>
          Change them in the wizard
        </Link>
      </p>
    </Panel>
  );
}
