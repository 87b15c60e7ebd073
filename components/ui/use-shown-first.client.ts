"use client";

import { startTransition, useRef, useState } from "react";
import { afterPaint } from "@/components/ui/after-paint.client";

/**
 * For a control whose owner has much to draw: the control shows a new value at once, and the owner
 * is told once that has been drawn, of the last one only when several came, in a transition. Only
 * for owners that use their state when drawing: one that reads it in another event may find it a
 * moment old.
 */
export function useShownFirst<T>(value: T, onChange: (value: T) => void) {
  const [ahead, setAhead] = useState<{ readonly value: T }>();
  const untold = useRef<{ readonly value: T }>(undefined);
  const change = (next: T) => {
    setAhead({ value: next });
    const isWaiting = untold.current !== undefined;
    untold.current = { value: next };
    if (isWaiting) return;
    afterPaint(() => {
      const told = untold.current;
      untold.current = undefined;
      if (!told) return;
      startTransition(() => {
        onChange(told.value);
        // Together with the owner's new value; one set since stays.
        setAhead((now) => (now?.value === told.value ? undefined : now));
      });
    });
  };
  return [ahead ? ahead.value : value, change] as const;
}
