"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";

/** Copies the block of code it stands behind. Hidden without JavaScript, which it needs. */
export function CopyCode() {
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  useEffect(() => {
    if (state === "idle") return;
    const timer = setTimeout(() => setState("idle"), 4000);
    return () => clearTimeout(timer);
  }, [state]);
  const Icon = state === "copied" ? Check : Copy;
  return (
    <span className="copy-code">
      <span role="status">
        {state === "copied" ? "Copied" : null}
        {state === "failed" ? "Select the code and copy it by hand." : null}
      </span>
      <button
        type="button"
        aria-label="Copy code"
        title="Copy code"
        onClick={(event) => {
          const block = event.currentTarget.closest(".code-block")?.querySelector("pre");
          navigator.clipboard.writeText(block?.textContent ?? "").then(
            () => setState("copied"),
            () => setState("failed"),
          );
        }}
      >
        <Icon aria-hidden className="size-4" />
      </button>
    </span>
  );
}
