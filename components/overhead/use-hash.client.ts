"use client";

import { useSyncExternalStore } from "react";

function subscribe(onChange: () => void) {
  addEventListener("hashchange", onChange);
  addEventListener("popstate", onChange);
  return () => {
    removeEventListener("hashchange", onChange);
    removeEventListener("popstate", onChange);
  };
}

/**
 * The fragment of the address, without `#`; empty on the server. CSS `:target` does not follow when
 * Next changes the address by itself, as it does on the way from another page.
 */
export function useHash(): string {
  const hash = useSyncExternalStore(
    subscribe,
    () => location.hash,
    () => "",
  );
  return hash.slice(1);
}
