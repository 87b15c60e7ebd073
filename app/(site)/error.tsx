"use client";

import { Button } from "@/components/ui/button";

/** Shown when a page fails to render: says so plainly and offers the way out. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <div className="mx-auto max-w-page px-4 py-12 sm:px-6">
      <h1>This page failed to load</h1>
      <p className="mt-3 max-w-measure text-muted">
        The fault is ours. Your inputs are still in this page’s URL, so nothing is lost.
      </p>
      <p className="mt-6 flex flex-wrap gap-3">
        <Button variant="primary" onClick={reset}>
          Try again
        </Button>
        {/* A full load on purpose: it also replaces a broken script state. */}
        {/* eslint-disable-next-line @next/next/no-html-link-for-pages */}
        <a href="/" className="px-2 py-2">
          Go to the home page
        </a>
      </p>
    </div>
  );
}
