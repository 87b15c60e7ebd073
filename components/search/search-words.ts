import type { HitGroup } from "@/lib/search/search";

/** What a search came to, in one sentence. */
export function searchStatus(query: string, groups: readonly HitGroup[]): string {
  const hits = groups.reduce((sum, group) => sum + group.hits.length, 0);
  if (hits === 0) return `Nothing found for “${query}”. Try fewer words, or other ones.`;
  const places = groups.length === 1 ? "one place" : `${groups.length} places`;
  return hits === 1 ? "One result." : `${hits} results in ${places}.`;
}
