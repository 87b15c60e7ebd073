"use client";

import { useEffect, useRef } from "react";
import { Marked } from "@/components/search/marked";
import type { HitGroup } from "@/lib/search/search";

/** The list of the search's combobox: groups of options, one of them active. */
export function SearchList({
  id,
  groups,
  active,
  onActive,
  onChoose,
}: {
  id: string;
  groups: readonly HitGroup[];
  active: number;
  onActive: (index: number) => void;
  onChoose: (href: string) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [active, groups]);

  const firsts = groups.map((_, index) =>
    groups.slice(0, index).reduce((sum, { hits }) => sum + hits.length, 0),
  );
  return (
    <div
      ref={list}
      id={`${id}-list`}
      role="listbox"
      aria-label="Results"
      hidden={groups.length === 0}
      className="min-h-0 flex-1 overflow-y-auto p-2"
    >
      {groups.map(({ title, hits }, groupIndex) => (
        <div key={title} role="group" aria-labelledby={`${id}-group-${groupIndex}`}>
          <div
            id={`${id}-group-${groupIndex}`}
            className="px-2 pt-2.5 pb-1 text-sm font-semibold text-muted"
          >
            {title}
          </div>
          {hits.map((hit, hitIndex) => {
            const index = (firsts[groupIndex] ?? 0) + hitIndex;
            return (
              <a
                key={hit.href}
                id={`${id}-${index}`}
                href={hit.href}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                onMouseMove={() => onActive(index)}
                onClick={(event) => {
                  // A new tab or window stays the browser's business.
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                  event.preventDefault();
                  onChoose(hit.href);
                }}
                className="block rounded-md px-2 py-1.5 text-ink no-underline aria-selected:bg-accent-soft"
              >
                <span className="block font-medium">
                  <Marked pieces={hit.title} />
                </span>
                <span className="block text-sm leading-snug break-words text-muted">
                  <Marked pieces={hit.excerpt} />
                </span>
              </a>
            );
          })}
        </div>
      ))}
    </div>
  );
}
