import Link from "next/link";
import { Panel } from "@/components/ui/panel";

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
        <Panel
          as={Link}
          href={`/guide/${previous.slug}`}
          className="no-underline hover:border-accent"
        >
          <span className="block text-sm text-muted">Previous</span>
          <span className="font-medium">{previous.title}</span>
        </Panel>
      ) : (
        <span />
      )}
      {next ? (
        <Panel
          as={Link}
          href={`/guide/${next.slug}`}
          className="no-underline hover:border-accent sm:text-right"
        >
          <span className="block text-sm text-muted">Next</span>
          <span className="font-medium">{next.title}</span>
        </Panel>
      ) : null}
    </nav>
  );
}
