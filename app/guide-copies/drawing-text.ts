import { isValidElement, type ReactNode } from "react";

type Drawn = { title?: unknown; label?: unknown; caption?: unknown; children?: ReactNode };

/**
 * What a drawing says in words: title (or label) and caption of the first diagram in it.
 * @returns undefined where there is none
 */
export function drawingText(node: ReactNode): string | undefined {
  if (Array.isArray(node)) {
    for (const each of node as ReactNode[]) {
      const text = drawingText(each);
      if (text !== undefined) return text;
    }
    return undefined;
  }
  if (!isValidElement<Drawn>(node)) return undefined;
  const { title, label, caption, children } = node.props;
  const name = title ?? label;
  if (typeof name === "string" && typeof caption === "string") {
    return `Drawing: ${name}. ${caption}`;
  }
  // A drawing may be made of drawings; those that say what they show are never called.
  const drawn = node.type as (props: Drawn) => ReactNode;
  return drawingText(typeof node.type === "function" ? drawn(node.props) : children);
}
