"use client";

import { Share } from "lucide-react";
import Link from "next/link";
import { useEffect, useId, useRef, useState } from "react";
import { CopyButton } from "@/components/ui/copy-button.client";
import type { ShareSubject } from "@/components/share/share-subject";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented.client";
import { iframeSnippet, markdownText } from "@/lib/embed/snippet";

const forms = [
  { value: "full", label: "Permanent link" },
  { value: "short", label: "Short link" },
] as const;
type Form = (typeof forms)[number]["value"];

/** Every way to pass on what is on the page: link, the device's own sheet, code, Markdown, pictures. */
export function ShareDialog({ subject, onClose }: { subject: ShareSubject; onClose: () => void }) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [form, setForm] = useState<Form>("full");
  // The browser keeps the focus inside, closes on Escape and gives the focus back.
  useEffect(() => dialog.current?.showModal(), []);

  const { title, path, frame, images } = subject;
  const { origin } = window.location;
  const linkWith = (query: string) => `${origin}${path}${query ? `?${query}` : ""}`;
  const link = linkWith(subject[form]);
  const markdown = subject.markdown
    ? subject.markdown.replaceAll("{origin}", origin).replaceAll("{link}", linkWith(subject.full))
    : `[${markdownText(title)}](${linkWith(subject.full)})`;
  return (
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      onClose={onClose}
      // Not yet among React's types: a click beside the dialog closes it.
      {...{ closedby: "any" }}
      className="m-auto max-h-[90dvh] w-[min(40rem,calc(100vw-2rem))] overflow-y-auto rounded-lg border border-line bg-paper p-5 text-left text-base text-ink shadow-lg backdrop:bg-black/40"
    >
      <h2 id={`${id}-title`} className="text-xl">
        Share
      </h2>
      <div className="mt-3 space-y-6">
        <section aria-labelledby={`${id}-link`}>
          <h3 id={`${id}-link`} className="sr-only">
            Link
          </h3>
          {subject.short === subject.full ? null : (
            <>
              <Segmented
                name={`${id}-form`}
                form="view-only"
                legend="Link"
                options={forms}
                value={form}
                onChange={setForm}
              />
              <p className="mt-1 text-sm text-muted">
                {form === "full" ? subject.keeps : "Only what differs from the defaults."}
              </p>
            </>
          )}
          <Input
            code
            type="text"
            readOnly
            aria-label="URL"
            value={link}
            onFocus={({ target }) => target.select()}
            className="mt-2"
          />
          <div className="mt-2 flex flex-wrap items-center gap-3">
            <CopyButton text={link} label="Copy link" />
            <NativeShare title={title} url={link} />
          </div>
        </section>
        {frame ? (
          <Code id={`${id}-embed`} title="Embed" code={iframeSnippet({ origin, ...frame })}>
            <Link href={`/embed?${frame.query}`}>
              Preview, other options and recipes for WordPress, Notion and others
            </Link>
          </Code>
        ) : null}
        <Code id={`${id}-markdown`} title="Markdown" code={markdown} />
        {images?.length ? (
          <section aria-labelledby={`${id}-images`}>
            <h3 id={`${id}-images`} className="text-base">
              Image
            </h3>
            <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
              {images.map(({ label, href, fileName }) => (
                <li key={href}>
                  <a href={href} download={fileName}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
      <p className="mt-6 text-right">
        <Button size="small" onClick={() => dialog.current?.close()}>
          Close
        </Button>
      </p>
    </dialog>
  );
}

/** The device's own way to share a link; not there where the device has none. */
function NativeShare({ title, url }: { title: string; url: string }) {
  if (typeof navigator.share !== "function") return null;
  return (
    <Button
      size="small"
      onClick={() => {
        // Turning away from the sheet is no error.
        navigator.share({ title, url }).catch(() => undefined);
      }}
    >
      <Share aria-hidden className="size-4" />
      With this device
    </Button>
  );
}

function Code({
  id,
  title,
  code,
  children,
}: {
  id: string;
  title: string;
  code: string;
  children?: React.ReactNode;
}) {
  return (
    <section aria-labelledby={id}>
      <div className="flex items-center justify-between gap-4">
        <h3 id={id} className="text-base">
          {title}
        </h3>
        <CopyButton text={code} label={`Copy ${title === "Embed" ? "code" : title}`} />
      </div>
      <pre
        // A region that scrolls takes the focus.
        tabIndex={0}
        role="region"
        aria-label={`${title}, code`}
        className="mt-2 max-h-32 overflow-y-auto rounded-md border border-line bg-sunken px-3 py-2 text-sm wrap-anywhere whitespace-pre-wrap"
      >
        <code>{code}</code>
      </pre>
      {children ? <p className="mt-1 text-sm">{children}</p> : null}
    </section>
  );
}
