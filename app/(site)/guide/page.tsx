import type { Metadata } from "next";
import Link from "next/link";
import { ChapterCopies } from "@/components/guide/chapter-copies";
import { PageHeader } from "@/components/layout/page-header";
import { Panel } from "@/components/ui/panel";
import { catalog } from "@/lib/catalog/catalog";
import { formatDate } from "@/lib/format";
import { readChapters } from "@/lib/guide/chapters";

export const metadata: Metadata = {
  title: "Service meshes for small teams: the guide",
  description:
    "Whether you need a service mesh, how the options differ, and how to start small and get out again. Every claim dated and sourced.",
  alternates: { canonical: "/guide" },
};

/** Where to begin, by what the reader came with. */
const entries = [
  { question: "Do we need one at all?", slug: "do-you-need-a-mesh" },
  { question: "Which one fits us?", slug: "making-the-choice" },
  { question: "How do we try one safely?", slug: "starting-small" },
  { question: "Which tutorials are out of date?", slug: "what-changed" },
] as const;

export default function GuidePage() {
  const chapters = readChapters();
  const minutes = chapters.reduce((sum, chapter) => sum + chapter.minutes, 0);
  const corrected = catalog.claims.filter(({ status }) => status !== "holds").length;
  return (
    <div className="mx-auto max-w-page px-4 sm:px-6">
      <PageHeader title="Service meshes for small teams">
        <p>
          Whether you need one, how the options differ, what it takes to run one, and how to get out
          again. Underlined values open their source.
        </p>
        <p className="mt-2 text-sm">
          {chapters.length} chapters · about {Math.round(minutes / 10) * 10} minutes in all; each
          starts with a one-minute summary
        </p>
      </PageHeader>
      <nav aria-label="Where to begin" className="mb-8">
        <ul role="list" className="flex flex-wrap gap-2">
          {entries.map(({ question, slug }) => (
            <li key={slug}>
              <Link
                href={`/guide/${slug}`}
                className="inline-block rounded-full border border-control bg-surface px-4 py-1.5 text-[0.9375rem] text-ink no-underline hover:border-accent"
              >
                {question}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        <ol role="list" className="contents">
          {chapters.map(({ slug, number, title, description, minutes, lastChecked }) => (
            <Panel
              as="li"
              padding="wide"
              key={slug}
              className="relative flex flex-col hover:border-accent"
            >
              <p className="flex justify-between text-sm text-muted tabular-nums">
                <span>{String(number).padStart(2, "0")}</span>
                <span>{minutes} min</span>
              </p>
              <h2 className="mt-1 text-lg">
                <Link
                  href={`/guide/${slug}`}
                  className="text-ink no-underline after:absolute after:inset-0"
                >
                  {title}
                </Link>
              </h2>
              <p className="mt-1.5 mb-3 text-[0.9375rem] leading-snug text-muted">{description}</p>
              <p className="mt-auto text-xs text-muted">
                Checked <time dateTime={lastChecked}>{formatDate(lastChecked)}</time>
              </p>
            </Panel>
          ))}
        </ol>
        <Panel
          as="section"
          tone="sunken"
          padding="wide"
          aria-labelledby="since"
          className="relative hover:border-accent lg:col-span-2"
        >
          <h2 id="since" className="text-lg">
            <Link
              href="/guide/what-changed"
              className="text-ink no-underline after:absolute after:inset-0"
            >
              What changed since
            </Link>
          </h2>
          <p className="mt-1.5 max-w-measure text-[0.9375rem] leading-snug text-muted">
            {corrected} claims of the article this guide grew from that are wrong, outdated, half
            true or missing, each with today’s statement and its evidence.
          </p>
        </Panel>
      </div>
      <ChapterCopies />
    </div>
  );
}
