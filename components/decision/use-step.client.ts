"use client";

import { useCallback, useSyncExternalStore } from "react";

const changed = "meshfit:step";

function subscribe(onChange: () => void) {
  const events = ["hashchange", "popstate", changed];
  for (const event of events) addEventListener(event, onChange);
  return () => {
    for (const event of events) removeEventListener(event, onChange);
  };
}

/** The steps that led to this entry of the history, as it keeps them; none on another's link. */
function trailKept(): string {
  const state: unknown = window.history.state;
  const trail =
    typeof state === "object" && state !== null && "trail" in state ? state.trail : undefined;
  return typeof trail === "string" ? trail : "";
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
