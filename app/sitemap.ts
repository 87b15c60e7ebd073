import type { MetadataRoute } from "next";
import { claimsChecked } from "@/lib/catalog/claims";
import { catalog } from "@/lib/catalog/catalog";
import { newestFactDate, newestOf } from "@/lib/catalog/newest";
import { meshIds } from "@/lib/catalog/ids";
import { readChapters } from "@/lib/guide/chapters";
import { sitePages } from "@/lib/pages";
import { siteOrigin } from "@/lib/site";

/** Every page worth finding; dates come from the content, never from the clock of the build. */
export default function sitemap(): MetadataRoute.Sitemap {
  const origin = siteOrigin(process.env.SITE_ORIGIN);
  const chapters = readChapters();
  const meshes = meshIds.map((id) => catalog.meshes[id]);

  const checked = newestOf(chapters.map(({ lastChecked }) => lastChecked));
  const data = catalog.coefficients[0]?.published;
  const facts = newestOf(meshes.flatMap((mesh) => newestFactDate(mesh) ?? []));
  const dates = {
    everything: newestOf([checked, data, facts].flatMap((date) => date ?? [])),
    chapters: checked,
    claims: claimsChecked(catalog),
    facts,
    data,
    sources: newestOf(Object.values(catalog.sources).map(({ checked: day }) => day)),
  };

  const pages: [path: string, lastModified: string | undefined][] = [
    ...sitePages.flatMap(({ href, changesWith }): [string, string | undefined][] =>
      changesWith ? [[href, dates[changesWith]]] : [],
    ),
    ...chapters.map(({ slug, lastChecked }): [string, string] => [`/guide/${slug}`, lastChecked]),
    ...meshes.map((mesh): [string, string | undefined] => [
      `/meshes/${mesh.id}`,
      newestFactDate(mesh),
    ]),
  ];
  return pages.map(([path, lastModified]) => ({
    url: `${origin}${path}`,
    ...(lastModified ? { lastModified } : {}),
  }));
}
