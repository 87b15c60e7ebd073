import type { MetadataRoute } from "next";
import { claimsChecked } from "@/lib/catalog/claims";
import { catalog } from "@/lib/catalog/catalog";
import { meshIds } from "@/lib/catalog/schema";
import { readChapters } from "@/lib/guide/chapters";
import { siteOrigin } from "@/lib/site";

/** Every page worth finding; dates come from the content, never from the clock of the build. */
export default function sitemap(): MetadataRoute.Sitemap {
  const origin = siteOrigin(process.env.SITE_ORIGIN);
  const chapters = readChapters().map(({ slug, lastChecked }) => ({
    url: `${origin}/guide/${slug}`,
    lastModified: lastChecked,
  }));
  const newest = catalog.coefficients[0]?.published;
  const pages = [
    "/",
    "/guide",
    "/compare",
    "/wizard",
    "/calculator",
    "/manifests",
    "/method",
    "/sources",
    "/embed",
  ];
  return [
    ...pages.map((path) => ({
      url: `${origin}${path}`,
      ...(newest ? { lastModified: newest } : {}),
    })),
    ...chapters,
    { url: `${origin}/guide/what-changed`, lastModified: claimsChecked(catalog) },
    ...meshIds.map((id) => ({ url: `${origin}/meshes/${id}` })),
  ];
}
