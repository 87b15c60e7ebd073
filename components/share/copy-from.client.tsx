"use client";

import { Check, Copy } from "lucide-react";
import { useCopy } from "@/components/ui/use-copy.client";

/** Copies text: given, standing on the page, or behind a link on the page to this site. */
export function CopyFrom({
  label,
  text,
  element,
  link,
}: {
  label: string;
  text?: string;
  /** Id of the element whose text is copied. */
  element?: string;
  /** Id of the link behind which the text is, when there is neither text nor element. */
  link?: string;
}) {
  const { state, copy } = useCopy();
  const Icon = state === "copied" ? Check : Copy;
  return (
    <span className="print-hidden hidden items-center js:inline-flex">
      <button
        type="button"
        className="inline-flex items-center gap-2 rounded-md border border-control bg-surface px-3 py-1.5 text-sm font-medium"
        onClick={() => {
          copy(text ?? (element ? textOf(element) : textBehind(link ?? "")));
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

async function textBehind(link: string): Promise<string> {
  const address = document.querySelector<HTMLAnchorElement>(`a#${CSS.escape(link)}`)?.href ?? "";
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.text();
}
