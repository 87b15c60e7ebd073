/** Marks in a prerendered frame for what the server puts in; see decision 102. */

/** Stands for a part: a comment, which no reader’s text can be, since every `<` of it is escaped. */
export const markOf = (name: string): string => `<!--part ${name}-->`;

export const isMark = (html: string): boolean => html.startsWith("<!--part ");

/** Stands for the title and all else that a head says. */
export const titleMark = "meshfit-title";

/**
 * @param frame HTML with marks
 * @param parts HTML by name
 * @param head HTML of the title and what goes with it
 */
export function putInto(
  frame: string,
  parts: Readonly<Record<string, string>>,
  head: string,
): string {
  return frame
    .replace(`<title>${titleMark}</title>`, () => head)
    .replace(/<!--part (\w+)-->/g, (mark, name: string) => parts[name] ?? mark);
}
