import type { ReactNode } from "react";
import { type Dialect, markup } from "@/components/ui/markup";

const renamed: Readonly<Record<string, string>> = { className: "class", htmlFor: "for" };
const voids: ReadonlySet<string> = new Set([
  "br",
  "col",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "wbr",
]);
/** Drawings keep the case of their attributes and write most of them with hyphens. */
const drawn: ReadonlySet<string> = new Set(["svg", "g", "path", "line", "circle", "rect", "text"]);

const html: Dialect = {
  nameOf: (property, element) => {
    const name = renamed[property];
    if (name) return name;
    if (/^on[A-Z]/.test(property)) throw new Error(`Plain HTML cannot hear ${property}.`);
    if (!drawn.has(element)) return property.toLowerCase();
    if (property === "viewBox") return property;
    return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  },
  isVoid: (element) => voids.has(element),
};

/** Plain components as HTML text. @throws for components that only React can draw */
export const htmlOf = (node: ReactNode): string => markup(node, html);

/**
 * Plain components as one piece of HTML. For long text that never changes once it is drawn: React
 * would send every element of it twice, once as HTML and once to compare with, and wake each one up
 * in the browser. Nothing inside may have state, context or handlers. `markup` escapes every text.
 */
export function PlainHtml({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div className={className} data-plain dangerouslySetInnerHTML={{ __html: htmlOf(children) }} />
  );
}
