/** The results to compare, from the query of /wizard/compare: one letter for each link. */
import type { Notice } from "@/lib/share/codec";
import { resultFromParams } from "@/lib/share/result-link";
import type { DecodedResult } from "@/lib/share/result-link";

/** At most five: more columns than that nobody reads. */
export const comparedKeys = ["a", "b", "c", "d", "e"] as const;
export type ComparedKey = (typeof comparedKeys)[number];

export type ComparedLink = {
  readonly key: ComparedKey;
  /** As given, cut to a length that can be shown. */
  readonly given: string;
} & (
  | { readonly problem: string; readonly query?: undefined; readonly result?: undefined }
  | { readonly problem?: undefined; readonly query: string; readonly result: DecodedResult }
);

const longestShown = 2000;
const resultPaths = /^\/(wizard|wizard\/result|wizard\/result\/record\.md|api\/v1\/recommend)\/?$/;

/** The query in a pasted link: of a whole address, of a path, or given bare. Origins are ignored. */
function queryIn(text: string): { readonly query: string } | { readonly problem: string } {
  const isAddress = /^[a-z][a-z0-9+.-]*:/i.test(text);
  if (isAddress || text.startsWith("/")) {
    if (!URL.canParse(text, "http://localhost")) return { problem: "is not an address" };
    const { pathname, search } = new URL(text, "http://localhost");
    if (!resultPaths.test(pathname)) return { problem: "is not a link to a result of the wizard" };
    return { query: search.slice(1) };
  }
  const query = text.replace(/^\?/, "");
  return query.includes("=") ? { query } : { problem: "is neither a link nor answers" };
}

function comparedLink(key: ComparedKey, text: string): ComparedLink {
  const given = text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
  const found = queryIn(text);
  if ("problem" in found) return { key, given, problem: found.problem };
  return {
    key,
    given,
    query: found.query,
    result: resultFromParams(new URLSearchParams(found.query)),
  };
}

/**
 * Reads the links to compare.
 * @returns one for each letter that is filled in, in the order of the letters, and a notice for
 * everything else in the query
 */
export function comparedFromParams(params: URLSearchParams): {
  readonly links: readonly ComparedLink[];
  readonly notices: readonly Notice[];
} {
  const isKey = (key: string) => (comparedKeys as readonly string[]).includes(key);
  const shown = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
  const links = comparedKeys.flatMap((key) => {
    const [text] = params
      .getAll(key)
      .map((value) => value.trim())
      .filter(Boolean);
    return text === undefined ? [] : comparedLink(key, text);
  });
  const notices = [...new Set(params.keys())].flatMap((key): readonly Notice[] => {
    const values = params.getAll(key).filter((value) => value.trim() !== "");
    const value = shown(values[isKey(key) ? 1 : 0] ?? "");
    if (!isKey(key)) return [{ key: shown(key), value, reason: "is not a setting of this page" }];
    return values.length > 1
      ? [{ key, value, reason: "was given more than once; the first one is used" }]
      : [];
  });
  return { links, notices };
}
