import type { Heading } from "@/lib/guide/chapters";

/** The sections of a chapter: beside the text on a wide screen, folded above it on a narrow one. */
export function ChapterContents({ headings }: { headings: readonly Heading[] }) {
  const list = (
    <ul role="list" className="space-y-1.5">
      {headings.map(({ id, text }) => (
        <li key={id}>
          <a
            href={`#${id}`}
            className="block py-0.5 leading-snug text-muted no-underline hover:text-ink hover:underline"
          >
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <details className="print-hidden mb-6 rounded-lg border border-line bg-surface px-4 py-2 text-sm min-[1100px]:hidden">
        <summary className="py-1 font-medium">In this chapter</summary>
        <nav aria-label="In this chapter" className="pt-1 pb-2">
          {list}
        </nav>
      </details>
      <nav
        aria-label="In this chapter"
        className="print-hidden sticky top-6 hidden max-h-[calc(100dvh-3rem)] overflow-y-auto text-sm min-[1100px]:block"
      >
        <p className="mb-2 font-medium">In this chapter</p>
        {list}
      </nav>
    </>
  );
}
