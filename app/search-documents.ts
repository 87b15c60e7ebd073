import { copyParts } from "@/app/guide-copies/copy-parts";
import { capabilityGroups } from "@/components/mesh/capability-names";
import { methodSections } from "@/components/overhead/method-anchors";
import { catalog } from "@/lib/catalog/catalog";
import { meshIds } from "@/lib/catalog/ids";
import { factText } from "@/lib/format";
import { type Chapter, readChapters } from "@/lib/guide/chapters";
import { plainTree } from "@/lib/guide/copy";
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

const pages: readonly Omit<SearchDocument, "group">[] = [
  {
    href: "/wizard",
    title: "Wizard",
    text: "Answer what you know about your team, your workloads and your needs; get a verdict, a mesh or none, with reasons and a link to share.",
  },
  {
    href: "/calculator",
    title: "Calculator",
    text: "CPU, memory and cost of Envoy sidecars, linkerd2-proxy and Istio ambient in your cluster; calibrate it with your own kubectl top.",
  },
  {
    href: "/manifests",
    title: "Install and canary builder",
    text: "Commands and YAML for your own names: install, enrol, split traffic, verify, roll back and remove, for Linkerd, Istio sidecar, Istio ambient or a gateway without a mesh.",
  },
  {
    href: "/guide/what-changed",
    title: "What changed since",
    text: "Claims of the article this guide grew from that are wrong, outdated or missing, each with today’s statement and its evidence.",
  },
  {
    href: "/compare",
    title: "Feature matrix",
    text: `All meshes side by side: ${[...names.values()].join(", ")}.`,
  },
  {
    href: "/method",
    title: "Method",
    text: "How the calculator estimates: formulas, coefficients, measurements, and how predictions compare with what others measured.",
  },
  ...methodSections.map(({ id, title }) => ({
    href: `/method#${id}`,
    title: `Method: ${title}`,
    text: `A section of the method page: ${title.toLowerCase()}.`,
  })),
  {
    href: "/sources",
    title: "Sources",
    text: "The bibliography: who published each source, when we read it and what it is used for.",
  },
  {
    href: "/embed",
    title: "Embed the chart",
    text: "Put the calculator’s chart on a page of your own, in a blog or a wiki.",
  },
];

/** Everything that search can find. */
export function searchDocuments(): readonly SearchDocument[] {
  return [
    ...readChapters().flatMap(chapterDocuments),
    ...meshIds.map(meshDocument),
    ...pages.map((page) => ({ ...page, group: "Tools and pages" })),
  ];
}
