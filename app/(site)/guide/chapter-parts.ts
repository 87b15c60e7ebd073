import type { MDXComponents } from "mdx/types";
import type { ReactElement } from "react";
import { catalog } from "@/lib/catalog/catalog";
import type { Source } from "@/lib/catalog/schema";
import type { Chapter } from "@/lib/guide/chapters";

type Body = (props: { components: MDXComponents }) => ReactElement;

/** The text of a chapter as a component. */
export async function chapterBody(chapter: Chapter): Promise<Body> {
  const { default: Body } = (await import(`@/content/guide/${chapter.file}.mdx`)) as {
    default: Body;
  };
  return Body;
}

/**
 * The sources of a chapter in the order of their numbers.
 * @throws naming the chapter and the id that content/sources.json lacks
 */
export function chapterSources({ file, sources }: Chapter): readonly Source[] {
  return sources.map((id) => {
    const source = catalog.sources[id];
    if (!source) {
      throw new Error(
        `content/guide/${file}.mdx lists source "${id}", which content/sources.json lacks.`,
      );
    }
    return source;
  });
}
