// @ts-check
/**
 * The colours of code, for blocks of chapters (at build) and of generated output (per request).
 * Tokens get classes instead of inline styles, so the Content-Security-Policy needs no exception
 * for them and both themes share one markup; the colours live in `app/styles/tokens.css` (`--code-…`).
 */
import { createCssVariablesTheme } from "shiki/core";

export const theme = createCssVariablesTheme({ name: "meshfit", variablePrefix: "--code-" });

/**
 * What a token is, read from the variable that the theme colours it with.
 * @param {string | undefined} style a colour or a style attribute
 * @returns {string | undefined} such as `string`; undefined for plain text
 */
export function tokenKind(style = "") {
  const kind = /var\(--code-(?:token-)?([a-z-]+)\)/.exec(style)?.[1];
  return kind === "foreground" ? undefined : kind;
}
