import { describe, expect, test } from "vitest";
import { catalog } from "@/lib/catalog/catalog";
import type { Measurement } from "@/lib/catalog/overhead-schema";
import { measurementsCsv } from "@/lib/share/measurements-csv";

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

/** Records by column name. */
function read(csv: string): Record<string, string>[] {
  const [header = [], ...records] = parseCsv(csv.slice(1));
  return records.map((record) =>
    Object.fromEntries(header.map((name, index) => [name, record[index] ?? ""])),
  );
}

const csv = measurementsCsv(catalog.measurements, catalog.sources);
const [first] = catalog.measurements;
/** The first measurement with another text or value in one place. */
const oneRow = (change: Partial<Measurement>) => [{ ...first!, ...change }];

test("starts with a byte order mark, and every line ends with CRLF", () => {
  expect([...new TextEncoder().encode(csv).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(csv.endsWith("\r\n")).toBe(true);
  expect(csv.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});

test("has one record a measurement, with every field of it and of its source", () => {
  const records = read(csv);
  expect(records).toHaveLength(catalog.measurements.length);
  catalog.measurements.forEach((row, index) => {
    const record = records[index]!;
    for (const [name, value] of Object.entries(row)) {
      const text = typeof value === "object" ? JSON.stringify(value) : String(value);
      expect(record[name]?.replace(/^'/, ""), `${row.id}.${name}`).toBe(text);
    }
    const source = catalog.sources[row.source]!;
    expect(record["sourceTitle"]).toBe(source.title);
    expect(record["sourceInterest"]).toBe(source.interest);
    expect(record["sourceUrl"]).toBe(source.url ?? "");
  });
});

test("nested values come back from their JSON", () => {
  const records = read(csv);
  for (const row of catalog.measurements) {
    if (typeof row.value !== "object") continue;
    const record = records.find(({ id }) => id === row.id);
    expect(JSON.parse(record?.["value"] ?? "")).toEqual(row.value);
  }
});

describe("what a spreadsheet would run", () => {
  test.each(["=1+1", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", " =1", "\t=1", "-"])(
    "%j becomes text",
    (caveats) => {
      const [record] = read(measurementsCsv(oneRow({ caveats }), catalog.sources));
      expect(record?.["caveats"]).toBe(`'${caveats}`);
    },
  );

  test("a number below zero stays a number", () => {
    const [record] = read(measurementsCsv(oneRow({ value: -0.5 }), catalog.sources));
    expect(record?.["value"]).toBe("-0.5");
  });

  test("nothing in the catalog needs it", () => {
    expect(csv).not.toMatch(/(^|[,"\n])'/);
  });
});

test("commas, quotation marks and line ends stay inside their cell", () => {
  const load = 'a, "b"\r\nc\n,d';
  const [record, ...others] = read(measurementsCsv(oneRow({ load }), catalog.sources));
  expect(record?.["load"]).toBe(load);
  expect(others).toEqual([]);
});
