import type { Metadata } from "next";
import Link from "next/link";
import { ChapterCopies } from "@/components/guide/chapter-copies";
import { PageHeader } from "@/components/layout/page-header";
import { formatDate } from "@/lib/format";
import { readChapters } from "@/lib/guide/chapters";

export const metadata: Metadata = {
  title: "Service meshes for small teams: the guide",
  description:
    "Whether you need a service mesh, how the options differ, and how to start small and get out again. Every claim dated and sourced.",
  alternates: { canonical: "/guide" },
};

export default function GuidePage() {
  const chapters = readChapters();
  const checked = chapters
    .map(({ lastChecked }) => lastChecked)
    .sort()
    .at(-1);
  return (
    <div className="mx-auto max-w-page px-4 sm:px-6">
      <PageHeader title="Service meshes for small teams">
        Whether you need one, how the options differ, what it takes to run one, and how to get out
        again. Underlined values open their source.
        {checked ? ` Checked ${formatDate(checked)}.` : null}
      </PageHeader>
      <ol role="list" className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {chapters.map(({ slug, number, title, description, minutes }) => (
          <li
            key={slug}
            className="relative rounded-lg border border-line bg-surface p-5 hover:border-accent"
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
            <p className="mt-1.5 text-[0.9375rem] leading-snug text-muted">{description}</p>
          </li>
        ))}
      </ol>
      <ChapterCopies />
    </div>
  );
}
