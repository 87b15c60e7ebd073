"use client";

import { useOrigin } from "@/components/share/use-origin.client";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { iframeSnippet } from "@/lib/embed/snippet";

/** The snippet, with the address this page was served from once the browser has said so. */
export function SnippetCode({ origin, query }: { origin: string; query: string }) {
  const served = useOrigin(origin);
  return (
    <ScrollRegion
      label="Code of the snippet"
      className="mt-3 rounded-lg border border-line bg-sunken p-4 text-sm"
    >
      <pre>
        <code>{iframeSnippet(served, query)}</code>
      </pre>
    </ScrollRegion>
  );
}
