"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/**
 * The origin this page was served from, which a prerendered page cannot know.
 * @param fallback used until the browser knows its origin
 */
export function useOrigin(fallback: string): string {
  return useSyncExternalStore(
    never,
    () => window.location.origin,
    () => fallback,
  );
}
