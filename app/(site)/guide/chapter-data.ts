import type { Source } from "@/lib/catalog/schema";
import type { Chapter } from "@/lib/guide/chapters";
import { site, siteOrigin } from "@/lib/site";

/** A chapter for search engines, in the words of schema.org. */
export function chapterData(chapter: Chapter, sources: readonly Source[]) {
  const origin = siteOrigin(process.env.SITE_ORIGIN);
  const publisher = { "@type": "Organization", name: site.name, url: origin };
  return {
    "@type": "TechArticle",
    headline: chapter.title,
    description: chapter.description,
    url: `${origin}/guide/${chapter.slug}`,
    dateModified: chapter.lastChecked,
    inLanguage: "en",
    isAccessibleForFree: true,
    position: chapter.number,
    timeRequired: `PT${chapter.minutes}M`,
    isPartOf: { "@type": "CreativeWorkSeries", name: "The guide", url: `${origin}/guide` },
    author: publisher,
    publisher,
    citation: sources.flatMap(({ url }) => url ?? []),
  };
}
