"use client";

import { Check, Copy } from "lucide-react";
import { useCopy } from "@/components/ui/copy-button.client";

/** Copies the text of an element of the page, so that the text is not sent twice. */
export function CopyCode({ from, label }: { from: string; label: string }) {
  const { state, copy } = useCopy();
  const Icon = state === "copied" ? Check : Copy;
  return (
    <span className="print-hidden hidden shrink-0 js:block">
      <button
        type="button"
        aria-label={`Copy: ${label}`}
        className="inline-flex min-h-7 items-center gap-1.5 rounded-md border border-line bg-surface px-2 text-xs font-medium text-muted hover:text-ink"
        onClick={() => {
          const text = document.getElementById(from)?.textContent ?? "";
          copy(`${text}\n`);
        }}
      >
        <Icon aria-hidden className="size-3.5" />
        {state === "copied" ? "Copied" : "Copy"}
      </button>
      <span role="status" className="sr-only">
        {state === "copied" ? "Copied" : state === "failed" ? "Select the text to copy it." : ""}
      </span>
    </span>
  );
}
