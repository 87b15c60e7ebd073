import { isValidElement, type ReactNode } from "react";

type WithChildren = { children?: ReactNode };

function textOf(node: ReactNode): string {
  if (typeof node === "string" || typeof node === "number") return String(node);
  if (Array.isArray(node)) return (node as ReactNode[]).map(textOf).join("");
  return isValidElement<WithChildren>(node) ? textOf(node.props.children) : "";
}

function headersIn(node: ReactNode): string[] {
  if (Array.isArray(node)) return (node as ReactNode[]).flatMap(headersIn);
  if (!isValidElement<WithChildren>(node)) return [];
  return node.type === "th" ? [textOf(node.props.children)] : headersIn(node.props.children);
}

/** What a table made from Markdown is called: by its columns, since it has no title. */
export function tableLabel(children: ReactNode): string {
  const columns = headersIn(children).filter(Boolean).join(", ");
  return columns ? `Table: ${columns}` : "Table";
}
