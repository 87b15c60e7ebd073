/**
 * React elements → SVG text, at once and anywhere: React's own renderer would weigh more than the
 * chart in a browser, and may not be imported by a route. Enough for pure drawings such as
 * StaticChart, and no more; a test compares the two.
 */
import { Fragment, isValidElement, type ReactNode } from "react";

/** A change to every attribute's value. */
type Rewrite = (value: string) => string;
type Props = Readonly<Record<string, unknown>> & { readonly children?: ReactNode };

/** The attributes in use that SVG itself writes with capitals. */
const capitalised = new Set(["viewBox"]);
/** What means something to React or to a style sheet only. */
const left = new Set(["children", "className"]);

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** XML text; characters that XML does not allow are left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"]/g, (character) => entities[character] ?? "");
}

function attribute(name: string, value: unknown, rewrite: Rewrite): string {
  if (left.has(name) || value === undefined || value === null) return "";
  if (typeof value !== "string" && typeof value !== "number") {
    throw new Error(`A picture cannot write the attribute ${name}.`);
  }
  const written = capitalised.has(name)
    ? name
    : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return ` ${written}="${escaped(rewrite(String(value)))}"`;
}

/** @throws for components with state or context, which only React can draw */
export function svgMarkup(node: ReactNode, rewrite: Rewrite = (value) => value): string {
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (typeof node === "string" || typeof node === "number" || typeof node === "bigint") {
    return escaped(String(node));
  }
  if (Array.isArray(node)) return node.map((each: ReactNode) => svgMarkup(each, rewrite)).join("");
  if (!isValidElement<Props>(node)) throw new Error("A picture holds elements and text only.");
  const { type, props } = node;
  if (type === Fragment) return svgMarkup(props.children, rewrite);
  if (typeof type === "function")
    return svgMarkup((type as (props: Props) => ReactNode)(props), rewrite);
  if (typeof type !== "string") throw new Error("A picture holds plain components only.");
  const attributes = Object.entries(props).map(([name, value]) => attribute(name, value, rewrite));
  return `<${type}${attributes.join("")}>${svgMarkup(props.children, rewrite)}</${type}>`;
}
