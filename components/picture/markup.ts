/**
 * React elements → SVG text, at once and anywhere: `react-dom/server` may not be imported by a route
 * and would weigh more than the chart in a browser. Enough for drawings of plain components.
 */
import { Fragment, isValidElement, type ReactNode } from "react";

type Props = Readonly<Record<string, unknown>> & { readonly children?: ReactNode };
type Rewrite = (value: string) => string;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Escaped text; characters that XML does not allow are left out. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"]/g, (character) => entities[character] ?? "");

function attribute(property: string, value: unknown, rewrite: Rewrite): string {
  // Classes mean something to a style sheet only.
  if (property === "children" || property === "className") return "";
  if (value === undefined || value === null) return "";
  // `viewBox` is the attribute in use that SVG itself writes with a capital.
  const name =
    property === "viewBox"
      ? property
      : property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const isWord = name.startsWith("aria-") || name.startsWith("data-");
  if (typeof value === "boolean" && !isWord) return value ? ` ${name}=""` : "";
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") {
    throw new Error(`A drawing cannot have the attribute ${property}.`);
  }
  return ` ${name}="${escaped(rewrite(String(value)))}"`;
}

/**
 * A drawing as SVG text of its own, without style sheets.
 * @param rewrite a change to every attribute's value
 * @throws for components with state or context, which only React can render
 */
export function svgMarkup(node: ReactNode, rewrite: Rewrite = (value) => value): string {
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (typeof node === "string" || typeof node === "number" || typeof node === "bigint") {
    return escaped(String(node));
  }
  if (Array.isArray(node)) {
    return node.map((each: ReactNode) => svgMarkup(each, rewrite)).join("");
  }
  if (!isValidElement<Props>(node)) throw new Error("A drawing holds elements and text only.");
  const { type, props } = node;
  if (type === Fragment) return svgMarkup(props.children, rewrite);
  if (typeof type === "function") {
    return svgMarkup((type as (props: Props) => ReactNode)(props), rewrite);
  }
  if (typeof type !== "string") throw new Error("A drawing holds plain components only.");
  const attributes = Object.entries(props).map(([name, value]) => attribute(name, value, rewrite));
  return `<${type}${attributes.join("")}>${svgMarkup(props.children, rewrite)}</${type}>`;
}
