/** What a mesh asks of the people who run it. Rules for the table in `criteria.ts`. */
import type { NeedId } from "@/lib/catalog/ids";
import type { Contender } from "@/lib/decision/contenders";
import { numberIn } from "@/lib/decision/contenders";
import type { Rule } from "@/lib/decision/criteria/criterion";
import type { Answers } from "@/lib/decision/questions/questions";
import type { Scene } from "@/lib/decision/situation";
import { factOf, inBrackets, sourcesOf } from "@/lib/decision/wording";

/** Running Cilium as the network plugin already pays for half of running it as a mesh. */
export function burdenOf({ judged, id }: Contender, { answers }: Scene): number {
  return id === "cilium" && answers.cni === "cilium" ? judged.burden / 2 : judged.burden;
}

const scarcity: Readonly<Record<NonNullable<Answers["operators"]> | "unknown", number>> = {
  none: 1,
  one: 0.75,
  few: 0.4,
  platform: 0.1,
  unknown: 0.5,
};
/** A burden up to the first is light, up to the second middling, beyond that heavy. */
export const light = 0.45;
const middling = 0.6;

function weightInWords(burden: number): string {
  if (burden <= light) return "one of the lighter meshes to run";
  return burden <= middling ? "neither light nor heavy to run" : "one of the heavier meshes to run";
}

function forWhom(burden: number, operators: Answers["operators"]): string {
  switch (operators) {
    case "none":
      return ", yet somebody has to do it";
    case "one":
      return burden <= light ? ", and still work for one person" : ", and much for one person";
    case "few":
      return burden <= light
        ? ", and within reach of two to four people"
        : ", and much for two to four people";
    case "platform":
      return ", which a platform team can carry";
    case undefined:
      return "";
  }
}

export const operatingEffort: Rule = {
  rate(contender, scene) {
    return -burdenOf(contender, scene) * scarcity[scene.answers.operators ?? "unknown"];
  },
  because(contender, scene) {
    if (contender.id === "none") {
      return { reason: "There is nothing more to run, and nothing more to break.", sources: [] };
    }
    const parts = factOf(contender, "control_plane_components");
    const burden = burdenOf(contender, scene);
    const start = `${contender.subject} is ${weightInWords(burden)}${inBrackets(parts)}`;
    return {
      reason: `${start}${forWhom(burden, scene.answers.operators)}.`,
      sources: sourcesOf(parts),
    };
  },
};

/** What every mesh here sets out to do; by itself no reason for a heavy one. */
const basicNeeds: ReadonlySet<NeedId> = new Set<NeedId>([
  "encryption",
  "identity",
  "authz-l4",
  "canary-edge",
  "canary",
  "grpc-balancing",
  "retries",
  "metrics",
]);

function reachesFurther({ support }: Contender, { needed }: Scene): boolean {
  return needed.some((need) => {
    const { level } = support[need];
    return !basicNeeds.has(need) && (level === "full" || level === "extra");
  });
}

/** All the weight for a fraction of the use: a heavy mesh, basic needs, and a small or new team. */
export const heavierThanNeeded: Rule = {
  rate(contender, scene) {
    const { operators, experience } = scene.answers;
    if (operators === "platform" && experience !== "new") return null;
    if (burdenOf(contender, scene) <= light || reachesFurther(contender, scene)) return null;
    return -1;
  },
  because: ({ subject }) => ({
    reason: `Nothing you named asks for a mesh as heavy as ${subject}.`,
    sources: [],
  }),
};

const newness = { new: 1, working: 0.5, expert: 0.2, unknown: 0.5 } as const;
const startingPoint = {
  new: "on top of learning Kubernetes",
  working: "on top of what you know",
  expert: "which your team can take on",
  unknown: "on top of what you know",
} as const;
/** As many resource types as this weigh fully. */
const manyTypes = 50;

export const thingsToLearn: Rule = {
  rate({ id, resourceTypes }, { answers }) {
    if (id === "none") return 0;
    const types = numberIn(resourceTypes) ?? manyTypes / 2;
    return -Math.min(1, types / manyTypes) * newness[answers.experience ?? "unknown"];
  },
  because(contender, { answers }) {
    const { id, subject, resourceTypes } = contender;
    if (id === "none") return { reason: "There is no new vocabulary to learn.", sources: [] };
    const count = numberIn(resourceTypes);
    const types =
      count === undefined ? "resource types we could not count" : `${count} resource types`;
    const start = startingPoint[answers.experience ?? "unknown"];
    const own = resourceTypes === factOf(contender, "crd_count");
    const counted = own || count === undefined ? "" : `at least `;
    return {
      reason: `${subject} brings ${counted}${types}, ${start}.`,
      sources: sourcesOf(resourceTypes),
    };
  },
};

const upgradesPossible = { yearly: 1, twice: 2, quarterly: 4, unknown: 2 } as const;
const upgradesInWords = {
  yearly: "you can upgrade once a year",
  twice: "you can upgrade twice a year",
  quarterly: "you can upgrade every quarter",
  unknown: "how often you can upgrade is open",
} as const;

export const upgradeRhythm: Rule = {
  rate({ judged }, { answers }) {
    const asked = judged.upgradesPerYear;
    const possible = upgradesPossible[answers.upgrades ?? "unknown"];
    if (asked <= possible) return 0;
    // Not knowing is half as bad as knowing that it does not fit.
    return (-(asked - possible) / asked) * (answers.upgrades ? 1 : 0.5);
  },
  because(contender, { answers }) {
    if (contender.id === "none") {
      return { reason: "There is nothing to upgrade beyond the cluster itself.", sources: [] };
    }
    const rhythm = factOf(contender, "release_cadence_support");
    const asked = contender.judged.upgradesPerYear;
    const fits = asked <= upgradesPossible[answers.upgrades ?? "unknown"];
    const verdict = fits ? "can keep up with" : "would fall behind with";
    const you = upgradesInWords[answers.upgrades ?? "unknown"];
    const text = answers.upgrades
      ? `Since ${you}, you ${verdict} the releases of ${contender.build}`
      : `${contender.build} has its own rhythm of releases, and ${you}`;
    return { reason: `${text}${inBrackets(rhythm)}.`, sources: sourcesOf(rhythm) };
  },
};

export const languagesInUse: Rule = {
  rate({ id }, { answers }) {
    if (id !== "none" || !answers.languages) return null;
    return answers.languages === "many" ? -1 : 0.5;
  },
  because: (_, { answers }) => ({
    reason:
      answers.languages === "many"
        ? "Without a mesh, the same behaviour has to be written and kept in each of your languages."
        : "With one language, a shared library can do much of what a mesh would.",
    sources: [],
  }),
};

export const smallCompany: Rule = {
  rate: ({ id }, { answers }) => (id === "none" && answers.company === "under-11" ? 1 : null),
  because: () => ({
    reason: "A company of ten or fewer seldom has hands to spare for a mesh.",
    sources: [],
  }),
};
