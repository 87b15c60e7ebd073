/** The second half of the parse: what the files say of each other. */
import { checkGuideData, sourcesOfGuideData } from "@/lib/catalog/check-guide";
import { checkFact, checkMesh, factsOfMesh, meshFile } from "@/lib/catalog/check-mesh";
import type { PlacedFact } from "@/lib/catalog/check-mesh";
import { duplicates, sourcesFile, unknownSource } from "@/lib/catalog/problem";
import type { Coefficients } from "@/lib/catalog/overhead-schema";
import type { Problem } from "@/lib/catalog/problem";
import { meshIds } from "@/lib/catalog/ids";
import type { ShapedCatalog } from "@/lib/catalog/shape";

const measurementsFile = "content/measurements.json";
const overheadFile = (name: string) => `content/overhead/${name}.json`;

const pricesFile = "content/prices.json";

function factsOf({ meshes, landscape }: ShapedCatalog): PlacedFact[] {
  return [
    ...Object.entries(meshes).flatMap(([name, mesh]) => factsOfMesh(name, mesh)),
    ...Object.entries(landscape.facts).map(([key, fact]) => ({
      file: "content/landscape.json",
      path: `facts.${key}`,
      fact,
    })),
  ];
}

/** Everything in a coefficients file that names measurement rows. */
function rowUses(coefficients: Coefficients): { path: string; rows: readonly string[] }[] {
  const found: { path: string; rows: readonly string[] }[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null) return;
    if ("rows" in value && Array.isArray(value.rows)) {
      found.push({ path: `${path}.rows`, rows: value.rows as readonly string[] });
      return;
    }
    for (const [step, inner] of Object.entries(value))
      visit(inner, path ? `${path}.${step}` : step);
  };
  visit(coefficients, "");
  return found;
}

function checkOverhead(name: string, coefficients: Coefficients, shaped: ShapedCatalog): Problem[] {
  const file = overheadFile(name);
  const rowIds = new Set(shaped.measurements.map(({ id }) => id));
  const misnamed: Problem[] =
    coefficients.version === name
      ? []
      : [
          {
            file,
            path: "version",
            wrong: `the file holds version ${coefficients.version}`,
            todo: "Make file name and version the same",
          },
        ];
  const unknownRows = rowUses(coefficients).flatMap(({ path, rows }) =>
    rows
      .filter((row) => !rowIds.has(row))
      .map((row) => ({
        file,
        path,
        wrong: `unknown measurement "${row}"`,
        todo: `Add the row to ${measurementsFile}, or correct the id`,
      })),
  );
  return [
    ...misnamed,
    ...unknownRows,
    ...checkSourced(file, "nodeReservation", coefficients.nodeReservation, shaped),
  ];
}

function checkSourced(
  file: string,
  part: string,
  { source, asOf }: { source: string; asOf: string },
  { sources }: ShapedCatalog,
): Problem[] {
  const known = sources.find(({ id }) => id === source);
  if (!known) return [unknownSource({ file, path: `${part}.source` }, source)];
  if (asOf <= known.checked) return [];
  return [
    {
      file,
      path: `${part}.asOf`,
      wrong: `${asOf} is later than ${known.checked}, when its source was last checked`,
      todo: "Correct one of the two dates",
    },
  ];
}

/** Sources are known, days stand once, and each data version has the price of its day. */
function checkPrices(shaped: ShapedCatalog): Problem[] {
  const { prices, overhead } = shaped;
  const unpriced = Object.entries(overhead)
    .filter(([, { published }]) => !prices.some(({ since }) => since <= published))
    .map(([name, { published }]) => ({
      file: pricesFile,
      path: "",
      wrong: `no price is from before ${published}, when data version ${name} was published`,
      todo: "Keep the older price beside the new one: links to that version count with it",
    }));
  return [
    ...prices.flatMap((price) => checkSourced(pricesFile, price.since, price, shaped)),
    ...duplicates(
      prices.map(({ since }) => since),
      pricesFile,
    ),
    ...unpriced,
  ];
}

function checkSources(shaped: ShapedCatalog, facts: readonly PlacedFact[]): Problem[] {
  const used = new Set([
    ...facts.map(({ fact }) => fact.source),
    ...shaped.measurements.map(({ source }) => source),
    ...Object.values(shaped.overhead).map(({ nodeReservation }) => nodeReservation.source),
    ...shaped.prices.map(({ source }) => source),
    ...sourcesOfGuideData(shaped),
  ]);
  return shaped.sources.flatMap(({ id, url, note, citedBy }) => {
    const problems: Problem[] = [];
    if (!used.has(id) && citedBy === undefined) {
      problems.push({
        file: sourcesFile,
        path: id,
        wrong: "nothing uses this source",
        todo: 'Remove it, or mark it with "citedBy": "prose" where a chapter or the method page cites it, "trial" where a trial does',
      });
    }
    if (url === undefined && note === undefined) {
      problems.push({
        file: sourcesFile,
        path: id,
        wrong: "a source without an address has no note",
        todo: "Add the url, or a note that says why there is none",
      });
    }
    return problems;
  });
}

/** Finds every broken reference, missing mesh, doubled id and impossible date. */
export function checkCatalog(shaped: ShapedCatalog): readonly Problem[] {
  const sources = new Map(shaped.sources.map((source) => [source.id, source]));
  const facts = factsOf(shaped);
  const missing = meshIds
    .filter((id) => !Object.values(shaped.meshes).some((mesh) => mesh.id === id))
    .map((id) => ({
      file: meshFile(id),
      path: "",
      wrong: "there is no such mesh",
      todo: "Add the file and its import in lib/catalog/catalog.ts",
    }));
  return [
    ...missing,
    ...Object.entries(shaped.meshes).flatMap(([name, mesh]) => checkMesh(name, mesh)),
    ...facts.flatMap((fact) => checkFact(fact, sources)),
    ...duplicates(
      shaped.sources.map(({ id }) => id),
      sourcesFile,
    ),
    ...duplicates(
      shaped.measurements.map(({ id }) => id),
      measurementsFile,
    ),
    ...duplicates(
      shaped.scenarios.map(({ id }) => id),
      "content/scenarios.json",
    ),
    ...shaped.measurements
      .filter(({ source }) => !sources.has(source))
      .map(({ id, source }) =>
        unknownSource({ file: measurementsFile, path: `${id}.source` }, source),
      ),
    ...Object.entries(shaped.overhead).flatMap(([name, coefficients]) =>
      checkOverhead(name, coefficients, shaped),
    ),
    ...checkPrices(shaped),
    ...checkGuideData(shaped, sources),
    ...checkSources(shaped, facts),
  ];
}
