/** Licence, builds, contracts and governance. Rules for the table in `criteria.ts`. */
import type { Fact } from "@/lib/catalog/schema";
import type { Rule } from "@/lib/decision/criteria/criterion";
import { factOf, inBrackets, sourcesOf } from "@/lib/decision/wording";

export const licenceCharge: Rule = {
  rate({ judged }, { answers }) {
    if (judged.freeForAll) return null;
    switch (answers.company) {
      case "under-11":
      case "under-50":
        return 0;
      case "50-plus":
        // Who wants a contract anyway pays for it anyway.
        return answers.support === "vendor" ? -0.3 : -1;
      case undefined:
        return -0.4;
    }
  },
  because(contender, { answers }) {
    const terms = factOf(contender, "distribution_terms");
    const name = contender.distribution.name;
    const text =
      answers.company === undefined
        ? `Whether ${name} is free for you depends on the size of your company`
        : answers.company === "50-plus"
          ? `At your size ${name} takes a paid licence`
          : `${name} is free for a company of your size`;
    return { reason: `${text}${inBrackets(terms)}.`, sources: sourcesOf(terms) };
  },
};

export const stableBuilds: Rule = {
  rate({ judged }, { answers }) {
    if (judged.stableBuilds) return null;
    // Who wants a vendor behind it is told so by the criterion on help.
    return answers.support === "community" ? -0.3 : -0.5;
  },
  because(contender) {
    const rhythm = factOf(contender, "release_cadence_support");
    const name = contender.distribution.name;
    return {
      reason: `${name} has no stable builds${inBrackets(rhythm)}.`,
      sources: sourcesOf(rhythm),
    };
  },
};

export const helpAtHand: Rule = {
  rate({ id, judged }, { answers }) {
    if (id === "none" || !answers.support) return null;
    if (answers.support === "vendor") return judged.contract - 1;
    return judged.freeForAll ? null : -0.3;
  },
  because(contender, { answers }) {
    const terms = factOf(contender, "distribution_terms");
    const { name } = contender.distribution;
    const text =
      answers.support === "community"
        ? `${name} comes with a licence key you would rather do without`
        : contender.judged.contract === 0
          ? `No vendor stands behind ${name}`
          : `A support contract can be had for ${contender.subject}`;
    return { reason: `${text}${inBrackets(terms)}.`, sources: sourcesOf(terms) };
  },
};

/** How much of a neutral home a project has: read from the fact, so that a change of hands needs no change here. */
function homeIn(fact: Fact | undefined): { readonly rating: number; readonly words: string } {
  const text = String(fact?.value ?? "").toLowerCase();
  if (text.includes("graduated")) return { rating: 0, words: "is in the hands of a foundation" };
  if (text.includes("sandbox") || text.includes("incubating")) {
    return { rating: -0.4, words: "is a young project of a foundation" };
  }
  return text.includes("vendor")
    ? { rating: -0.8, words: "is in the hands of a single vendor" }
    : { rating: -0.8, words: "has no known home" };
}

export const governedBy: Rule = {
  rate(contender, { answers }) {
    if (contender.id === "none") return null;
    const { rating } = homeIn(factOf(contender, "governance"));
    return answers.licence === "osi" ? rating : rating / 2;
  },
  because(contender) {
    const fact = factOf(contender, "governance");
    const { words } = homeIn(fact);
    return {
      reason: `${contender.distribution.name} ${words}${inBrackets(fact)}.`,
      sources: sourcesOf(fact),
    };
  },
};
