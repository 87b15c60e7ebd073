import Link from "next/link";

/** Other forms of the text: Markdown, one page to print, a feed of changes. */
export function ChapterCopies({ slug }: { slug?: string }) {
  return (
    <p className="print-hidden mt-8 max-w-measure text-sm text-muted">
      {slug ? (
        <>
          <a href={`/guide/${slug}.md`}>This chapter as Markdown</a> ·{" "}
        </>
      ) : null}
      <Link href="/guide/print" prefetch={false}>
        The whole guide on one page
      </Link>
      , to print · <a href="/llms-full.txt">as Markdown</a> · <a href="/feed.xml">changes as RSS</a>
    </p>
  );
}
