"use client";

import { useEffect, useState } from "react";
import type { Heading } from "@/lib/guide/chapters";

/** Share of the window's height above which a section counts as being read. */
const readingLine = 0.3;

/** The heading last passed by the reading line. */
function useHeadingInView(headings: readonly Heading[]): string | undefined {
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    const elements = headings.flatMap(({ id }) => document.getElementById(id) ?? []);
    const update = () => {
      const line = innerHeight * readingLine + 1;
      const passed = elements.filter(
        (element) => element.checkVisibility() && element.getBoundingClientRect().top < line,
      );
      setCurrent(passed.at(-1)?.id);
    };
    const observer = new IntersectionObserver(update, {
      rootMargin: `0px 0px -${(1 - readingLine) * 100}% 0px`,
    });
    for (const element of elements) observer.observe(element);
    return () => observer.disconnect();
  }, [headings]);
  return current;
}

/** The sections of a chapter, the one being read marked. */
export function ContentsList({ headings }: { headings: readonly Heading[] }) {
  const current = useHeadingInView(headings);
  return (
    <ul role="list" className="space-y-1.5">
      {headings.map(({ id, text }) => (
        <li key={id}>
          <a
            href={`#${id}`}
            aria-current={id === current ? "location" : undefined}
            className="-ml-3 block border-l-2 border-transparent py-0.5 pl-2.5 leading-snug text-muted no-underline hover:text-ink hover:underline aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
          >
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}
