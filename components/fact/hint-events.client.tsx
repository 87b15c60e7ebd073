"use client";

import { useEffect } from "react";
import { listenToHints } from "@/components/fact/hint-listeners.client";

/** Hover and focus for every hint on the site, by one set of listeners; draws nothing. */
export function HintEvents() {
  useEffect(() => listenToHints(document), []);
  return null;
}
