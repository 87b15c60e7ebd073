"use client";

import { startTransition, useEffect, useState } from "react";

/** Longer than the time between two steps of a slider, shorter than a reader waits. */
const delayMilliseconds = 150;

/** The value once it has not changed for a moment, until then the one before. */
export function useDebounced<T>(value: T): T {
  const [debounced, setDebounced] = useState(value);
  useEffect(() => {
    if (debounced === value) return;
    const timer = setTimeout(
      () => startTransition(() => setDebounced(() => value)),
      delayMilliseconds,
    );
    return () => clearTimeout(timer);
  }, [debounced, value]);
  return debounced;
}
