"use client";

import { useEffect, useState } from "react";
import { useCopy } from "@/components/ui/use-copy.client";

/**
 * Makes every `<button value="id">` inside it copy the text of the element with that id: one piece
 * of script for any number of buttons, which may be plain HTML. The one pressed says how it went.
 */
export function CopyParts({ children }: { children: React.ReactNode }) {
  const { state, copy } = useCopy();
  const [pressed, setPressed] = useState<Element>();
  useEffect(() => {
    if (!pressed || state !== "copied") return;
    const words = pressed.textContent;
    pressed.replaceChildren("Copied");
    return () => pressed.replaceChildren(words);
  }, [pressed, state]);
  return (
    // The buttons inside are what is pressed; this only hears them.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      onClick={({ target }) => {
        const button = target instanceof Element ? target.closest("button[value]") : null;
        const id = button?.getAttribute("value");
        if (!button || !id) return;
        setPressed(button);
        copy(document.getElementById(id)?.textContent ?? "");
      }}
    >
      {children}
      <p role="status" className="text-sm text-muted">
        {state === "copied" ? <span className="sr-only">Copied.</span> : null}
        {state === "failed" ? "Could not copy; take it by hand." : null}
      </p>
    </div>
  );
}
