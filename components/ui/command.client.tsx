"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";

/** A command or query to run elsewhere, with a button that copies it. */
export function Command({ label, children: text }: { label: string; children: string }) {
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  useEffect(() => {
    if (state === "idle") return;
    const timer = setTimeout(() => setState("idle"), 4000);
    return () => clearTimeout(timer);
  }, [state]);
  const Icon = state === "copied" ? Check : Copy;
  return (
    <div>
      <p className="text-sm">{label}</p>
      <div className="mt-1 flex items-start gap-2">
        <code className="min-w-0 flex-1 rounded-md border border-line bg-sunken px-2.5 py-1.5 text-xs break-words whitespace-pre-wrap">
          {text}
        </code>
        <button
          type="button"
          aria-label={`Copy: ${label}`}
          className="inline-flex size-8 shrink-0 items-center justify-center rounded-md border border-control bg-surface"
          onClick={() => {
            navigator.clipboard.writeText(text).then(
              () => setState("copied"),
              () => setState("failed"),
            );
          }}
        >
          <Icon aria-hidden className="size-4" />
        </button>
      </div>
      <span role="status" className="text-xs text-muted">
        {state === "copied" ? "Copied" : null}
        {state === "failed" ? "Select the text and copy it." : null}
      </span>
    </div>
  );
}
