"use client";

import { Share2 } from "lucide-react";
import { type ComponentType, useState } from "react";
import type { ShareSubject } from "@/components/share/share-subject";

type Dialog = ComponentType<{ subject: ShareSubject; onClose: () => void }>;

/** @param id of an element whose `data-value` says it */
const subjectAt = (id: string) =>
  JSON.parse(document.getElementById(id)?.dataset["value"] ?? "") as ShareSubject;

/**
 * Opens the share dialog, whose code is fetched only then.
 * @param props.subject what is shared, or the id of the element that says it
 */
export function ShareButton({ subject }: { subject: ShareSubject | string }) {
  const [Dialog, setDialog] = useState<Dialog | null>(null);
  const [failed, setFailed] = useState(false);
  const open = () =>
    import("@/components/share/share-dialog.client").then(
      ({ ShareDialog }) => setDialog(() => ShareDialog),
      () => setFailed(true),
    );
  return (
    <span className="print-hidden hidden items-center js:inline-flex">
      <button
        type="button"
        aria-haspopup="dialog"
        className="inline-flex items-center gap-2 rounded-md border border-control bg-surface px-3 py-1.5 text-sm font-medium"
        onClick={() => void open()}
      >
        <Share2 aria-hidden className="size-4" />
        Share
      </button>
      <span role="status" className="text-sm text-muted not-empty:ml-2">
        {failed ? "Copy the address from the address bar instead." : null}
      </span>
      {Dialog ? (
        <Dialog
          subject={typeof subject === "string" ? subjectAt(subject) : subject}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </span>
  );
}
