"use client";

import { startTransition, useEffect, useState } from "react";

/** Longer than the time between two steps of a slider, shorter than a reader waits. */
const restMilliseconds = 150;

/**
 * The value once it has stood still for a moment, until then the one before. For what is too much
 * work to redo at every step of a slider; React may do it in pieces. `rested !== value` while the
 * value moves.
 */
export function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    if (rested === value) return;
    const timer = setTimeout(() => startTransition(() => setRested(() => value)), restMilliseconds);
    return () => clearTimeout(timer);
  }, [rested, value]);
  return rested;
}
