"use client";

import { Check, Link2 } from "lucide-react";
import { useCopy } from "@/components/ui/use-copy.client";

/** Copies the full address of a state, with everything spelt out so that it stays what it is. */
export function CopyLink({ path, query }: { path: string; query: string }) {
  const { state, copy } = useCopy();
  const address = () => new URL(`${path}?${query}`, window.location.href).href;
  const Icon = state === "copied" ? Check : Link2;
  return (
    <span className="hidden items-center js:inline-flex">
      <button
        type="button"
        className="inline-flex items-center gap-2 rounded-md border border-control bg-surface px-3 py-1.5 text-sm font-medium"
        onClick={() => {
          copy(address());
        }}
      >
        <Icon aria-hidden className="size-4" />
        {state === "copied" ? "Copied" : "Copy link"}
      </button>
      <span role="status" className="text-sm text-muted not-empty:ml-2">
        {state === "copied" ? <span className="sr-only">Link copied</span> : null}
        {state === "failed" ? "Copy the address from the address bar instead." : null}
      </span>
    </span>
  );
}
