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
 * Trails read so far, by fragment. The router sometimes rewrites a history entry without state that
 * is not its own, for example when it fetches the page that Back leads to.
 */
const seen = new Map<string, string>();

/** The steps that led to this history entry; none when it was opened by a link. */
function readTrail(): string {
  const { hash } = window.location;
  const state: unknown = window.history.state;
  const trail =
    typeof state === "object" && state !== null && "trail" in state ? state.trail : undefined;
  if (typeof trail !== "string") return seen.get(hash) ?? "";
  seen.set(hash, trail);
  return trail;
}

/**
 * The step of the wizard, stored in the fragment: Back goes one step back, reloading stays, and a
 * link can lead straight to one question. The steps before it are stored in the history entry,
 * because which one comes next depends on the answers.
 * @returns the step's id ("" for the first), the ids of the steps before it, and a function that
 * goes to another
 */
export function useStep() {
  const step = useSyncExternalStore(
    subscribe,
    () => window.location.hash.slice(1),
    () => "",
  );
  const trail = useSyncExternalStore(subscribe, readTrail, () => "");
  // Another visit starts afresh.
  useEffect(() => () => seen.clear(), []);
  /** @param from the step on screen, which the fragment does not name when it is the first */
  const goTo = useCallback((id: string, from: string) => {
    const { pathname, search } = window.location;
    const before = readTrail();
    const next = { trail: before ? `${before},${from}` : from };
    window.history.pushState(next, "", `${pathname}${search}#${id}`);
    dispatchEvent(new Event(changed));
  }, []);
  return { step, trail: trail === "" ? [] : trail.split(","), goTo };
}
