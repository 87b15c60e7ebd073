/**
 * Full-text search over the sections of chapters, the fact sheets and the other pages; the same on
 * the server, for readers without JavaScript, and in the browser, where it works offline.
 */
import MiniSearch from "minisearch";
import { excerptOf, markedIn, type Piece } from "@/lib/search/excerpt";
import { stem, wordPattern } from "@/lib/search/stem";

/** What can be found: a section of a chapter, or a page. */
export type SearchDocument = {
  readonly href: string;
  /** What results are grouped by: a chapter, or a kind of page. */
  readonly group: string;
  readonly title: string;
  readonly text: string;
  readonly code?: string;
};

export type Hit = {
  readonly href: string;
  readonly title: readonly Piece[];
  readonly excerpt: readonly Piece[];
};
export type HitGroup = { readonly title: string; readonly hits: readonly Hit[] };
export type Search = (query: string) => readonly HitGroup[];

export const longestQuery = 200;
const mostGroups = 8;
const mostHitsInGroup = 4;

/** Words are indexed as they are and as their stems, so that half a word finds its whole. */
function indexed(word: string): string[] {
  const lower = word.toLowerCase();
  const short = stem(word);
  return short === lower ? [lower] : [lower, short];
}

/**
 * Lays out the documents for searching.
 * @returns a function from a query to groups of hits, best first; a section must contain every
 * word, and where none does, any of them
 */
export function makeSearch(documents: readonly SearchDocument[]): Search {
  const index = new MiniSearch<SearchDocument & { id: number }>({
    fields: ["title", "group", "text", "code"],
    tokenize: (text) => text.match(wordPattern) ?? [],
    processTerm: indexed,
  });
  index.addAll(documents.map((document, id) => ({ id, ...document })));

  return (query) => {
    const asked = query.slice(0, longestQuery);
    const found = (combineWith: "AND" | "OR") =>
      index.search(asked, {
        combineWith,
        processTerm: stem,
        prefix: (word) => word.length > 1,
        fuzzy: (word) => (word.length > 4 ? 0.2 : false),
        boost: { title: 3, group: 2, code: 0.5 },
      });
    const strict = found("AND");
    const groups = new Map<string, Hit[]>();
    for (const { id, terms } of strict.length > 0 ? strict : found("OR")) {
      const document = documents[id as number];
      if (!document) continue;
      const hits = groups.get(document.group) ?? [];
      if (hits.length === 0 && groups.size === mostGroups) continue;
      groups.set(document.group, hits);
      if (hits.length === mostHitsInGroup) continue;
      const matched = new Set(terms);
      hits.push({
        href: document.href,
        title: markedIn(document.title, matched),
        excerpt: excerptOf(document, matched),
      });
    }
    return [...groups].map(([title, hits]) => ({ title, hits }));
  };
}
