import type { MDXComponents } from "mdx/types";

/** Where an address inside the guide leads when all chapters stand on one page. */
export function printedHref(href: string, slug: string, chapters: ReadonlySet<string>): string {
  if (href.startsWith("#")) return `#${slug}--${href.slice(1)}`;
  const [, chapter, id] = /^\/guide\/([a-z0-9-]+)(?:#(.+))?$/.exec(href) ?? [];
  // Other pages below /guide stay where they are.
  if (!chapter || !chapters.has(chapter)) return href;
  return id ? `#${chapter}--${id}` : `#${chapter}`;
}

/**
 * The elements of a chapter on the page that holds all of them: headings one level down, ids made
 * unique by the chapter's name, links leading inside the page, nothing to press.
 */
export function printedElements(
  slug: string,
  sources: readonly string[],
  chapters: ReadonlySet<string>,
): MDXComponents {
  const heading = (Level: "h3" | "h4" | "h5") =>
    function PrintedHeading({ id, ...props }: React.ComponentProps<"h3">) {
      return <Level {...props} {...(id ? { id: `${slug}--${id}` } : {})} />;
    };
  const inOrder = ({ children }: { children: React.ReactNode }) => children;
  return {
    h2: heading("h3"),
    h3: heading("h4"),
    h4: heading("h5"),
    a: ({ href = "", children }: React.ComponentProps<"a">) => (
      <a href={printedHref(href, slug, chapters)}>{children}</a>
    ),
    pre: (props: React.ComponentProps<"pre">) => <pre {...props} />,
    BuilderStart: () => null,
    MeshTabs: inOrder,
    Tab: inOrder,
    Cite: ({ source }: { source: string }) => {
      const number = sources.indexOf(source) + 1;
      return (
        <sup>
          <a href={`#${slug}--source-${number}`} aria-label={`Source ${number}`}>
            [{number}]
          </a>
        </sup>
      );
    },
  };
}
