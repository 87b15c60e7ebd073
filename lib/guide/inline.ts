/** The little markup of texts in `content/*.json`: `{address}` is a fact, backticks are code. */

export type InlinePart = { readonly kind: "text" | "code" | "fact"; readonly value: string };

const fact = /\{([a-z][\w.-]*)\}/g;

/** `Use {linkerd.proxy} with ``--ha``` → text, fact, text, code. */
export function inlineParts(text: string): readonly InlinePart[] {
  return text
    .split(/(`[^`]+`|\{[a-z][\w.-]*\})/)
    .filter((piece) => piece !== "")
    .map((piece): InlinePart => {
      if (piece.startsWith("`")) return { kind: "code", value: piece.slice(1, -1) };
      return piece.startsWith("{") && piece.endsWith("}")
        ? { kind: "fact", value: piece.slice(1, -1) }
        : { kind: "text", value: piece };
    });
}

/** Puts words in the place of facts: `port {istio-ambient.hbone_port}` → `port 15008`. */
export function withFacts(text: string, wordsOf: (address: string) => string): string {
  return text.replace(fact, (_, address: string) => wordsOf(address));
}
