import { Feed } from "feed";
import { catalog } from "@/lib/catalog/catalog";
import { allChanges, readChanges } from "@/lib/guide/changes";
import { readChapters } from "@/lib/guide/chapters";
import { site, siteOrigin } from "@/lib/site";

export const dynamic = "force-static";

/** RSS 2.0: what changed in facts and chapters. */
export function GET() {
  const origin = siteOrigin(process.env.SITE_ORIGIN);
  const changes = allChanges(readChanges(), readChapters(), catalog.coefficients);
  const feed = new Feed({
    id: origin,
    title: `${site.name}: changes`,
    description: "What changed in the facts and chapters, with the day it was checked.",
    link: origin,
    language: "en",
    copyright: "MIT licence",
    generator: site.name,
    ...(changes[0] ? { updated: new Date(changes[0].date) } : {}),
    feedLinks: { rss: `${origin}/feed.xml` },
  });
  for (const { id, date, title, text, path } of changes) {
    feed.addItem({
      id: `${origin}/feed.xml#${id}`,
      guid: `${origin}/feed.xml#${id}`,
      title,
      description: text,
      link: `${origin}${path}`,
      date: new Date(date),
    });
  }
  return new Response(feed.rss2(), {
    headers: { "Content-Type": "application/rss+xml; charset=utf-8" },
  });
}
