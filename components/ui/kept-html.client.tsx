"use client";

import { useEffect, useRef, useState } from "react";
import { isMark } from "@/components/ui/marks";

/** What stood in place of each mark when the document came: the router redraws pages from memory. */
const brought = new Map<string, string>();

/**
 * HTML of plain components, or a mark. In place of a mark the document brought a text that React
 * does not look into; it is remembered for the way back.
 */
export function KeptHtml({ html, className }: { html: string; className?: string }) {
  const element = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(() => brought.get(html) ?? html);
  // The same place of the page, another text: a soft navigation from one result to another.
  const [given, setGiven] = useState(html);
  if (given !== html) {
    setGiven(html);
    setShown(brought.get(html) ?? html);
  }
  useEffect(() => {
    if (isMark(html) && element.current && !brought.has(html)) {
      brought.set(html, element.current.innerHTML);
    }
  }, [html]);
  // Either came in the document or is drawn by `htmlOf`, which escapes every text.
  return (
    <div
      ref={element}
      className={className}
      data-plain
      dangerouslySetInnerHTML={{ __html: shown }}
    />
  );
}
