"use client";

import { useEffect, useRef } from "react";

// Browsers refuse more than about a hundred history changes in half a minute.
const pauseMilliseconds = 250;

/**
 * Keeps the address of the page equal to `query`, shortly after the last change. The only writer of
 * the query on its page.
 * @param view changes when the reader moves to another entry of the history, which then gets the
 * query too
 */
export function useUrlQuery(query: string, view = "") {
  const first = useRef(true);
  useEffect(() => {
    // The first query came from the address; a reader's own spelling of it is left alone.
    if (first.current) {
      first.current = false;
      return;
    }
    const timer = setTimeout(() => {
      const { pathname, hash } = window.location;
      window.history.replaceState(null, "", `${pathname}${query ? `?${query}` : ""}${hash}`);
    }, pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [query, view]);
}
