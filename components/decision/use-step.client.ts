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

/**
 * The step of the wizard, kept in the fragment of the address: Back goes one step back, reloading
 * stays, and a link can lead straight to one question.
 * @returns the step's id ("" for the first) and a function that goes to another
 */
export function useStep(): [string, (id: string) => void] {
  const step = useSyncExternalStore(
    subscribe,
    () => window.location.hash.slice(1),
    () => "",
  );
  const goTo = useCallback((id: string) => {
    const { pathname, search } = window.location;
    window.history.pushState(null, "", `${pathname}${search}#${id}`);
    dispatchEvent(new Event(changed));
  }, []);
  return [step, goTo];
}
