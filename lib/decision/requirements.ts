/**
 * Hard requirements: what rules a contender out, with the fact that does so. Every rule is a
 * demand on the catalog's `supports` cells, except the memory limit, which meets an estimate, and
 * the version of Kubernetes, which meets a range.
 */
import type { LimitId, NeedId } from "@/lib/catalog/ids";
import type { Fact } from "@/lib/catalog/schema";
import { bitOf, capability, demandOrder } from "@/lib/decision/contenders";
import type { Contender, Demand } from "@/lib/decision/contenders";
import { needs } from "@/lib/decision/questions/needs";
import type { Scene } from "@/lib/decision/situation";
import { factText, stageInWords } from "@/lib/decision/wording";
import { formatMemory } from "@/lib/format";

/** What can rule a contender out. */
export type RequirementId = Demand | "memory" | "kubernetes";

export type Failed = {
  readonly need: RequirementId;
  /** The fact in a reader's words; absent when nothing was found either way. */
  readonly fact: string | null;
  readonly reason: string;
  /** Source id; null for an estimate and where nothing was found. */
  readonly source: string | null;
  readonly asOf: string | null;
};

type Limit = {
  readonly applies: (scene: Scene) => boolean;
  /** Reads after the subject: "Linkerd …". */
  readonly meets: string;
  readonly fails: string;
};

/** The limits and the answers that bring them into play. */
export const limits: Readonly<Record<LimitId, Limit>> = {
  "windows-pods": {
    applies: ({ answers }) => answers.windows === "yes",
    meets: "works with pods on Windows nodes",
    fails: "does not work with pods on Windows nodes",
  },
  "no-daemonset": {
    applies: ({ answers }) => answers.agents === "forbidden",
    meets: "works without privileged agents on the nodes",
    fails: "needs a privileged agent on every node",
  },
  "other-cni": {
    applies: ({ answers }) => answers.cni === "other",
    meets: "works with your network plugin",
    fails: "works only on its own network plugin",
  },
  udp: {
    // UDP beside other protocols can stay outside the mesh; UDP alone leaves nothing for it to do.
    applies: ({ protocols }) => protocols.length === 1 && protocols[0] === "udp",
    meets: "carries UDP",
    fails: "does not carry UDP, which is all you have",
  },
  "osi-licence": {
    applies: ({ answers }) => answers.licence === "osi",
    meets: "comes under an OSI-approved licence",
    fails: "does not come under an OSI-approved licence",
  },
};
const limitEntries = Object.entries(limits) as readonly [LimitId, Limit][];

/** One bit for each demand these answers make. */
export function demandsOf(scene: Scene): number {
  let bits = 0;
  for (const need of scene.must) bits |= bitOf[need];
  for (const [id, limit] of limitEntries) if (limit.applies(scene)) bits |= bitOf[id];
  return bits;
}

function overBudget(contender: Contender, scene: Scene): boolean {
  const { memory } = scene.answers;
  const cost = contender.id === "none" ? undefined : scene.costs[contender.id];
  return memory !== undefined && cost !== undefined && cost.memoryMiB.low > memory * 1024;
}

/** A range that is only tested rules nothing out; the criterion on versions weighs it. */
function tooOld({ kubernetes }: Contender, scene: Scene): boolean {
  return (
    scene.kubernetes !== undefined &&
    kubernetes?.stated === true &&
    scene.kubernetes < kubernetes.oldest
  );
}

/** Whether a contender meets everything demanded. */
export function isEligible(contender: Contender, scene: Scene, demands: number): boolean {
  return (
    (contender.lacks & demands) === 0 && !overBudget(contender, scene) && !tooOld(contender, scene)
  );
}

/** How many demands rule it out, without their words. */
export function failureCount(contender: Contender, scene: Scene): number {
  let count = Number(overBudget(contender, scene)) + Number(tooOld(contender, scene));
  for (let bits = contender.lacks & demandsOf(scene); bits !== 0; bits &= bits - 1) count++;
  return count;
}

/** "covers traffic mirroring", "works with pods on Windows nodes" */
export function meetsInWords(demand: Demand): string {
  return demand in limits
    ? limits[demand as LimitId].meets
    : `covers ${needs[demand as NeedId].label}`;
}

function refusal({ subject, id, support }: Contender, demand: Demand): string {
  const { level, fact } = support[demand];
  const limit = demand in limits ? limits[demand as LimitId] : undefined;
  if (level === "unknown") return `No evidence found that ${subject} ${meetsInWords(demand)}.`;
  if (level === "preview") {
    return `${subject} ${meetsInWords(demand)} only as ${stageInWords(fact?.stages?.[demand])}.`;
  }
  if (limit) {
    if (level === "extra") return `${subject} ${limit.meets} only with an extra piece.`;
    return `${subject} ${limit.fails}.`;
  }
  const { label } = needs[demand as NeedId];
  return id === "none"
    ? `${subject} has no real stand-in for ${label}.`
    : `${subject} does not cover ${label}.`;
}

function failedDemand(contender: Contender, demand: Demand): Failed {
  const told: Fact | undefined = contender.support[demand].fact;
  return {
    need: demand,
    fact: told ? factText(told) : null,
    reason: refusal(contender, demand),
    source: told?.source ?? null,
    asOf: told?.asOf ?? null,
  };
}

function failedVersion(contender: Contender): Failed {
  const fact = capability(contender.distribution.capabilities, "kubernetes_versions");
  return {
    need: "kubernetes",
    fact: fact ? factText(fact) : null,
    reason: `${contender.subject} needs Kubernetes 1.${contender.kubernetes?.oldest ?? 0} or newer.`,
    source: fact?.source ?? null,
    asOf: fact?.asOf ?? null,
  };
}

function failedBudget({ subject }: Contender, lowMiB: number, budgetGiB: number): Failed {
  const low = formatMemory(lowMiB);
  return {
    need: "memory",
    fact: `estimated to use at least ${low}`,
    reason: `${subject} would use at least ${low} here, more than your ${budgetGiB} GiB.`,
    source: null,
    asOf: null,
  };
}

/** Everything that rules this contender out; empty when nothing does. */
export function failures(contender: Contender, scene: Scene): readonly Failed[] {
  const unmet = contender.lacks & demandsOf(scene);
  const failed = demandOrder
    .filter((demand) => (unmet & bitOf[demand]) !== 0)
    .map((demand) => failedDemand(contender, demand));
  if (tooOld(contender, scene)) failed.push(failedVersion(contender));
  const { memory } = scene.answers;
  const cost = scene.costs[contender.id];
  if (memory !== undefined && cost && overBudget(contender, scene)) {
    failed.push(failedBudget(contender, cost.memoryMiB.low, memory));
  }
  return failed;
}
