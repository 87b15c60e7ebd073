import { ids, type ResultParts } from "@/app/(site)/wizard/result/result-parts";
import { CopyFrom } from "@/components/share/copy-from.client";
import { CopyParts } from "@/components/share/copy-parts.client";
import { ShareButton } from "@/components/share/share-button.client";
import { KeptHtml } from "@/components/ui/kept-html.client";

/** A result’s page: the parts in their places, and the few buttons that need a script. */
export function ResultView({ parts }: { parts: ResultParts }) {
  return (
    <div className="mx-auto max-w-page px-4 sm:px-6">
      <div className="pt-8 sm:pt-12">
        <KeptHtml html={parts.heading} />
        <div className="print-hidden mt-5 flex flex-wrap items-center gap-x-5 gap-y-2">
          <ShareButton subject={ids.share} />
          <KeptHtml className="contents" html={parts.links} />
        </div>
        <KeptHtml html={parts.contents} />
      </div>
      <KeptHtml className="mt-6" html={parts.notices} />
      {/* Two columns of two: with few reasons, the sections come up beside the cost. */}
      <div className="mt-8 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-[auto_auto_1fr]">
        <KeptHtml className="min-w-0" html={parts.why} />
        <KeptHtml className="min-w-0 lg:row-span-2" html={parts.cost} />
        <div className="min-w-0 lg:row-span-2">
          <CopyParts>
            <KeptHtml className="space-y-10" html={parts.sections} />
          </CopyParts>
        </div>
        <aside
          aria-label="Cost, answers and record"
          className="min-w-0 space-y-10 lg:col-start-2 lg:row-start-3"
        >
          <KeptHtml className="space-y-10" html={parts.aside} />
          <section aria-labelledby="export" className="print-hidden">
            <h2 id="export">Take it with you</h2>
            <p className="mt-3">
              A decision record in Markdown (MADR), with your answers, the reasons, the limits of
              the trial and when to look again.
            </p>
            <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
              <KeptHtml className="contents" html={parts.record} />
              <CopyFrom link={ids.record} label="Copy the record" />
            </div>
            <h3 className="mt-5 text-base">For a pull request or a chat</h3>
            <KeptHtml html={parts.summary} />
            <div className="mt-2">
              <CopyFrom element={ids.summary} label="Copy this text" />
            </div>
          </section>
        </aside>
      </div>
    </div>
  );
}
