"use client";

import { Check, Copy } from "lucide-react";
import { useCopy } from "@/components/ui/use-copy.client";

/** Copies text that stands on the page, or behind an address of this site. */
export function CopyFrom({
  label,
  element,
  address,
}: {
  label: string;
  /** Id of the element whose text is copied. */
  element?: string;
  /** Address whose answer is copied, when there is no element. */
  address?: string;
}) {
  const { state, copy } = useCopy();
  const Icon = state === "copied" ? Check : Copy;
  return (
    <span className="print-hidden hidden items-center js:inline-flex">
      <button
        type="button"
        className="inline-flex items-center gap-2 rounded-md border border-control bg-surface px-3 py-1.5 text-sm font-medium"
        onClick={() => {
          copy(element ? textOf(element) : textAt(address ?? ""));
        }}
      >
        <Icon aria-hidden className="size-4" />
        {state === "copied" ? "Copied" : label}
      </button>
      <span role="status" className="text-sm text-muted not-empty:ml-2">
        {state === "copied" ? <span className="sr-only">Copied</span> : null}
        {state === "failed" ? "Could not copy; take it by hand." : null}
      </span>
    </span>
  );
}

const textOf = (id: string) => document.getElementById(id)?.textContent ?? "";

async function textAt(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.text();
}
