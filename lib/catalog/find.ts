/** Pure readers of the catalog: a fact by its address. */
import type { Catalog, Distribution, Fact, Mesh, Source } from "@/lib/catalog/schema";

export type FoundFact = {
  readonly fact: Fact;
  readonly source: Source;
  readonly address: string;
};

/** What prose may call each fact of a mesh, the shortest name first. */
function meshEntries({ id, distributions, facts }: Mesh): (readonly [string, Fact])[] {
  const cells = (distribution: Distribution | undefined, prefix: string) =>
    Object.entries(distribution?.capabilities ?? {}).map(
      ([capability, fact]) => [`${prefix}.${capability}`, fact] as const,
    );
  return [
    ...Object.entries(facts).map(([key, fact]) => [`${id}.${key}`, fact] as const),
    ...cells(distributions[0], id),
    ...distributions.flatMap((distribution) => cells(distribution, `${id}.${distribution.id}`)),
  ];
}

// The catalog never changes while it is in use, so its addresses are indexed once.
const laidOut = new WeakMap<Catalog, ReadonlyMap<string, Fact>>();

/**
 * Every address with its fact: `<mesh>.<fact or capability>`, `<mesh>.<distribution>.<capability>`
 * and `landscape.<fact>`. A capability without a distribution is that of the mesh's first one.
 */
export function factAddresses(catalog: Catalog): ReadonlyMap<string, Fact> {
  const before = laidOut.get(catalog);
  if (before) return before;
  const addresses = new Map([
    ...Object.values(catalog.meshes).flatMap(meshEntries),
    ...Object.entries(catalog.landscape.facts).map(
      ([key, fact]) => [`landscape.${key}`, fact] as const,
    ),
  ]);
  laidOut.set(catalog, addresses);
  return addresses;
}

/** Number of single-letter edits between two words. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (const [j, other] of Array.from(b).entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The names most like one that does not exist, for a message that helps. */
export function nearest(name: string, names: Iterable<string>, count = 3): readonly string[] {
  return [...names]
    .map((other) => ({ other, distance: editDistance(name, other) }))
    .sort((a, b) => a.distance - b.distance || a.other.localeCompare(b.other))
    .slice(0, count)
    .map(({ other }) => other);
}

/**
 * The source a fact cites.
 * @throws an Error for a source that is not in the catalog, which cannot happen to its own facts
 */
export function sourceOf(catalog: Catalog, fact: Fact): Source {
  const source = catalog.sources[fact.source];
  if (!source) throw new Error(`There is no source "${fact.source}" in content/sources.json.`);
  return source;
}

/**
 * The fact at an address (see `factAddresses`) and the source it cites.
 * @throws an Error that names the nearest addresses when there is no such fact
 */
export function findFact(catalog: Catalog, address: string): FoundFact {
  const addresses = factAddresses(catalog);
  const fact = addresses.get(address);
  if (!fact) {
    const near = nearest(address, addresses.keys()).join(", ");
    throw new Error(`There is no fact "${address}" in content/. The nearest are ${near}.`);
  }
  return { fact, source: sourceOf(catalog, fact), address };
}
