/** The measurements as /method lists them, and the short form in which they go to the browser. */
import type { Measurement } from "@/lib/catalog/overhead-schema";
import type { Source } from "@/lib/catalog/schema";

const fields = [
  "id",
  "system",
  "version",
  "component",
  "metric",
  "unit",
  "statistic",
  "value",
  "load",
  "meshSize",
  "caveats",
  "role",
  "derived",
  "source",
  "measuredBy",
  "published",
  "confidence",
] as const;

/** A measurement as text. Empty where the source says nothing; `derived` is the word, or empty. */
export type MeasurementLine = Readonly<Record<(typeof fields)[number], string>>;

export type MeasurementGroup = {
  readonly group: string;
  readonly lines: readonly MeasurementLine[];
};

/**
 * Measurements with every text once: they are drawn by the server and sent along again as data, and
 * rows of one campaign repeat its setting word for word. Half the size.
 */
export type PackedMeasurements = {
  readonly texts: readonly string[];
  /** For each line the positions of its fields in `texts`. */
  readonly groups: readonly {
    readonly group: string;
    readonly lines: readonly (readonly number[])[];
  }[];
};

/** What is shown of a source beside a measurement. */
export type LineSource = Pick<Source, "title" | "publisher" | "interest" | "url">;

/** A value of a measurement as text: numbers, pairs and named parts alike. */
export function valueText(value: Measurement["value"]): string {
  if (Array.isArray(value)) return value.map(valueText).join(" / ");
  if (typeof value === "object" && value) {
    return Object.entries(value)
      .map(([name, part]) => `${name.replaceAll("_", " ")}: ${valueText(part)}`)
      .join("; ");
  }
  return String(value);
}

function lineOf(row: Measurement): MeasurementLine {
  return { ...row, value: valueText(row.value), derived: row.derived ? "derived" : "" };
}

/** All measurements in the groups and the order of the file. */
export function measurementGroups(rows: readonly Measurement[]): readonly MeasurementGroup[] {
  return [...new Set(rows.map(({ group }) => group))].map((group) => ({
    group,
    lines: rows.filter((row) => row.group === group).map(lineOf),
  }));
}

export function packMeasurements(groups: readonly MeasurementGroup[]): PackedMeasurements {
  const positions = new Map<string, number>();
  const position = (text: string) => {
    const known = positions.get(text) ?? positions.size;
    positions.set(text, known);
    return known;
  };
  const packed = groups.map(({ group, lines }) => ({
    group,
    lines: lines.map((line) => fields.map((field) => position(line[field]))),
  }));
  return { texts: [...positions.keys()], groups: packed };
}

export function unpackMeasurements({
  texts,
  groups,
}: PackedMeasurements): readonly MeasurementGroup[] {
  return groups.map(({ group, lines }) => ({
    group,
    lines: lines.map(
      (line) =>
        Object.fromEntries(
          fields.map((field, index) => [field, texts[line[index] ?? -1] ?? ""]),
        ) as MeasurementLine,
    ),
  }));
}

/** The sources that the measurements name, by id, as little of each as is shown. */
export function lineSources(
  rows: readonly Measurement[],
  sources: Readonly<Record<string, Source>>,
): Readonly<Record<string, LineSource>> {
  const ids = new Set(rows.map(({ source }) => source));
  return Object.fromEntries(
    Object.values(sources)
      .filter(({ id }) => ids.has(id))
      .map(({ id, title, publisher, interest, url }) => [
        id,
        { title, publisher, interest, ...(url ? { url } : {}) },
      ]),
  );
}
