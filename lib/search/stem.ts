/**
 * The form under which words count as the same: "routes", "routing" and "route" are all "rout".
 * Rough on purpose: both sides of a comparison are treated alike, so it need not be a real word.
 */
export function stem(word: string): string {
  const lower = word.toLowerCase();
  const bare = lower.length > 4 ? lower.replace(/(ies|ing|ed|es|s|e|y|i)$/, endingOf) : lower;
  return bare.replace(/([b-df-hj-np-tv-z])\1$/, "$1");
}

/** What is left of an ending: "policies" and "policy" meet in "polici". */
const endingOf = (ending: string) => (/^(ies|y|i)$/.test(ending) ? "i" : "");

/** The words of a text, as they are found in an index. */
export const wordPattern = /[\p{L}\p{N}]+/gu;
