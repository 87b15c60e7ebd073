/** Text into Markdown, so that it reads as what it is and never as markup. */

/** Escapes what Markdown would take for markup inside a line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_[\]<>|~]/g, "\\$&")
    .replace(/^(\s*)([#+-]+)(?=\s|$)/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, "$1\\$2")
    .replace(/&(?=[#a-z0-9]+;)/gi, "\\&");
}

/** One item a line; lines inside an item are joined. */
export function markdownList(items: readonly string[]): string {
  return items.map((item) => `* ${item}`).join("\n");
}

/** A link with its text escaped and its address safe inside the brackets. */
export function markdownLink(text: string, address: string): string {
  return `[${escapeMarkdown(text)}](<${address.replace(/[<>\s]/g, encodeURIComponent)}>)`;
}
