/**
 * A drawing → the text of an SVG file. React's own `renderToStaticMarkup` cannot be imported by a
 * route handler, writes attributes that mean nothing outside a page, and in the browser would weigh
 * more than the chart. Function components without state or context only; tests compare the result
 * with React's.
 */
import { Fragment, isValidElement, type ReactNode } from "react";

type Props = Readonly<Record<string, unknown>> & { readonly children?: ReactNode };

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Escaped text; characters that XML does not allow are left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"]/g, (character) => entities[character] ?? "");
}

/** The name of an attribute in SVG; null for classes, which need a style sheet. */
function nameOf(property: string): string | null {
  if (property === "viewBox") return property;
  if (property === "className") return null;
  return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/**
 * @param rewrite a change to every attribute's value
 * @throws for components with state or context, and for attributes that are no text
 */
export function svgMarkup(node: ReactNode, rewrite = (value: string) => value): string {
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (typeof node === "string" || typeof node === "number") return escaped(String(node));
  if (Array.isArray(node)) {
    return node.map((each: ReactNode) => svgMarkup(each, rewrite)).join("");
  }
  if (!isValidElement<Props>(node)) throw new Error("An SVG holds elements and text only.");
  const { type, props } = node;
  if (type === Fragment) return svgMarkup(props.children, rewrite);
  if (typeof type === "function") {
    return svgMarkup((type as (props: Props) => ReactNode)(props), rewrite);
  }
  if (typeof type !== "string") throw new Error("An SVG holds plain components only.");
  const attributes = Object.entries(props).map(([property, value]) => {
    const name = property === "children" ? null : nameOf(property);
    if (name === null || value === undefined || value === null) return "";
    if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") {
      throw new Error(`An SVG cannot hold the attribute ${property}.`);
    }
    return ` ${name}="${escaped(rewrite(String(value)))}"`;
  });
  return `<${type}${attributes.join("")}>${svgMarkup(props.children, rewrite)}</${type}>`;
}
