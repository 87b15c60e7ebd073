import { Panel } from "@/components/ui/panel";

/** In one minute: the chapter's summary, first thing on the page. */
export function InOneMinute({ children }: { children: React.ReactNode }) {
  return (
    <Panel as="section" padding="wide" role="note" aria-label="In one minute" className="my-6">
      <p className="text-sm font-semibold text-muted">In one minute</p>
      <div className="-my-1">{children}</div>
    </Panel>
  );
}

/** A trap to step around, or a tip, set apart from the text. */
export function Aside({ kind, children }: { kind: "trap" | "tip"; children: React.ReactNode }) {
  return (
    <aside
      role="note"
      aria-label={kind === "trap" ? "Warning" : "Tip"}
      className={
        kind === "trap"
          ? "my-6 rounded-r-lg border-l-4 border-warn bg-warn-soft px-5 py-1"
          : "my-6 rounded-r-lg border-l-4 border-accent bg-accent-soft px-5 py-1"
      }
    >
      <p className="mt-3! mb-0! text-sm font-semibold">{kind === "trap" ? "Warning" : "Tip"}</p>
      {children}
    </aside>
  );
}
