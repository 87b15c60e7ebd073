import { Fragment } from "react";
import { FactValue } from "@/components/fact/fact";
import { catalog } from "@/lib/catalog/catalog";
import { findFact } from "@/lib/catalog/find";
import { factText } from "@/lib/format";
import { inlineParts, withFacts } from "@/lib/guide/inline";

const wordsOf = (address: string) => factText(findFact(catalog, address).fact);

/** A text of `content/*.json` with facts as plain words. */
export function plainText(text: string): string {
  return withFacts(text, wordsOf);
}

/** A text of `content/*.json` with its facts, each of which opens its source. A wrong address fails the build. */
export function InlineText({ text }: { text: string }) {
  return inlineParts(text).map(({ kind, value }, index) => {
    if (kind === "text") return <Fragment key={index}>{value}</Fragment>;
    if (kind === "code") return <code key={index}>{plainText(value)}</code>;
    const { fact, source } = findFact(catalog, value);
    return <FactValue key={index} fact={fact} source={source} />;
  });
}
