// @ts-check
/**
 * rehype plugin for `next.config.js`: colours code blocks at build time with Shiki. Tokens get
 * classes instead of inline styles, so the Content-Security-Policy needs no exception for them and
 * both themes share one markup; the colours live in `app/globals.css` (`--code-…`).
 */
import rehypeShiki from "@shikijs/rehype";
import { createCssVariablesTheme } from "shiki";

const theme = createCssVariablesTheme({ name: "meshfit", variablePrefix: "--code-" });

/** @type {import("shiki").ShikiTransformer} */
const styleToClass = {
  name: "meshfit:style-to-class",
  pre(node) {
    delete node.properties.style;
    // Long lines scroll inside the block; a scrollable region must be reachable by keyboard.
    node.properties.tabindex = "0";
  },
  span(node) {
    const style = String(node.properties.style ?? "");
    const token = /var\(--code-(?:token-)?([a-z-]+)\)/.exec(style)?.[1];
    delete node.properties.style;
    if (token && token !== "foreground") node.properties.class = `code-${token}`;
  },
};

/** @this {import("unified").Processor} */
export default function highlight() {
  return rehypeShiki.call(this, {
    theme,
    addLanguageClass: true,
    langs: ["yaml", "bash", "json"],
    // Shiki ships no grammar for PromQL.
    langAlias: { promql: "text" },
    transformers: [styleToClass],
  });
}
