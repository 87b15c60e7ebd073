import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seriesNames } from "@/components/overhead/series-names";
import { catalog } from "@/lib/catalog/catalog";
import { formatIn } from "@/lib/format";
import { seriesIds } from "@/lib/overhead/workload";
import { coefficientsFor, comparisonFrom } from "@/lib/share/comparison";
import { amountIn, sortRows, type Table, tableFrom, toCsv, toMarkdown } from "@/lib/share/table";
import { calculatorFromParams } from "@/lib/share/workload";

const { coefficients } = coefficientsFor(catalog.coefficients);
const comparison = (query: string) =>
  comparisonFrom(coefficients, calculatorFromParams(new URLSearchParams(query)).values);
const table = (query: string) => tableFrom(comparison(query), seriesNames);

const source = {
  title: "Memory: Envoy sidecars use 4.9 GiB at 100 pods, Linkerd 0.45 GiB",
  permalink: "https://meshfit.example/calculator?pods=100&meshes=istio-sidecar,linkerd",
  dataVersion: "2026-11",
  date: "2026-11-23",
};

/** Reads RFC 4180 back: records of fields, every record ended by CRLF. */
function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const match = field.exec(text);
    if (!match) throw new Error(`No CSV from character ${at}: ${text.slice(at, at + 40)}`);
    record.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === ",") continue;
    records.push(record);
    record = [];
  }
  return records;
}

/** Comment lines, then header and rows. */
function readCsv(csv: string) {
  const lines = csv.slice(1).split("\r\n");
  const comments = lines.filter((line) => line.startsWith("# "));
  const [header = [], ...rows] = parseCsv(lines.slice(comments.length).join("\r\n"));
  return { comments, header, rows };
}

/** A table of one text, which no comparison would make. */
const tableOf = (cell: string): Table => ({
  columns: [{ key: "pods", label: cell, unit: "" }],
  amounts: [],
  rows: [[cell]],
});

const values = fc.record(
  {
    pods: fc.integer({ min: 1, max: 5000 }),
    rps: fc.double({ min: 0, max: 10000, noNaN: true }),
    services: fc.integer({ min: 1, max: 5000 }),
    max: fc.integer({ min: 1, max: 10000 }),
    basis: fc.constantFrom("usage", "requests"),
    meshes: fc.uniqueArray(fc.constantFrom(...seriesIds), { minLength: 1 }),
  },
  { requiredKeys: [] },
);

describe("the table", () => {
  test("has the rows of the comparison, rounded as everywhere, in one unit a resource", () => {
    const input = comparison("pods=100");
    const { columns, rows } = tableFrom(input, seriesNames);
    expect(columns.map(({ key }) => key)).toEqual(
      ["pods"].concat(
        [
          "istio-sidecar.cpuMillicores",
          "istio-sidecar.memoryMiB",
          "istio-sidecar-scoped.memoryMiB",
          "linkerd.cpuMillicores",
          "linkerd.memoryMiB",
        ].flatMap((amount) => ["typical", "low", "high"].map((bound) => `${amount}.${bound}`)),
      ),
    );
    const own = input.rows.findIndex(({ pods }) => pods === 100);
    const { typical, low, high } = input.rows[own]!.bySeries.linkerd!.memoryMiB;
    const gib = { name: "GiB", divisor: 1024 };
    expect(rows[own]?.slice(13)).toEqual([typical, low, high].map((each) => formatIn(each, gib)));
    expect(columns[13]).toEqual({
      key: "linkerd.memoryMiB.typical",
      label: "Linkerd, linkerd2-proxy: Memory, typical",
      unit: "GiB",
    });
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
  });

  test("shows one resource in the same cells as both", () => {
    const both = table("pods=100");
    const memory = tableFrom(comparison("pods=100"), seriesNames, ["memoryMiB"]);
    memory.columns.forEach(({ key }, index) => {
      const there = both.columns.findIndex((column) => column.key === key);
      expect(memory.rows.map((row) => row[index])).toEqual(both.rows.map((row) => row[there]));
    });
    expect(memory.columns).toHaveLength(10);
  });

  test("is sorted by what its numbers are worth, not by their text", () => {
    const rows = [["10", "9.5"], ["2", "1,200"], ["1", "0.40"], ["3", "9.5"]]; // prettier-ignore
    const pods = (sorted: Table["rows"]) => sorted.map(([first]) => first);
    expect(pods(sortRows(rows, 0, "ascending"))).toEqual(["1", "2", "3", "10"]);
    expect(pods(sortRows(rows, 1, "ascending"))).toEqual(["1", "3", "10", "2"]);
    expect(pods(sortRows(rows, 1, "descending"))).toEqual(["2", "10", "3", "1"]);
  });

  test("says a range only where there is one", () => {
    const [amount] = table("").amounts;
    expect(amountIn(["1", "5.0", "4.0", "6.0"], amount!)).toEqual({
      typical: "5.0",
      range: "4.0–6.0",
    });
    expect(amountIn(["1", "5.0", "5.0", "5.0"], amount!).range).toBeNull();
  });
});

describe("CSV", () => {
  test("equals the table cell by cell, whatever the workload", () => {
    fc.assert(
      fc.property(values, (stated) => {
        const shown = tableFrom(comparisonFrom(coefficients, stated), seriesNames);
        const { header, rows } = readCsv(toCsv(shown, source));
        expect(header).toHaveLength(shown.columns.length);
        expect(rows).toEqual(shown.rows.map((row) => row.map((cell) => cell.replaceAll(",", ""))));
        expect(rows.flat().every((cell) => /^\d+(\.\d+)?$/.test(cell))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test("starts with a byte order mark and says what it is", () => {
    const csv = toCsv(table("pods=100"), source);
    expect([...new TextEncoder().encode(csv).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(readCsv(csv).comments).toEqual([
      `# ${source.title}`,
      `# ${source.permalink}`,
      "# Data 2026-11, published 2026-11-23",
    ]);
    expect(csv.split("\r\n")[3]?.split('","')[0]).toBe(
      'Pods,"Istio, Envoy sidecars: CPU, typical (vCPU)',
    );
    expect(csv.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(csv.endsWith("\r\n")).toBe(true);
  });

  test("any text comes back as it was, but for what a spreadsheet would run", () => {
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom('"', ",", "\r", "\n", "=", "-", "1", "a", "'", " ") }),
      fc.string({ unit: "grapheme" }),
    );
    fc.assert(
      fc.property(text, (cell) => {
        const { header, rows } = readCsv(toCsv(tableOf(cell), source));
        const expected = /^\d{1,3}(,\d{3})+$/.test(cell) ? cell.replaceAll(",", "") : cell;
        expect(header[0]?.replace(/^'/, "")).toBe(cell.replace(/^'/, ""));
        expect(rows[0]?.[0]?.replace(/^'/, "")).toBe(expected.replace(/^'/, ""));
      }),
    );
  });

  test.each([
    "=1+1",
    "+cmd|'/c calc'!A0",
    "-2+3",
    "@SUM(A1)",
    '=HYPERLINK("x","y")',
    " =1",
    "\t=1",
  ])("does not let a spreadsheet run %j", (cell) => {
    const { header, rows } = readCsv(toCsv(tableOf(cell), source));
    expect(header).toEqual([`'${cell}`]);
    expect(rows).toEqual([[`'${cell}`]]);
  });

  test.each(["-5", "+1", "-0.25"])("leaves the number %s a number", (cell) => {
    expect(readCsv(toCsv(tableOf(cell), source)).rows).toEqual([[cell]]);
  });

  test("a title cannot leave its comment line", () => {
    const title = 'a,"b\r\nPods,=1+1\n=2,@x';
    const { comments, rows } = readCsv(toCsv(tableOf("1"), { ...source, title }));
    expect(comments).toHaveLength(3);
    expect(comments[0]).toBe("# a,'b Pods,'=1+1 =2,'@x");
    expect(rows).toEqual([["1"]]);
  });
});

describe("Markdown", () => {
  /** Cells of a line, which `|` parts unless it is escaped. */
  const cells = (line: string) =>
    line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim());

  test("is a table with the same cells, and the permalink under it", () => {
    const shown = table("pods=100");
    const lines = toMarkdown(shown, source).split("\n");
    expect(cells(lines[0]!)).toEqual([
      "Pods",
      "Istio, Envoy sidecars: CPU, vCPU",
      "Istio, Envoy sidecars: Memory, GiB",
      "Istio, Envoy sidecars, scoped: Memory, GiB",
      "Linkerd, linkerd2-proxy: CPU, vCPU",
      "Linkerd, linkerd2-proxy: Memory, GiB",
    ]);
    expect(cells(lines[1]!)).toEqual(Array(6).fill("---:"));
    shown.rows.forEach((row, index) => {
      expect(cells(lines[index + 2]!)).toEqual([
        row[0],
        ...[1, 4, 7, 10, 13].map((at) => `${row[at]} (${row[at + 1]}–${row[at + 2]})`),
      ]);
    });
    expect(lines.slice(shown.rows.length + 2)).toEqual([
      "",
      `Meshfit, data 2026-11 of 23 November 2026: <${source.permalink}>`,
      "",
    ]);
  });

  test("escapes what would end a cell", () => {
    const [header] = toMarkdown(tableOf("a|b\\|c\nd"), source).split("\n");
    expect(header).toBe("| a\\|b\\\\\\|c d |");
  });
});
