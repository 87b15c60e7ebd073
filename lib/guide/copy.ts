/**
 * A chapter as plain Markdown: its MDX with every component replaced by text. The copy that readers
 * download, the text that machines ask for and the text that is searched all start here. Values
 * come from the catalog, which a route hands in as functions.
 */
import type { Link, Nodes, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { stringify } from "yaml";
import type { Chapter } from "@/lib/guide/chapters";

/** Words in place of a component, as a link where they have an address. */
export type Phrase = { readonly text: string; readonly href?: string; readonly title?: string };

export type Attributes = Readonly<Record<string, string | true>>;

/** A numbered list under a name, and what is left to say after it. */
export type StepList = {
  readonly name: string;
  readonly steps: readonly {
    readonly title: string;
    readonly text: string;
    readonly sources: readonly Phrase[];
  }[];
  readonly after: { readonly title: string; readonly text: string };
};

export type CopyParts = {
  /** Origin of absolute links. */
  readonly origin: string;
  /** Components inside a sentence, and drawings, which become a paragraph that describes them. */
  readonly phrases: Readonly<Record<string, (attributes: Attributes) => Phrase>>;
  /** Components that step through something. */
  readonly steps: Readonly<Record<string, () => readonly StepList[]>>;
};

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

const isJsx = (node: Nodes): node is Jsx =>
  node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";

function attributesOf(node: Jsx): Attributes {
  return Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === "mdxJsxAttribute"
        ? [[attribute.name, typeof attribute.value === "string" ? attribute.value : true] as const]
        : [],
    ),
  );
}

const words = (value: string): PhrasingContent => ({ type: "text", value });
const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: "paragraph", children });
const strong = (value: string): PhrasingContent => ({ type: "strong", children: [words(value)] });

function linked({ text, href, title }: Phrase, origin: string): PhrasingContent {
  if (href === undefined) return words(text);
  const url = href.startsWith("/") ? `${origin}${href}` : href;
  return { type: "link", url, title: title ?? null, children: [words(text)] } satisfies Link;
}

const between = <T>(items: readonly T[], separator: T): T[] =>
  items.flatMap((item, index) => (index > 0 ? [separator, item] : [item]));

/** Each list as its name, its steps in order with what they rest on, and the rest. */
function stepNodes(lists: readonly StepList[], origin: string): RootContent[] {
  return lists.flatMap(({ name, steps, after }): RootContent[] => [
    paragraph(strong(name)),
    {
      type: "list",
      ordered: true,
      spread: false,
      children: steps.map(({ title, text, sources }) => ({
        type: "listItem",
        spread: false,
        children: [
          paragraph(
            strong(`${title}.`),
            words(` ${text} (`),
            ...between(
              sources.map((source) => linked(source, origin)),
              words(", "),
            ),
            words(")"),
          ),
        ],
      })),
    },
    paragraph(strong(after.title), words(` ${after.text}`)),
  ]);
}

/** Name of a source's footnote, unique across the guide, so that chapters can stand in one file. */
const footnote = ({ number, sources }: Chapter, id: string) =>
  `${number}-${sources.indexOf(id) + 1}`;

/**
 * The chapter's tree without a component in it: a citation becomes the footnote of its source's
 * number, a trap or tip a quotation, tabs their contents one after another, a step-through
 * numbered lists.
 */
export function plainTree(chapter: Chapter, { origin, phrases, steps }: CopyParts): Root {
  const page = `${origin}/guide/${chapter.slug}`;

  function jsx(node: Jsx): Nodes[] {
    const attributes = attributesOf(node);
    const children = () => node.children.flatMap(plain);
    switch (node.name) {
      case "Cite": {
        const label = footnote(chapter, String(attributes["source"]));
        return [{ type: "footnoteReference", identifier: label, label }];
      }
      case "InOneMinute":
        return [paragraph(strong("In one minute")), ...children()];
      case "Aside": {
        const kind = attributes["kind"] === "trap" ? "Warning" : "Tip";
        return [
          { type: "blockquote", children: [paragraph(strong(kind)), ...children()] } as Nodes,
        ];
      }
    }
    const phrase = Object.hasOwn(phrases, node.name ?? "") ? phrases[node.name ?? ""] : undefined;
    if (phrase) {
      const content = linked(phrase(attributes), origin);
      return [node.type === "mdxJsxTextElement" ? content : paragraph(content)];
    }
    const stepped = Object.hasOwn(steps, node.name ?? "") ? steps[node.name ?? ""] : undefined;
    if (stepped) return stepNodes(stepped(), origin);
    if (node.children.length > 0) return children();
    const elsewhere = linked({ text: "See this on the page", href: page }, origin);
    return [node.type === "mdxJsxTextElement" ? elsewhere : paragraph(elsewhere)];
  }

  function plain(node: Nodes): Nodes[] {
    if (isJsx(node)) return jsx(node);
    if (node.type === "link" && /^[/#]/.test(node.url)) {
      const url = node.url.startsWith("#") ? `${page}${node.url}` : `${origin}${node.url}`;
      return [{ ...node, url }];
    }
    if (!("children" in node)) return [node];
    return [{ ...node, children: node.children.flatMap(plain) } as Nodes];
  }

  const tree = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).parse(chapter.body);
  return { type: "root", children: tree.children.flatMap(plain) as RootContent[] };
}

/** Addresses as people paste them: an escaped ampersand is right, but not every tool undoes it. */
function withPlainAddresses(markdown: string): string {
  return markdown.replace(/\]\([^\s)]+/g, (address) => address.replaceAll("\\&", "&"));
}

/** The footnote of a source, by its id. */
export type SourceLine = (id: string) => Phrase & { readonly after: string };

/** The whole file: front matter, title, text, and the sources as footnotes. */
export function chapterCopy(chapter: Chapter, parts: CopyParts, sourceLine: SourceLine): string {
  const tree = plainTree(chapter, parts);
  const { origin } = parts;
  const footnotes = chapter.sources.map((id): RootContent => {
    const { after, ...source } = sourceLine(id);
    const label = footnote(chapter, id);
    return {
      type: "footnoteDefinition",
      identifier: label,
      label,
      children: [paragraph(linked(source, origin), words(after))],
    };
  });
  const title: RootContent = { type: "heading", depth: 1, children: [words(chapter.title)] };
  const heading: RootContent = { type: "heading", depth: 2, children: [words("Sources")] };
  const text = unified()
    .use(remarkGfm, { tablePipeAlign: false })
    .use(remarkStringify, { bullet: "-" })
    .stringify({ type: "root", children: [title, ...tree.children, heading, ...footnotes] });
  const front = stringify(
    {
      title: chapter.title,
      description: chapter.description,
      chapter: chapter.number,
      checked: chapter.lastChecked,
      url: `${origin}/guide/${chapter.slug}`,
    },
    { lineWidth: 0 },
  );
  return `---\n${front}---\n\n${withPlainAddresses(text)}`;
}
