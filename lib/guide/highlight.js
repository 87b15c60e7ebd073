// @ts-check
/** rehype plugin for `next.config.js`: colours code blocks at build time with Shiki. */
import rehypeShiki from "@shikijs/rehype";
// A relative path: the MDX loader runs outside the alias.
import { theme, tokenKind } from "./code-theme.js";

/** @type {import("shiki").ShikiTransformer} */
const styleToClass = {
  name: "meshfit:style-to-class",
  pre(node) {
    delete node.properties.style;
    // Long lines scroll inside the block; a scrollable region must be reachable by keyboard.
    node.properties.tabindex = "0";
  },
  span(node) {
    const kind = tokenKind(String(node.properties.style ?? ""));
    delete node.properties.style;
    if (kind) node.properties.class = `code-${kind}`;
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
