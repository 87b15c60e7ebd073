import { ContentsList } from "@/components/guide/contents-list.client";
import type { Heading } from "@/lib/guide/chapters";

/** The sections of a chapter: beside the text on a wide screen, folded above it on a narrow one. */
export function ChapterContents({ headings }: { headings: readonly Heading[] }) {
  return (
    <nav aria-label="In this chapter" className="print-hidden h-full text-sm">
      <details className="mb-6 rounded-lg border border-line bg-surface px-4 py-2 min-[1100px]:hidden">
        <summary className="py-1 font-medium">In this chapter</summary>
        <div className="pt-1 pb-2 pl-3">
          <ContentsList headings={headings} />
        </div>
      </details>
      <div className="sticky top-6 hidden max-h-[calc(100dvh-3rem)] overflow-y-auto pl-3 min-[1100px]:block">
        <p className="mb-2 font-medium">In this chapter</p>
        <ContentsList headings={headings} />
      </div>
    </nav>
  );
}
