import { CopyButton } from "@/components/ui/copy-button.client";
import { ScrollRegion } from "@/components/ui/scroll-region";

/** Code to paste, under what it is, with a button to copy it. */
export function SnippetBlock({
  id,
  title,
  code,
  children,
}: {
  id: string;
  title: string;
  code: string;
  /** When to take this one. */
  children?: React.ReactNode;
}) {
  return (
    <figure className="mt-5">
      <figcaption className="flex flex-wrap items-end justify-between gap-x-4 gap-y-1">
        <span className="min-w-0 flex-1 basis-72">
          <span className="font-semibold">{title}</span>
          {children ? <span className="block text-sm text-muted">{children}</span> : null}
        </span>
        <CopyButton element={id} label={`Copy: ${title.toLowerCase()}`} />
      </figcaption>
      <ScrollRegion
        label={title}
        className="mt-2 max-h-64 rounded-lg border border-line bg-sunken px-4 py-3 text-sm"
      >
        <pre className="wrap-anywhere whitespace-pre-wrap">
          <code id={id} className="text-[1em]">
            {code}
          </code>
        </pre>
      </ScrollRegion>
    </figure>
  );
}
