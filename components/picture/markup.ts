/** A drawing as SVG text of its own, without style sheets. */
import type { ReactNode } from "react";
import { markup } from "@/components/ui/markup";

function nameOf(property: string): string | null {
  // The attribute in use that SVG itself writes with a capital.
  if (property === "viewBox") return property;
  // Classes mean something to a style sheet only.
  if (property === "className") return null;
  return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/**
 * @param rewrite a change to every attribute's value
 * @throws for components with state or context, which only React can draw
 */
export function svgMarkup(node: ReactNode, rewrite?: (value: string) => string): string {
  return markup(node, { nameOf, isVoid: () => false, ...(rewrite ? { rewrite } : {}) });
}
