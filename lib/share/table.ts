/**
 * The rows of a comparison as a plain table of text. Screen, CSV and Markdown all show these same
 * cells, so that what is downloaded equals what is read.
 */
import { csvCell, csvComment, csvText } from "@/lib/share/csv";
import { cpuUnit, formatCount, formatDate, formatIn, memoryUnit, type Unit } from "@/lib/format";
import type { Resources } from "@/lib/overhead/estimate";
import { type LineId, linesOf } from "@/lib/overhead/compare";
import type { Comparison } from "@/lib/share/comparison";
import { site } from "@/lib/site";

export type Resource = keyof Resources;

export type Column = {
  /** "pods", or series, resource and bound: "linkerd.memoryMiB.low". */
  readonly key: string;
  readonly label: string;
  readonly unit: string;
};

/** Three neighbouring columns that a reader sees as one: a typical value and its range. */
export type Amount = {
  readonly key: string;
  readonly series: LineId;
  readonly name: string;
  readonly resource: string;
  readonly unit: string;
  /** Index of the column with the typical value; low and high are the next two. */
  readonly typical: number;
};

export type Table = {
  /** Pods, then typical, low and high of each amount. */
  readonly columns: readonly Column[];
  readonly amounts: readonly Amount[];
  /** Text as it is read: two significant digits, thousands separated. Empty: not known. */
  readonly rows: readonly (readonly string[])[];
};

/** What a table came from; travels with every copy of it. */
export type TableSource = {
  readonly title: string;
  /** Absolute address that opens the same table. */
  readonly permalink: string;
  readonly dataVersion: string;
  /** Day the data were published, as YYYY-MM-DD. */
  readonly date: string;
};

const bounds = ["typical", "low", "high"] as const;
const resourceNames = { cpuMillicores: "CPU", memoryMiB: "Memory" } as const;

function unitFor(comparison: Comparison, resource: Resource): Unit {
  const lines = linesOf(comparison, resource);
  const highs = comparison.rows.flatMap(({ bySeries }) =>
    lines.map((id) => bySeries[id]?.[resource].high),
  );
  const largest = Math.max(...highs.map((high) => high ?? 0));
  return resource === "cpuMillicores" ? cpuUnit(largest) : memoryUnit(largest);
}

/**
 * The table of a comparison, pods rising. All values of one resource share one unit.
 * @param names what each series is called
 * @param resources which ones to show, in this order
 */
export function tableFrom(
  comparison: Comparison,
  names: Readonly<Record<LineId, { readonly name: string }>>,
  resources: readonly Resource[] = ["cpuMillicores", "memoryMiB"],
): Table {
  const shown = resources.map((resource) => ({
    resource,
    unit: unitFor(comparison, resource),
    lines: linesOf(comparison, resource),
  }));
  // Memory has every line that CPU has.
  const everyLine = shown.find(({ resource }) => resource === "memoryMiB") ?? shown[0];
  const cells = (everyLine?.lines ?? []).flatMap((id) =>
    shown.filter(({ lines }) => lines.includes(id)).map((each) => ({ id, ...each })),
  );
  const amounts = cells.map(({ id, resource, unit }) => ({
    key: `${id}.${resource}`,
    series: id,
    name: names[id].name,
    resource: resourceNames[resource],
    unit: unit.name === "m" ? "millicores" : unit.name,
  }));
  return {
    columns: [
      { key: "pods", label: "Pods", unit: "" },
      ...amounts.flatMap(({ key, name, resource, unit }) =>
        bounds.map((bound) => ({
          key: `${key}.${bound}`,
          label: `${name}: ${resource}, ${bound}`,
          unit,
        })),
      ),
    ],
    amounts: amounts.map((amount, index) => ({ ...amount, typical: 1 + index * bounds.length })),
    rows: comparison.rows.map(({ pods, bySeries }) => [
      formatCount(pods),
      ...cells.flatMap(({ id, resource, unit }) => {
        const range = bySeries[id]?.[resource];
        return bounds.map((bound) => (range ? formatIn(range[bound], unit) : ""));
      }),
    ]),
  };
}

/** A cell without its thousands separators, as programs write numbers: "1,200" → "1200". */
function plainNumber(cell: string): string {
  return /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(cell) ? cell.replaceAll(",", "") : cell;
}

/** Rows in the order of one column's numbers; equal ones stay in the order of the first column. */
export function sortRows(
  rows: Table["rows"],
  column: number,
  direction: "ascending" | "descending",
): Table["rows"] {
  const numberIn = (row: readonly string[], index: number) => Number(plainNumber(row[index] ?? ""));
  const rising = rows.toSorted(
    (a, b) => numberIn(a, column) - numberIn(b, column) || numberIn(a, 0) - numberIn(b, 0),
  );
  return direction === "ascending" ? rising : rising.reverse();
}

/** Typical value and range of one amount; no range where it adds nothing to the typical value. */
export function amountIn(
  row: readonly string[],
  { typical: index }: Amount,
): { readonly typical: string; readonly range: string | null } {
  const [typical = "", low = "", high = ""] = row.slice(index, index + bounds.length);
  return { typical, range: low === typical && high === typical ? null : `${low}–${high}` };
}

/**
 * CSV for spreadsheets and programs: UTF-8 with a byte order mark, comment lines that say what it
 * is, RFC 4180 with CRLF. Numbers carry no thousands separators; otherwise cells are the table's.
 */
export function toCsv(table: Table, { title, permalink, dataVersion, date }: TableSource): string {
  const header = table.columns.map(({ label, unit }) => (unit ? `${label} (${unit})` : label));
  const lines = [
    csvComment(title),
    csvComment(permalink),
    csvComment(`Data ${dataVersion}, published ${date}`),
    header.map(csvCell).join(","),
    ...table.rows.map((row) => row.map((cell) => csvCell(plainNumber(cell))).join(",")),
  ];
  return csvText(lines);
}

/** Text that stays inside one cell of a GitHub-flavoured Markdown table. */
function markdownCell(text: string): string {
  return text.replace(/[\\|]/g, "\\$&").replace(/\s*[\r\n]+\s*/g, " ");
}

/** A GitHub-flavoured Markdown table, one column an amount, and the permalink under it. */
export function toMarkdown(
  table: Table,
  { permalink, dataVersion, date }: Omit<TableSource, "title">,
): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownCell).join(" | ")} |`;
  const { columns, amounts, rows } = table;
  const header = [
    columns[0]?.label ?? "",
    ...amounts.map(({ name, resource, unit }) => `${name}: ${resource}, ${unit}`),
  ];
  const body = rows.map((row) => [
    row[0] ?? "",
    ...amounts.map((amount) => {
      const { typical, range } = amountIn(row, amount);
      return range ? `${typical} (${range})` : typical;
    }),
  ]);
  return [
    line(header),
    `|${" ---: |".repeat(header.length)}`,
    ...body.map(line),
    "",
    `${site.name}, data ${dataVersion} of ${formatDate(date)}: <${permalink}>`,
    "",
  ].join("\n");
}
