/**
 * React elements → markup, at once and anywhere: React's own renderer would weigh more than a
 * chart in a browser, may not be imported by a route, and keeps books that text which never
 * changes does not need. Enough for plain components and no more; tests compare it with React's.
 */
import { Fragment, isValidElement, type ReactNode } from "react";

type Props = Readonly<Record<string, unknown>> & { readonly children?: ReactNode };

/** What differs between kinds of markup. */
export type Dialect = {
  /** The name an attribute is written with; null: not written. */
  readonly nameOf: (property: string, element: string) => string | null;
  /** Elements that have no end. */
  readonly isVoid: (element: string) => boolean;
  /** A change to every attribute's value. */
  readonly rewrite?: (value: string) => string;
};

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Most text needs nothing, and looking is quicker than replacing. */
const needsCare = /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

/** Text as it stands in markup; characters that XML does not allow are left out. */
function escaped(text: string): string {
  if (!needsCare.test(text)) return text;
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"]/g, (character) => entities[character] ?? "");
}

function attribute(element: string, property: string, value: unknown, dialect: Dialect): string {
  if (property === "children" || value === undefined || value === null) return "";
  const name = dialect.nameOf(property, element);
  if (name === null) return "";
  const isWord = name.startsWith("aria-") || name.startsWith("data-");
  if (typeof value === "boolean" && !isWord) return value ? ` ${name}=""` : "";
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") {
    throw new Error(`Plain markup cannot write the attribute ${property}.`);
  }
  const text = String(value);
  return ` ${name}="${escaped(dialect.rewrite ? dialect.rewrite(text) : text)}"`;
}

/** @throws for components with state or context, which only React can draw */
export function markup(node: ReactNode, dialect: Dialect): string {
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (typeof node === "string" || typeof node === "number" || typeof node === "bigint") {
    return escaped(String(node));
  }
  if (Array.isArray(node)) {
    let text = "";
    for (const each of node as readonly ReactNode[]) text += markup(each, dialect);
    return text;
  }
  if (!isValidElement<Props>(node)) throw new Error("Plain markup holds elements and text only.");
  const { type, props } = node;
  if (type === Fragment) return markup(props.children, dialect);
  if (typeof type === "function") {
    return markup((type as (props: Props) => ReactNode)(props), dialect);
  }
  if (typeof type !== "string") throw new Error("Plain markup holds plain components only.");
  let attributes = "";
  for (const property in props) {
    attributes += attribute(type, property, props[property], dialect);
  }
  if (dialect.isVoid(type)) return `<${type}${attributes}/>`;
  return `<${type}${attributes}>${markup(props.children, dialect)}</${type}>`;
}
