import { copyParts } from "@/app/guide-copies/copy-parts";
import { capabilityGroups } from "@/components/mesh/capability-names";
import { methodSections } from "@/components/overhead/method-anchors";
import { catalog } from "@/lib/catalog/catalog";
import { meshIds } from "@/lib/catalog/ids";
import { factText } from "@/lib/format";
import { type Chapter, readChapters } from "@/lib/guide/chapters";
import { plainTree } from "@/lib/guide/copy";
import { type Page, sitePages } from "@/lib/pages";
import { sectionsOf } from "@/lib/guide/sections";
import type { SearchDocument } from "@/lib/search/search";

/** The words over a chapter's summary, which say nothing in an excerpt. */
const oneMinute = /^In one minute /;

function chapterDocuments(chapter: Chapter): SearchDocument[] {
  const { slug, number, title, description } = chapter;
  return sectionsOf(plainTree(chapter, copyParts)).map((section) => ({
    href: section.id ? `/guide/${slug}#${section.id}` : `/guide/${slug}`,
    group: `${number} ${title}`,
    title: section.title || title,
    text: section.id ? section.text : `${description} ${section.text.replace(oneMinute, "")}`,
    ...(section.code ? { code: section.code } : {}),
  }));
}

const names = new Map<string, string>(capabilityGroups.flatMap(({ rows }) => rows));

function meshDocument(id: (typeof meshIds)[number]): SearchDocument {
  const { name, summary, distributions } = catalog.meshes[id];
  const cells = Object.entries(distributions[0]?.capabilities ?? {}).map(
    ([capability, fact]) => `${names.get(capability) ?? capability}: ${factText(fact)}.`,
  );
  return {
    href: `/meshes/${id}`,
    group: "Fact sheets",
    title: name,
    text: [summary, ...cells].join(" "),
  };
}

const rows = [...names.values()].join(", ");

function pageDocument({ href, label, search }: Page): Omit<SearchDocument, "group">[] {
  if (!search) return [];
  const page = { href, title: label, text: href === "/compare" ? `${search}: ${rows}.` : search };
  if (href !== "/method") return [page];
  const sections = methodSections.map(({ id, title }) => ({
    href: `/method#${id}`,
    title: `Method: ${title}`,
    text: `A section of the method page: ${title.toLowerCase()}.`,
  }));
  return [page, ...sections];
}

/** Everything that search can find. */
export function searchDocuments(): readonly SearchDocument[] {
  return [
    ...readChapters().flatMap(chapterDocuments),
    ...meshIds.map(meshDocument),
    ...sitePages.flatMap(pageDocument).map((page) => ({ ...page, group: "Tools and pages" })),
  ];
}
