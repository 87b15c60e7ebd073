"use client";

import { useCallback, useEffect, useState } from "react";
import { makeSearch, type Search, type SearchDocument } from "@/lib/search/search";

/** Fetched when the search first opens, once a visit. */
let fetched: Promise<Search> | undefined;

async function fetchSearch(): Promise<Search> {
  const response = await fetch("/search-index.json");
  if (!response.ok) throw new Error(`The search index answered ${response.status}.`);
  return makeSearch((await response.json()) as SearchDocument[]);
}

/** The search, or why it is not there yet. `retry` asks for the index once more. */
export function useSearch() {
  const [search, setSearch] = useState<Search | "loading" | "failed">("loading");
  const load = useCallback(() => {
    fetched ??= fetchSearch();
    fetched.then(
      (ready) => setSearch(() => ready),
      () => {
        fetched = undefined;
        setSearch("failed");
      },
    );
  }, []);
  useEffect(load, [load]);
  const retry = () => {
    setSearch("loading");
    load();
  };
  return { search, retry };
}
