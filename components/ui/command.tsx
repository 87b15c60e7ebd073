import { CopyButton } from "@/components/ui/copy-button.client";

/** A command or query to run elsewhere, with a button that copies it. */
export function Command({ label, children: text }: { label: string; children: string }) {
  return (
    <div>
      <p className="text-sm">{label}</p>
      <div className="mt-1 flex items-start gap-2">
        <code className="min-w-0 flex-1 rounded-md border border-line bg-sunken px-2.5 py-1.5 text-xs break-words whitespace-pre-wrap">
          {text}
        </code>
        <CopyButton icon label="Copy" what={label} text={text} />
      </div>
    </div>
  );
}
