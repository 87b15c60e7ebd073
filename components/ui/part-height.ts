import { isValidElement, type ReactNode } from "react";

/**
 * How high a part of a chapter is likely to be on a phone, before it is laid out. Pixels are fitted
 * to the chapters as they stand at 390 pixels; a text has much that is not seen, such as the cards
 * of its facts, so that its blocks say more than its characters.
 */
const perCharacter = 0.13;
const perBlock = 80;
const perDrawing = 400;
const perCodeLine = 24;
const aroundCode = 60;
/** What is no text, such as a diagram with steps. */
const perNode = 700;
/** Rather too much: with too little, tools that ask where its links are find them over what follows. */
const reserve = 1.15;

/** Heights that the style sheet knows, in rem: a document may not carry one of its own. */
export const partHeights = [25, 50, 75, 100, 150, 200, 300] as const;
const highest = 300;

/** @param pixels likely height on a phone @returns one of `partHeights` */
export const partHeight = (pixels: number): number =>
  partHeights.find((rem) => rem * 16 >= pixels * reserve) ?? highest;

/** All text in an element, however deep. */
function textIn(node: ReactNode): string {
  if (typeof node === "string") return node;
  if (Array.isArray(node)) return node.map((each: ReactNode) => textIn(each)).join("");
  return isValidElement<{ children?: ReactNode }>(node) ? textIn(node.props.children) : "";
}

function nodeHeight(node: ReactNode): number {
  const code = textIn(node);
  return code ? aroundCode + code.split("\n").length * perCodeLine : perNode;
}

/**
 * @param html the plain runs of a part
 * @param nodes what else it holds: code, tabs, diagrams
 * @returns one of `partHeights`
 */
export function textHeight(html: string, nodes: readonly ReactNode[]): number {
  const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0;
  const text = html.replace(/<svg[\s\S]*?<\/svg>|<[^>]*>/g, "");
  return partHeight(
    text.length * perCharacter +
      count(/<(p|li|h\d|tr|pre|figure|aside)\b/g) * perBlock +
      count(/<svg\b/g) * perDrawing +
      nodes.reduce<number>((sum, node) => sum + nodeHeight(node), 0),
  );
}
