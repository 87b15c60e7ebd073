"use client";

import { useCopy } from "@/components/ui/use-copy.client";

/**
 * Makes every `<button value="id">` inside it copy the text of the element with that id: one piece
 * of script for any number of buttons.
 */
export function CopyParts({ children }: { children: React.ReactNode }) {
  const { state, copy } = useCopy();
  return (
    // The buttons inside are what is pressed; this only hears them.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      onClick={({ target }) => {
        const button = target instanceof Element ? target.closest("button[value]") : null;
        const id = button?.getAttribute("value");
        if (!id) return;
        copy(document.getElementById(id)?.textContent ?? "");
      }}
    >
      {children}
      <p role="status" className="text-sm text-muted">
        {state === "copied" ? "Copied." : null}
        {state === "failed" ? "Could not copy; take it by hand." : null}
      </p>
    </div>
  );
}
