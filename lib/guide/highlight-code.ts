/** Colours code that is written per request. Server only: nothing of Shiki reaches the browser. */
import { createHighlighterCore } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import bash from "shiki/langs/bash.mjs";
import yaml from "shiki/langs/yaml.mjs";
import { theme, tokenKind } from "@/lib/guide/code-theme.js";

/** A run of text of one kind; its class is `code-<kind>`. Plain text has none. */
export type CodeToken = { readonly text: string; readonly kind?: string };

// One highlighter for the life of the server: making it costs far more than using it.
const highlighter = createHighlighterCore({
  themes: [theme],
  langs: [bash, yaml],
  engine: createJavaScriptRegexEngine(),
});

/** The tokens of a text; together they are the text, its line breaks included. */
export async function tokensOf(
  code: string,
  language: "bash" | "yaml",
): Promise<readonly CodeToken[]> {
  const lines = (await highlighter).codeToTokensBase(code.replace(/\n$/, ""), {
    lang: language,
    theme: "meshfit",
  });
  const tokens: { text: string; kind?: string }[] = [];
  for (const [index, line] of lines.entries()) {
    const parts = line.map(({ content, color }) => ({ content, kind: tokenKind(color) }));
    if (index > 0) parts.unshift({ content: "\n", kind: undefined });
    for (const { content, kind } of parts) {
      const last = tokens.at(-1);
      // Neighbours of one kind, and blanks after anything, need no element of their own.
      if (last && (last.kind === kind || content.trim() === "")) last.text += content;
      else tokens.push({ text: content, ...(kind === undefined ? {} : { kind }) });
    }
  }
  return tokens;
}
