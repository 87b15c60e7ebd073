import { CopyFrom } from "@/components/share/copy-from.client";

/** The result as text: a record to keep in the repository, and a few lines for a chat. */
export function ResultExport({ query, summary }: { query: string; summary: string }) {
  const record = `/wizard/result/record.md?${query}`;
  return (
    <section aria-labelledby="export" className="print-hidden">
      <h2 id="export">Take it with you</h2>
      <p className="mt-3">
        A decision record in Markdown (MADR), with your answers, the reasons, the limits of the
        trial and when to look again.
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <a href={record} download>
          Download the record
        </a>
        <CopyFrom address={record} label="Copy the record" />
      </div>
      <h3 className="mt-5 text-base">For a pull request or a chat</h3>
      <pre
        id="summary-text"
        className="mt-2 rounded-md border border-line bg-sunken px-3 py-2 text-[0.8125rem] leading-relaxed break-words whitespace-pre-wrap"
      >
        {summary}
      </pre>
      <div className="mt-2">
        <CopyFrom element="summary-text" label="Copy this text" />
      </div>
    </section>
  );
}
