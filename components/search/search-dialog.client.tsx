"use client";

import { useRouter } from "next/navigation";
import { useDeferredValue, useEffect, useId, useRef, useState } from "react";
import { SearchList } from "@/components/search/search-list.client";
import { searchStatus } from "@/components/search/search-words";
import { useSearch } from "@/components/search/use-search.client";
import { longestQuery } from "@/lib/search/search";

/** The search over the page: a combobox whose list follows what is typed. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const id = useId();
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const { search, retry } = useSearch();
  const query = useDeferredValue(typed.trim());

  // The browser keeps the focus inside, closes on Escape and gives the focus back.
  useEffect(() => dialog.current?.showModal(), []);

  const groups = typeof search === "function" && query !== "" ? search(query) : [];
  const hits = groups.flatMap((group) => group.hits);

  function goTo(href: string) {
    dialog.current?.close();
    router.push(href);
  }

  function onKeyDown(event: React.KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || hits.length === 0) return;
    event.preventDefault();
    setActive((active + step + hits.length) % hits.length);
  }

  return (
    <dialog
      ref={dialog}
      aria-label="Search"
      onClose={onClose}
      // Not yet among React's types: a click beside the dialog closes it.
      {...{ closedby: "any" }}
      className="mx-auto mt-[8dvh] mb-4 max-h-[84dvh] w-[min(42rem,calc(100vw-2rem))] overflow-hidden rounded-lg border border-line bg-paper p-0 text-ink shadow-lg backdrop:bg-black/40 open:flex open:flex-col"
    >
      <form
        action="/search"
        className="flex items-center gap-2 border-b border-line p-2"
        onSubmit={(event) => {
          event.preventDefault();
          const hit = hits[active];
          if (hit) goTo(hit.href);
          else if (query) goTo(`/search?q=${encodeURIComponent(query)}`);
        }}
      >
        <input
          type="text"
          name="q"
          role="combobox"
          aria-label="Search the guide, the facts and the tools"
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={hits[active] ? `${id}-${active}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          maxLength={longestQuery}
          placeholder="Search the guide, the facts and the tools"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          className="min-h-10 min-w-0 flex-1 rounded-md bg-transparent px-2"
        />
        <button
          type="button"
          onClick={() => dialog.current?.close()}
          className="min-h-8 rounded-md border border-line px-2.5 text-sm text-muted hover:text-ink"
        >
          Close
        </button>
      </form>
      <SearchList id={id} groups={groups} active={active} onActive={setActive} onChoose={goTo} />
      <div role="status" className="border-t border-line px-4 py-2.5 text-sm text-muted">
        {search === "loading" ? "Loading the index." : null}
        {search === "failed" ? (
          <>
            The index could not be loaded.{" "}
            <button type="button" onClick={retry} className="text-accent underline">
              Try again
            </button>
          </>
        ) : null}
        {typeof search === "function"
          ? query === ""
            ? "Type to search. Arrows choose, Enter opens, Escape closes."
            : searchStatus(query, groups)
          : null}
      </div>
    </dialog>
  );
}
