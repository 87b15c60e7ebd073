/** The feature matrix as files: exactly the rows and columns that a wide screen shows. */
import type { Source } from "@/lib/catalog/schema";
import { factText } from "@/lib/format";
import { csvCell, csvComment, csvText } from "@/lib/share/csv";
import { type FeatureTable, wideOnly } from "@/lib/share/feature-table";

/** What a file came from; travels with it. */
export type FeatureOrigin = {
  /** Absolute address that opens the same table. */
  readonly permalink: string;
  /** Day of the newest fact in it. */
  readonly asOf: string;
};

/** The newest day on which a fact of the table was read; empty for a table without rows. */
export function newestDay(table: FeatureTable): string {
  const days = table.groups.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.map(({ fact }) => fact.asOf)),
  );
  return days.sort().at(-1) ?? "";
}

/**
 * One line a feature, one column a mesh, cells as on the screen: UTF-8 with a byte order mark,
 * comment lines that say what it is, RFC 4180 with CRLF. Notes and sources are in the JSON.
 */
export function featureCsv(table: FeatureTable, { permalink, asOf }: FeatureOrigin): string {
  const { columns, groups } = wideOnly(table);
  return csvText([
    csvComment("Service meshes compared, feature by feature"),
    csvComment(permalink),
    csvComment(
      asOf === ""
        ? "No row fits what is asked for"
        : `Newest fact as of ${asOf}; notes, versions, dates and sources are in the JSON`,
    ),
    ["Group", "Feature", ...columns.map(({ label }) => label)].map(csvCell).join(","),
    ...groups.flatMap(({ title, rows }) =>
      rows.map(({ name, cells }) =>
        [title, name, ...cells.map(({ fact }) => factText(fact))].map(csvCell).join(","),
      ),
    ),
  ]);
}

/** The same cells with everything that is known about each, and the sources they name. */
export function featureJson(
  table: FeatureTable,
  sources: Readonly<Record<string, Source>>,
  { permalink, asOf }: FeatureOrigin,
) {
  const { columns, groups } = wideOnly(table);
  const facts = groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
  const named = new Set(facts.map(({ fact }) => fact.source));
  return {
    permalink,
    asOf,
    columns: columns.map(({ id, mesh, label }) => ({ id, mesh, label })),
    groups: groups.map(({ title, rows }) => ({
      title,
      rows: rows.map(({ id, name, cells, asked }) => ({
        id,
        name,
        ...(asked ? { asked } : {}),
        cells: cells.map(({ column, fact: { supports, ...fact }, asked: answers }) => ({
          column: column.id,
          text: factText(fact),
          ...fact,
          ...(answers.length > 0 ? { answers } : {}),
        })),
      })),
    })),
    sources: Object.values(sources).filter(({ id }) => named.has(id)),
  };
}
