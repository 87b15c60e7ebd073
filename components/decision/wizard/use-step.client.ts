"use client";

import { useCallback, useEffect, useSyncExternalStore } from "react";

const changed = "meshfit:step";

function subscribe(onChange: () => void) {
  const events = ["hashchange", "popstate", changed];
  for (const event of events) addEventListener(event, onChange);
  return () => {
    for (const event of events) removeEventListener(event, onChange);
  };
}

/**
 * Trails read so far, by fragment. The router sometimes writes an entry anew without what it does
 * not know, as when it has to fetch the page that Back leads to; by then the entry has been read.
 */
const seen = new Map<string, string>();

/** The steps that led to this entry of the history, as it keeps them; none on another's link. */
function trailKept(): string {
  const { hash } = window.location;
  const state: unknown = window.history.state;
  const trail =
    typeof state === "object" && state !== null && "trail" in state ? state.trail : undefined;
  if (typeof trail !== "string") return seen.get(hash) ?? "";
  seen.set(hash, trail);
  return trail;
}

/**
 * The step of the wizard, kept in the fragment of the address: Back goes one step back, reloading
 * stays, and a link can lead straight to one question. The steps before it are kept in the entry of
 * the history, because which one comes next depends on the answers.
 * @returns the step's id ("" for the first), the ids of the steps before it, and a function that
 * goes to another
 */
export function useStep() {
  const step = useSyncExternalStore(
    subscribe,
    () => window.location.hash.slice(1),
    () => "",
  );
  const trail = useSyncExternalStore(subscribe, trailKept, () => "");
  // Another visit starts afresh.
  useEffect(() => () => seen.clear(), []);
  /** @param from the step on screen, which the fragment does not name when it is the first */
  const goTo = useCallback((id: string, from: string) => {
    const { pathname, search } = window.location;
    const before = trailKept();
    const next = { trail: before ? `${before},${from}` : from };
    window.history.pushState(next, "", `${pathname}${search}#${id}`);
    dispatchEvent(new Event(changed));
  }, []);
  return { step, trail: trail === "" ? [] : trail.split(","), goTo };
}
