/** Small pieces of sentences shared by reasons and refusals. */
import type { CapabilityId, Stage } from "@/lib/catalog/ids";
import type { Fact } from "@/lib/catalog/schema";
import { capability } from "@/lib/decision/contenders";
import type { Contender } from "@/lib/decision/contenders";

/** A fact in a reader's words. */
export function factText(fact: Fact): string {
  return fact.label ?? String(fact.value);
}

export function factOf(contender: Contender, id: CapabilityId): Fact | undefined {
  return capability(contender.distribution.capabilities, id);
}

/** " (<fact>)" for the end of a sentence; nothing when the fact adds nothing to a yes or no. */
export function inBrackets(fact: Fact | undefined): string {
  if (!fact) return "";
  const text = factText(fact).replace(/\.$/, "");
  return /^(yes|no)$/i.test(text) ? "" : ` (${text})`;
}

export function sourcesOf(...facts: readonly (Fact | undefined)[]): readonly string[] {
  return [...new Set(facts.flatMap((fact) => (fact ? [fact.source] : [])))];
}

/** ["a", "b", "c"] → "a, b and c" */
export function listed(items: readonly string[], last = "and"): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1) ?? ""}`;
}

/** A subject that does not start the sentence: product names keep their capital. */
export function midSentence(subject: string): string {
  return subject.replace(/^Plain /, "plain ");
}

/** "an alpha feature": why a preview is no more than that. */
export function stageInWords(stage: Stage | undefined): string {
  if (stage === undefined) return "a preview";
  return `${stage === "beta" ? "a" : "an"} ${stage} feature`;
}
