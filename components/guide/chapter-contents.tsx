import { ContentsList } from "@/components/guide/contents-list.client";
import { Panel } from "@/components/ui/panel";
import type { Heading } from "@/lib/guide/chapters";

/** The sections of a chapter: beside the text on a wide screen, folded above it on a narrow one. */
export function ChapterContents({ headings }: { headings: readonly Heading[] }) {
  return (
    <nav aria-label="In this chapter" className="print-hidden h-full text-sm">
      <Panel as="details" padding="tight" className="mb-6 min-[1100px]:hidden">
        <summary className="py-1 font-medium">In this chapter</summary>
        <div className="pt-1 pb-2 pl-3">
          <ContentsList headings={headings} />
        </div>
      </Panel>
      <div className="sticky top-6 hidden max-h-[calc(100dvh-3rem)] overflow-y-auto pl-3 min-[1100px]:block">
        <p className="mb-2 font-medium">In this chapter</p>
        <ContentsList headings={headings} />
      </div>
    </nav>
  );
}
