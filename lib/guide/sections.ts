/** A chapter cut at its headings, as plain text. */
import GithubSlugger from "github-slugger";
import type { Nodes, Root } from "mdast";

export type Section = {
  /** Id of the heading on the page; empty for text before the first one. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly code: string;
};

/** The words of a node, without footnotes and code blocks. */
function wordsOf(node: Nodes): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value;
  if (node.type === "footnoteReference" || node.type === "code" || !("children" in node)) return "";
  const apart = ["root", "list", "listItem", "table", "tableRow", "blockquote"].includes(node.type);
  return node.children.map(wordsOf).join(apart ? " " : "");
}

function codeIn(node: Nodes): string[] {
  if (node.type === "code") return [node.value];
  return "children" in node ? node.children.flatMap(codeIn) : [];
}

/**
 * @param tree a chapter without components, as `plainTree` gives it
 * @returns the part before the first heading under an empty title, then one part a heading
 */
export function sectionsOf(tree: Root): readonly Section[] {
  const slugger = new GithubSlugger();
  const parts: { id: string; title: string; text: string[]; code: string[] }[] = [
    { id: "", title: "", text: [], code: [] },
  ];
  for (const node of tree.children) {
    if (node.type === "heading") {
      const title = wordsOf(node).trim();
      parts.push({ id: slugger.slug(title), title, text: [], code: [] });
    } else {
      parts.at(-1)?.text.push(wordsOf(node));
      parts.at(-1)?.code.push(...codeIn(node));
    }
  }
  return parts.map(({ id, title, text, code }) => ({
    id,
    title,
    text: text
      .join(" ")
      .replace(/\s+/g, " ")
      .replace(/ ([.,;:])/g, "$1")
      .trim(),
    code: code.join(" ").replace(/\s+/g, " "),
  }));
}
