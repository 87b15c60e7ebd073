import type { Metadata } from "next";
import { chapterComponents } from "@/app/(site)/guide/chapter-components";
import { chapterBody, chapterSources } from "@/app/(site)/guide/chapter-parts";
import { printedElements } from "@/components/guide/printed-elements";
import { SourceList } from "@/components/guide/source-list";
import { PageHeader } from "@/components/layout/page-header";
import { newestOf } from "@/lib/catalog/newest";
import { formatDate } from "@/lib/format";
import { readChapters } from "@/lib/guide/chapters";
import { siteOrigin } from "@/lib/site";

export const metadata: Metadata = {
  title: "The whole guide on one page",
  description: "All chapters of the guide to service meshes on one page, laid out for printing.",
  alternates: { canonical: "/guide/print" },
  // Every chapter has a page of its own, which is the one to find.
  robots: { index: false },
};

export default async function PrintPage() {
  const chapters = await Promise.all(
    readChapters().map(async (chapter) => ({ chapter, Body: await chapterBody(chapter) })),
  );
  const checked = newestOf(chapters.map(({ chapter }) => chapter.lastChecked));
  const slugs = new Set(chapters.map(({ chapter }) => chapter.slug));
  return (
    <div className="mx-auto max-w-page px-4 sm:px-6">
      <PageHeader title="Service meshes for small teams">
        <p>
          All {chapters.length} chapters on one page, for paper or for reading offline.
          {checked ? ` Checked ${formatDate(checked)}.` : null}
        </p>
        <p className="mt-2 hidden text-sm print:block">
          {siteOrigin(process.env.SITE_ORIGIN)}/guide
        </p>
      </PageHeader>
      <nav aria-label="Chapters" className="max-w-measure">
        <ol role="list" className="space-y-1">
          {chapters.map(({ chapter: { slug, number, title } }) => (
            <li key={slug} className="flex gap-3">
              <span className="w-6 text-right text-muted tabular-nums">{number}</span>
              <a href={`#${slug}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      {chapters.map(({ chapter, Body }) => (
        <article
          key={chapter.slug}
          className="printed-chapter render-late mt-16 [contain-intrinsic-block-size:auto_800rem]"
        >
          <h2 id={chapter.slug} className="text-3xl">
            {chapter.number}. {chapter.title}
          </h2>
          <p className="mt-2 mb-6 max-w-measure text-muted">{chapter.description}</p>
          <div className="prose">
            <Body
              components={{
                ...chapterComponents(chapter),
                ...printedElements(chapter.slug, chapter.sources, slugs),
              }}
            />
          </div>
          <SourceList sources={chapterSources(chapter)} within={chapter.slug} />
        </article>
      ))}
    </div>
  );
}
