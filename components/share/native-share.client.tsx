"use client";

import { Share } from "lucide-react";
import { useSyncExternalStore } from "react";

const never = () => () => undefined;
const canShare = () => typeof navigator.share === "function";

/** The device's own way to share a link; not there where the device has none. */
export function NativeShare({
  title,
  path,
  query,
}: {
  title: string;
  path: string;
  query: string;
}) {
  const offered = useSyncExternalStore(never, canShare, () => false);
  if (!offered) return null;
  return (
    <button
      type="button"
      className="inline-flex items-center gap-2 rounded-md border border-control bg-surface px-3 py-1.5 text-sm font-medium"
      onClick={() => {
        const url = new URL(`${path}?${query}`, window.location.href).href;
        // Turning away from the sheet is no error.
        navigator.share({ title, url }).catch(() => undefined);
      }}
    >
      <Share aria-hidden className="size-4" />
      Share
    </button>
  );
}
