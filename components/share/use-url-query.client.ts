"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";

// Browsers refuse more than about a hundred history changes in half a minute.
const pauseMilliseconds = 250;

/** State of this history entry without the router’s part, which it adds itself. */
function ownState(): Record<string, unknown> {
  const entries = Object.entries((window.history.state ?? {}) as Record<string, unknown>);
  return Object.fromEntries(entries.filter(([key]) => !key.startsWith("_")));
}

/**
 * Synchronises state and address: writes `query` shortly after the last change, and calls `restore`
 * whenever something else changed the address (a link to the same page, Back, Forward, or a page
 * from the router’s cache). The only writer of the query on its page.
 * @param restore takes over the query of the address
 * @param view for pages of several steps: changes with the step on screen. Back and Forward then
 * move between steps and never take an answer back, so the address is taken over once, at first,
 * and every entry of the history that is visited gets the query of now.
 */
export function useUrlQuery(
  query: string,
  restore: (params: URLSearchParams) => void,
  view?: string,
) {
  const address = useSearchParams().toString();
  const hasSteps = view !== undefined;
  /** The address as this page left or found it; any other came from elsewhere. */
  const known = useRef<string>(undefined);
  const onForeign = useRef(restore);
  const first = useRef(true);

  useEffect(() => {
    onForeign.current = restore;
  });

  useEffect(() => {
    if (known.current === address) return;
    const between = known.current !== undefined && hasSteps;
    known.current = address;
    if (!between) onForeign.current(new URLSearchParams(address));
  }, [address, hasSteps]);

  useEffect(() => {
    // The first query came from the address; a reader's own spelling of it is left alone.
    if (first.current) {
      first.current = false;
      return;
    }
    // Where the address says it already, a late write could only spoil an entry that Back leads to.
    if (!hasSteps && new URLSearchParams(query).toString() === known.current) return;
    const timer = setTimeout(() => {
      const { pathname, hash } = window.location;
      known.current = new URLSearchParams(query).toString();
      window.history.replaceState(ownState(), "", `${pathname}${query ? `?${query}` : ""}${hash}`);
    }, pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [query, view, hasSteps]);
}
