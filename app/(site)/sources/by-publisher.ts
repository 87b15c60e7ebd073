import type { Source } from "@/lib/catalog/schema";

/** From here on a publisher has a heading of its own. */
const manySources = 10;

type Written = { title: string; sources: readonly Source[] };

/**
 * Sources of one interest by publisher: those who wrote many, by how many, then all others as they
 * come. One group, `Others`, where nobody wrote many.
 */
export function byPublisher(sources: readonly Source[]): readonly Written[] {
  const publishers = new Map<string, Source[]>();
  for (const source of sources) {
    publishers.set(source.publisher, [...(publishers.get(source.publisher) ?? []), source]);
  }
  const ofMany = [...publishers]
    .filter(([, written]) => written.length >= manySources)
    .map(([title, written]) => ({ title, sources: written }))
    .sort((a, b) => b.sources.length - a.sources.length);
  const others = sources.filter(
    ({ publisher }) => (publishers.get(publisher)?.length ?? 0) < manySources,
  );
  return others.length > 0 ? [...ofMany, { title: "Others", sources: others }] : ofMany;
}
