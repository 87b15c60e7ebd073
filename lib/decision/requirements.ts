/**
 * Hard requirements: what rules a contender out, with the fact that does so. Every rule is a
 * demand on the catalog's `supports` cells, except the memory limit, which meets an estimate.
 */
import type { Fact, LimitId, NeedId, SupportLevel } from "@/lib/catalog/schema";
import { bitOf, demandOrder } from "@/lib/decision/contenders";
import type { Contender, Demand } from "@/lib/decision/contenders";
import { needs } from "@/lib/decision/needs";
import type { QuestionId } from "@/lib/decision/questions";
import type { Scene } from "@/lib/decision/situation";
import { factText } from "@/lib/decision/wording";
import { formatMemory } from "@/lib/format";

export type Failed = {
  readonly need: Demand | "memory";
  /** The fact in a reader's words; absent when nothing was found either way. */
  readonly fact: string | null;
  readonly reason: string;
  /** Source id; null for an estimate and where nothing was found. */
  readonly source: string | null;
  readonly asOf: string | null;
};

type Limit = {
  readonly question: QuestionId;
  readonly applies: (scene: Scene) => boolean;
  /** Reads after the subject: "Linkerd …". */
  readonly meets: string;
  readonly fails: string;
};

/** The limits and the answers that bring them into play. */
export const limits: Readonly<Record<LimitId, Limit>> = {
  "windows-pods": {
    question: "windows",
    applies: ({ answers }) => answers.windows === "yes",
    meets: "works with pods on Windows nodes",
    fails: "does not work with pods on Windows nodes",
  },
  "no-daemonset": {
    question: "agents",
    applies: ({ answers }) => answers.agents === "forbidden",
    meets: "works without privileged agents on the nodes",
    fails: "needs a privileged agent on every node",
  },
  "other-cni": {
    question: "cni",
    applies: ({ answers }) => answers.cni === "other",
    meets: "works with your network plugin",
    fails: "works only on its own network plugin",
  },
  udp: {
    question: "protocols",
    // UDP beside other protocols can stay outside the mesh; UDP alone leaves nothing for it to do.
    applies: ({ protocols }) => protocols.length === 1 && protocols[0] === "udp",
    meets: "carries UDP",
    fails: "does not carry UDP, which is all you have",
  },
  "osi-licence": {
    question: "licence",
    applies: ({ answers }) => answers.licence === "osi",
    meets: "comes under an OSI-approved licence",
    fails: "does not come under an OSI-approved licence",
  },
};
const limitEntries = Object.entries(limits) as readonly [LimitId, Limit][];

export const questionOfDemand = (demand: Demand | "memory"): QuestionId =>
  demand === "memory" ? "memory" : demand in limits ? limits[demand as LimitId].question : "must";

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

/** Whether a contender meets everything demanded. */
export function isEligible(contender: Contender, scene: Scene, demands: number): boolean {
  return (contender.lacks & demands) === 0 && !overBudget(contender, scene);
}

/** How many demands rule it out, without their words. */
export function failureCount(contender: Contender, scene: Scene): number {
  let count = overBudget(contender, scene) ? 1 : 0;
  for (let bits = contender.lacks & demandsOf(scene); bits !== 0; bits &= bits - 1) count++;
  return count;
}

/** "covers traffic mirroring", "works with pods on Windows nodes" */
export function meetsInWords(demand: Demand): string {
  return demand in limits
    ? limits[demand as LimitId].meets
    : `covers ${needs[demand as NeedId].label}`;
}

function refusal({ subject, id }: Contender, demand: Demand, level: SupportLevel): string {
  const limit = demand in limits ? limits[demand as LimitId] : undefined;
  if (level === "unknown") return `No evidence found that ${subject} ${meetsInWords(demand)}.`;
  if (level === "preview") return `${subject} ${meetsInWords(demand)} only as a preview.`;
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
  const { level, fact } = contender.support[demand];
  const told: Fact | undefined = fact;
  return {
    need: demand,
    fact: told ? factText(told) : null,
    reason: refusal(contender, demand, level),
    source: told?.source ?? null,
    asOf: told?.asOf ?? null,
  };
}

/** Everything that rules this contender out; empty when nothing does. */
export function failures(contender: Contender, scene: Scene): readonly Failed[] {
  const unmet = contender.lacks & demandsOf(scene);
  const failed = demandOrder
    .filter((demand) => (unmet & bitOf[demand]) !== 0)
    .map((demand) => failedDemand(contender, demand));
  const { memory } = scene.answers;
  const cost = scene.costs[contender.id];
  if (memory === undefined || !cost || !overBudget(contender, scene)) return failed;
  const low = formatMemory(cost.memoryMiB.low);
  return [
    ...failed,
    {
      need: "memory",
      fact: `estimated to use at least ${low}`,
      reason: `${contender.subject} would use at least ${low} here, more than your ${memory} GiB.`,
      source: null,
      asOf: null,
    },
  ];
}
