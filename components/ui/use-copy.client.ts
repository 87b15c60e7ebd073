"use client";

import { useEffect, useState } from "react";

const shownMilliseconds = 4000;

/** Some browsers allow writing only while the click is being handled, so the promise is handed over. */
async function write(text: string | Promise<string>): Promise<void> {
  if (typeof text === "string" || typeof ClipboardItem === "undefined") {
    await navigator.clipboard.writeText(await text);
    return;
  }
  const blob = text.then((plain) => new Blob([plain], { type: "text/plain" }));
  await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
}

/** Copies text, or the text a promise brings, and says for a moment how that went. */
export function useCopy() {
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  useEffect(() => {
    if (state === "idle") return;
    const timer = setTimeout(() => setState("idle"), shownMilliseconds);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = (text: string | Promise<string>) =>
    void write(text).then(
      () => setState("copied"),
      () => setState("failed"),
    );
  return { state, copy };
}
