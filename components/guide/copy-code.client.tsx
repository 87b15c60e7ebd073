"use client";

import { Check, Copy } from "lucide-react";
import { useCopy } from "@/components/ui/copy-button.client";

/** Copies the code block before it. Hidden without JavaScript, which it needs. */
export function CopyCode() {
  const { state, copy } = useCopy();
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
          copy(block?.textContent ?? "");
        }}
      >
        <Icon aria-hidden className="size-4" />
      </button>
    </span>
  );
}
