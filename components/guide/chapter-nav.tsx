import Link from "next/link";

type ChapterLink = { slug: string; number: number; title: string };

/** Previous and next chapter. */
export function ChapterNav({
  previous,
  next,
}: {
  previous: ChapterLink | undefined;
  next: ChapterLink | undefined;
}) {
  return (
    <nav
      aria-label="Chapters"
      className="print-hidden mt-12 grid max-w-measure gap-3 border-t border-line pt-6 sm:grid-cols-2"
    >
      {previous ? (
        <Link
          href={`/guide/${previous.slug}`}
          className="rounded-lg border border-line bg-surface p-4 no-underline hover:border-accent"
        >
          <span className="block text-sm text-muted">Previous</span>
          <span className="font-medium">{previous.title}</span>
        </Link>
      ) : (
        <span />
      )}
      {next ? (
        <Link
          href={`/guide/${next.slug}`}
          className="rounded-lg border border-line bg-surface p-4 no-underline hover:border-accent sm:text-right"
        >
          <span className="block text-sm text-muted">Next</span>
          <span className="font-medium">{next.title}</span>
        </Link>
      ) : null}
    </nav>
  );
}
