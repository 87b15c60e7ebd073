"use client";

import { Search } from "lucide-react";
import Link from "next/link";
import { type ComponentType, useEffect, useState } from "react";

type Dialog = ComponentType<{ onClose: () => void }>;

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** `/` where nobody is typing, Ctrl-K or ⌘K anywhere; never over another dialog. */
function asksForSearch(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.altKey || document.querySelector("dialog[open]"))
    return false;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === "k";
  return event.key === "/" && !isTyping(event.target);
}

/**
 * A link to the search page that opens the search over this page instead, as soon as React is
 * ready. Code and index of the dialog are fetched only then; if they cannot be, the link is followed.
 */
export function SearchButton() {
  const [Dialog, setDialog] = useState<Dialog | null>(null);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!asksForSearch(event)) return;
      event.preventDefault();
      void open();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);

  async function open() {
    try {
      const { SearchDialog } = await import("@/components/search/search-dialog.client");
      setDialog(() => SearchDialog);
    } catch {
      location.assign("/search");
    }
  }

  return (
    <>
      <Link
        href="/search"
        prefetch={false}
        aria-keyshortcuts="/ Control+K Meta+K"
        onClick={(event) => {
          // A new tab or window is left to the browser.
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          void open();
        }}
        className="inline-flex min-h-8 items-center gap-2 rounded-full border border-line px-2 text-[0.9375rem] text-muted no-underline hover:border-control hover:text-ink sm:px-3"
      >
        <Search aria-hidden className="size-4" />
        <span className="max-sm:sr-only">Search</span>
        <kbd aria-hidden className="hidden text-xs text-muted lg:js:inline">
          /
        </kbd>
      </Link>
      {Dialog ? <Dialog onClose={() => setDialog(null)} /> : null}
    </>
  );
}
