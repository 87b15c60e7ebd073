"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Whether this is drawn over HTML of the server, for the first time; false after that. */
export function useHydrating(): boolean {
  return useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
}
