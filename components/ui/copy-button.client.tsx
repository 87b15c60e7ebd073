"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

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

/** Copies text, or the text a promise resolves to, and tells for a few seconds how that went. */
export function useCopy() {
  // An object each time, so that a second copy restarts the timer.
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

const textOf = (id: string) => document.getElementById(id)?.textContent ?? "";

async function fetchText(link: string): Promise<string> {
  const response = await fetch(link);
  if (!response.ok) throw new Error(`${link} answered ${response.status}`);
  return response.text();
}

/** Copies a text given as it is, as the id of an element, or as a link to this site. */
export function CopyButton({
  label,
  what,
  text,
  element,
  link = "",
  icon = false,
}: {
  label: string;
  /** What is copied, for screen readers, where the label alone does not say it. */
  what?: string;
  text?: string;
  /** Id of the element whose text is copied, so that the text is not sent twice. */
  element?: string;
  /** Path that answers with the text. */
  link?: string;
  /** Show the icon alone. */
  icon?: boolean;
}) {
  const { state, copy } = useCopy();
  const Icon = state === "copied" ? Check : Copy;
  return (
    <span className="print-hidden inline-flex shrink-0 items-center no-js:hidden">
      <Button
        size={icon ? "icon" : "small"}
        aria-label={icon || what ? `${label}: ${what ?? ""}` : undefined}
        onClick={() => copy(text ?? (element ? textOf(element) : fetchText(link)))}
      >
        <Icon aria-hidden className="size-4" />
        {icon ? null : state === "copied" ? "Copied" : label}
      </Button>
      <span role="status" className="text-sm text-muted not-empty:ml-2">
        {state === "copied" ? <span className="sr-only">Copied</span> : null}
        {state === "failed" ? "Could not copy; select the text and copy it." : null}
      </span>
    </span>
  );
}
