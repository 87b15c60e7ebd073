/** The results to compare, from the query of /wizard/compare: one letter for each link. */
import { type Notice, shown, unknownNotices, valuesByKey } from "@/lib/share/codec";
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
  const values = valuesByKey(params);
  const given = (key: string) => (values.get(key) ?? []).filter(Boolean);
  const links = comparedKeys.flatMap((key) => {
    const [text] = given(key);
    return text === undefined ? [] : comparedLink(key, text);
  });
  const repeated = comparedKeys.flatMap((key): readonly Notice[] => {
    const [, second] = given(key);
    return second === undefined
      ? []
      : [{ key, value: shown(second), reason: "was given more than once; the first one is used" }];
  });
  const isKey = (key: string) => (comparedKeys as readonly string[]).includes(key);
  const unknown = [...values.keys()]
    .filter((key) => !isKey(key))
    .map((key) => [key, given(key)[0] ?? ""] as const);
  return { links, notices: [...repeated, ...unknownNotices(unknown)] };
}
