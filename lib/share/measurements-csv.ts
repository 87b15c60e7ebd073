/** The measurements as one flat table, for spreadsheets and programs. */
import { csvCell, csvText } from "@/lib/share/csv";
import type { Measurement } from "@/lib/catalog/overhead-schema";
import type { Source } from "@/lib/catalog/schema";

type Sources = Readonly<Record<string, Source>>;
type Cell = string | number | boolean;
type Read = (row: Measurement, source: Source | undefined) => Cell;

/** Numbers and words as they are; pairs and named parts as JSON, which keeps them in one cell. */
function valueCell(value: Measurement["value"]): Cell {
  return value === null || typeof value === "object" ? JSON.stringify(value) : value;
}

/** One line a column, in order. Names are public: programs read them. */
const columns: readonly (readonly [name: string, read: Read])[] = [
  ["id", (row) => row.id],
  ["group", (row) => row.group],
  ["system", (row) => row.system],
  ["version", (row) => row.version],
  ["component", (row) => row.component],
  ["metric", (row) => row.metric],
  ["unit", (row) => row.unit],
  ["statistic", (row) => row.statistic],
  ["value", (row) => valueCell(row.value)],
  ["load", (row) => row.load],
  ["mtls", (row) => row.mtls],
  ["workerThreads", (row) => row.workerThreads],
  ["meshSize", (row) => row.meshSize],
  ["role", (row) => row.role],
  ["derived", (row) => row.derived],
  ["confidence", (row) => row.confidence],
  ["caveats", (row) => row.caveats],
  ["measuredBy", (row) => row.measuredBy],
  ["published", (row) => row.published],
  ["source", (row) => row.source],
  ["sourceTitle", (_, source) => source?.title ?? ""],
  ["sourcePublisher", (_, source) => source?.publisher ?? ""],
  ["sourceInterest", (_, source) => source?.interest ?? ""],
  ["sourceUrl", (_, source) => source?.url ?? ""],
  ["locator", (row) => row.locator],
];

/** Numbers stay numbers; text is quoted where it must be and never runs as a formula. */
const cellText = (cell: Cell) => (typeof cell === "string" ? csvCell(cell) : String(cell));

/**
 * All measurements with the source each names: UTF-8 with a byte order mark, a header row, one
 * record a measurement, lines ended by CRLF.
 */
export function measurementsCsv(rows: readonly Measurement[], sources: Sources): string {
  const records: readonly (readonly Cell[])[] = [
    columns.map(([name]) => name),
    ...rows.map((row) => columns.map(([, read]) => read(row, sources[row.source]))),
  ];
  return csvText(records.map((record) => record.map(cellText).join(",")));
}
