"use client";

import { useSyncExternalStore } from "react";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { iframeSnippet } from "@/lib/embed/snippet";

const never = () => () => undefined;

/**
 * The snippet with the address this page was served from, which a prerendered page cannot know.
 * @param origin what it shows until the browser says where it is
 */
export function SnippetCode({ origin, query }: { origin: string; query: string }) {
  const served = useSyncExternalStore(
    never,
    () => window.location.origin,
    () => origin,
  );
  return (
    <ScrollRegion
      label="Snippet"
      className="mt-3 rounded-lg border border-line bg-sunken p-4 text-sm"
    >
      <pre>
        <code>{iframeSnippet(served, query)}</code>
      </pre>
    </ScrollRegion>
  );
}
