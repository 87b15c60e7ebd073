"use client";

import { Search } from "lucide-react";
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

const look =
  "min-h-8 items-center gap-2 rounded-full border border-line px-2 text-[0.9375rem] text-muted no-underline hover:border-control hover:text-ink sm:px-3";

/**
 * Opens the search, whose code and index are fetched only then. Without JavaScript, or when the
 * code cannot be fetched, it leads to the search page instead.
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

  const face = (
    <>
      <Search aria-hidden className="size-4" />
      <span className="max-sm:sr-only">Search</span>
    </>
  );
  return (
    <>
      <a href="/search" className={`inline-flex js:hidden ${look}`}>
        {face}
      </a>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K Meta+K"
        onClick={() => void open()}
        className={`hidden js:inline-flex ${look}`}
      >
        {face}
        <kbd aria-hidden className="hidden text-xs text-muted lg:inline">
          /
        </kbd>
      </button>
      {Dialog ? <Dialog onClose={() => setDialog(null)} /> : null}
    </>
  );
}
