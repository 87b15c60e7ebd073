"use client";

import { useEffect } from "react";

/** Says that the page answers: until then what the reader did was kept for it; see server/wake.js. */
export function useAwake(): void {
  useEffect(() => {
    dispatchEvent(new Event("meshfit-awake"));
  }, []);
}
