"use client";

import { useState } from "react";
import { titleMark } from "@/components/ui/marks";

let brought: string | undefined;

/** The title of a document whose result was put in by the server; React would set its own. */
export function KeptTitle() {
  const [title] = useState(() =>
    typeof document === "undefined" ? titleMark : (brought ??= document.title),
  );
  return <title>{title}</title>;
}
