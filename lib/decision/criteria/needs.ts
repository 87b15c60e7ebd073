/** How well the needs that were ticked are covered. Rules for the table in `criteria.ts`. */
import type { NeedId, SupportLevel } from "@/lib/catalog/ids";
import type { Contender, Demand } from "@/lib/decision/contenders";
import type { Rule } from "@/lib/decision/criteria/criterion";
import { limits } from "@/lib/decision/requirements";
import { needs } from "@/lib/decision/questions/needs";
import type { Scene } from "@/lib/decision/situation";
import { inBrackets, sourcesOf, stageInWords } from "@/lib/decision/wording";

const worth: Readonly<Record<SupportLevel, number>> = {
  full: 1,
  extra: 0.5,
  // What is alpha, beta or experimental never meets a must, in any mesh. As a wish it counts half
  // of what the same thing with an extra piece counts once it is stable.
  preview: 0.25,
  unknown: -0.25,
  no: -0.5,
};

/** Done by whatever lets traffic into the cluster, with or without a mesh. */
const atTheEdge: ReadonlySet<Demand> = new Set<Demand>(["canary-edge", "ingress"]);
/** Without a mesh this is a library in each service: once per language. */
const inTheCode: ReadonlySet<Demand> = new Set<Demand>([
  "grpc-balancing",
  "retries",
  "circuit-breaking",
  "metrics",
  "tracing",
  "fips",
]);

function worthOf({ id, support }: Contender, scene: Scene, demand: Demand): number {
  const { level } = support[demand];
  if (id !== "none" || level !== "extra" || atTheEdge.has(demand)) return worth[level];
  // A stand-in for a mesh is more work than a piece beside one.
  return inTheCode.has(demand) && scene.answers.languages === "many" ? worth.no : worth.unknown;
}

const labelOf = (demand: Demand) => (demand in limits ? "UDP" : needs[demand as NeedId].label);

function coverage(contender: Contender, scene: Scene, demand: Demand): string {
  const { id, subject, support } = contender;
  const label = labelOf(demand);
  const { level, fact } = support[demand];
  switch (level) {
    case "full":
      return `${subject} covers ${label} as it comes`;
    case "extra":
      if (id !== "none") return `${subject} covers ${label} with an extra piece`;
      if (atTheEdge.has(demand)) return `A gateway covers ${label} without a mesh`;
      return inTheCode.has(demand) && scene.answers.languages === "many"
        ? `Without a mesh, ${label} would take a substitute in each of your languages`
        : `Without a mesh, ${label} would take a substitute that you look after yourself`;
    case "preview":
      return `${subject} covers ${label} only as ${stageInWords(fact?.stages?.[demand])}`;
    case "unknown":
      return `No evidence found that ${subject} covers ${label}`;
    case "no":
      return `${subject} does not cover ${label}`;
  }
}

const byCoverage: Pick<Rule, "rate" | "because"> = {
  rate: worthOf,
  because(contender, scene, demand) {
    const { fact } = contender.support[demand];
    return {
      reason: `${coverage(contender, scene, demand)}${inBrackets(fact)}.`,
      sources: sourcesOf(fact),
    };
  },
};

export const mustHaves: Rule = { items: (scene) => scene.must, ...byCoverage };
export const niceToHaves: Rule = { items: (scene) => scene.nice, ...byCoverage };

const multiCluster: readonly Demand[] = ["multi-cluster"];
const noDemand: readonly Demand[] = [];
export const severalClusters: Rule = {
  items: ({ answers }) => (answers.clusters === "several" ? multiCluster : noDemand),
  ...byCoverage,
};

const byProtocol: Readonly<Record<string, readonly Demand[]>> = {
  grpc: ["grpc-balancing"],
  udp: ["udp"],
};
export const spokenProtocols: Rule = {
  items: ({ protocols }) => protocols.flatMap((protocol) => byProtocol[protocol] ?? noDemand),
  ...byCoverage,
};

/** Needs that plain Kubernetes and a gateway do not cover: the case for a mesh. */
function caseForMesh({ support }: Contender, scene: Scene): number {
  const covered = (need: NeedId) =>
    support[need].level === "full" || (support[need].level === "extra" && atTheEdge.has(need));
  return scene.needed.filter((need) => !covered(need)).length;
}

export const modestNeeds: Rule = {
  rate(contender, scene) {
    if (contender.id !== "none") return null;
    const count = caseForMesh(contender, scene);
    if (count > 1) return null;
    if (count === 1) return 0.25;
    return scene.needed.length > 0 ? 1 : 0.5;
  },
  because(contender, scene) {
    if (scene.needed.length === 0) {
      return { reason: "You have named nothing yet that would take a mesh.", sources: [] };
    }
    return caseForMesh(contender, scene) === 0
      ? {
          reason:
            "Plain Kubernetes, with a gateway where traffic comes in, covers everything you named.",
          sources: sourcesOf(...scene.needed.map((need) => contender.support[need].fact)),
        }
      : { reason: "Only one thing you named goes beyond plain Kubernetes.", sources: [] };
  },
};
