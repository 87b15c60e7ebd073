import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { chapterData } from "@/app/(site)/guide/chapter-data";
import { chapterComponents } from "@/app/(site)/guide/chapter-components";
import { chapterBody, chapterSources } from "@/app/(site)/guide/chapter-parts";
import { ChapterContents } from "@/components/guide/chapter-contents";
import { Contribute } from "@/components/guide/contribute";
import { ChapterCopies } from "@/components/guide/chapter-copies";
import { ChapterNav } from "@/components/guide/chapter-nav";
import { SourceList } from "@/components/guide/source-list";
import { JsonLd } from "@/components/layout/json-ld";
import { PageHeader } from "@/components/layout/page-header";
import { formatDate } from "@/lib/format";
import { readChapters } from "@/lib/guide/chapters";
import { siteOrigin } from "@/lib/site";

export const dynamicParams = false;

export function generateStaticParams() {
  return readChapters().map(({ slug }) => ({ chapter: slug }));
}

async function find(params: PageProps<"/guide/[chapter]">["params"]) {
  const { chapter: slug } = await params;
  const chapters = readChapters();
  const index = chapters.findIndex((each) => each.slug === slug);
  const chapter = chapters[index];
  if (!chapter) notFound();
  return { chapter, previous: chapters[index - 1], next: chapters[index + 1] };
}

export async function generateMetadata({
  params,
}: PageProps<"/guide/[chapter]">): Promise<Metadata> {
  const { chapter } = await find(params);
  return {
    title: chapter.title,
    description: chapter.description,
    alternates: {
      canonical: `/guide/${chapter.slug}`,
      types: { "text/markdown": `/guide/${chapter.slug}.md` },
    },
  };
}

export default async function ChapterPage({ params }: PageProps<"/guide/[chapter]">) {
  const { chapter, previous, next } = await find(params);
  const Body = await chapterBody(chapter);
  const sources = chapterSources(chapter);
  return (
    <article className="mx-auto max-w-page px-4 sm:px-6">
      <JsonLd data={chapterData(chapter, sources)} />
      <PageHeader title={chapter.title}>
        <p>{chapter.description}</p>
        <p className="mt-2 text-sm">
          Chapter {chapter.number} · {chapter.minutes} minutes · checked{" "}
          <time dateTime={chapter.lastChecked}>{formatDate(chapter.lastChecked)}</time>
        </p>
        <p className="mt-1 hidden text-sm print:block">
          {siteOrigin(process.env.SITE_ORIGIN)}/guide/{chapter.slug}
        </p>
      </PageHeader>
      <div className="min-[1100px]:grid min-[1100px]:grid-cols-[minmax(0,1fr)_15rem] min-[1100px]:gap-12">
        <div className="min-[1100px]:order-last">
          <ChapterContents headings={chapter.headings} />
        </div>
        <div className="min-w-0">
          <div className="prose">
            <Body components={chapterComponents(chapter)} />
          </div>
          <SourceList sources={sources} />
          <Contribute
            file={`content/guide/${chapter.file}.mdx`}
            title={chapter.title}
            path={`/guide/${chapter.slug}`}
          />
          <ChapterCopies slug={chapter.slug} />
          <ChapterNav previous={previous} next={next} />
        </div>
      </div>
    </article>
  );
}
