"use client";

import { Share2 } from "lucide-react";
import { type ComponentType, useState } from "react";
import type { ShareSubject } from "@/components/share/share-subject";
import { Button } from "@/components/ui/button";

type Dialog = ComponentType<{ subject: ShareSubject; onClose: () => void }>;

/** Opens the share dialog, whose code is fetched only then. */
export function ShareButton({ subject }: { subject: ShareSubject }) {
  const [Dialog, setDialog] = useState<Dialog | null>(null);
  const [failed, setFailed] = useState(false);
  const open = () =>
    import("@/components/share/share-dialog.client").then(
      ({ ShareDialog }) => setDialog(() => ShareDialog),
      () => setFailed(true),
    );
  return (
    <span className="print-hidden inline-flex items-center no-js:hidden">
      <Button size="small" aria-haspopup="dialog" onClick={() => void open()}>
        <Share2 aria-hidden className="size-4" />
        Share
      </Button>
      <span role="status" className="text-sm text-muted not-empty:ml-2">
        {failed ? "Copy the URL from the address bar instead." : null}
      </span>
      {Dialog ? <Dialog subject={subject} onClose={() => setDialog(null)} /> : null}
    </span>
  );
}
