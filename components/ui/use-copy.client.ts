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
  // An object each time: what is copied once more is said anew, and as long.
  const [outcome, setOutcome] = useState<{ state: "copied" | "failed" }>();
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(undefined), shownMilliseconds);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = (text: string | Promise<string>) =>
    void write(text).then(
      () => setOutcome({ state: "copied" }),
      () => setOutcome({ state: "failed" }),
    );
  return { state: outcome?.state ?? "idle", copy };
}
