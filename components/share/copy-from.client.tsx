"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";

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
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  useEffect(() => {
    if (state === "idle") return;
    const timer = setTimeout(() => setState("idle"), 4000);
    return () => clearTimeout(timer);
  }, [state]);
  const Icon = state === "copied" ? Check : Copy;
  return (
    <span className="print-hidden hidden items-center gap-2 js:inline-flex">
      <button
        type="button"
        className="inline-flex items-center gap-2 rounded-md border border-control bg-surface px-3 py-1.5 text-sm font-medium"
        onClick={() => {
          const text = element ? Promise.resolve(textOf(element)) : textAt(address ?? "");
          copy(text).then(
            () => setState("copied"),
            () => setState("failed"),
          );
        }}
      >
        <Icon aria-hidden className="size-4" />
        {state === "copied" ? "Copied" : label}
      </button>
      <span role="status" className="text-sm text-muted">
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

/** Some browsers allow writing only while the click is being handled, so the promise is handed over. */
async function copy(text: Promise<string>): Promise<void> {
  if (typeof ClipboardItem === "undefined") {
    await navigator.clipboard.writeText(await text);
    return;
  }
  const blob = text.then((plain) => new Blob([plain], { type: "text/plain" }));
  await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
}
