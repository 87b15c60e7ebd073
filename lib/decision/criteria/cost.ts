/** What the proxies use, from the estimate that comes in. Rules for the table in `criteria.ts`. */
import type { Contender } from "@/lib/decision/contenders";
import type { Because, Rule } from "@/lib/decision/criteria/criterion";
import type { ClusterCost, Scene } from "@/lib/decision/situation";
import { factOf, inBrackets, sourcesOf } from "@/lib/decision/wording";
import { formatCpu, formatMemory } from "@/lib/format";

/**
 * A mesh without a published figure counts as the average of those that have one, and this much
 * less: neither reward nor punishment for not having been measured.
 */
const uncertainty = -0.1;
/** Where you set no limit, this much counts fully. Half of it counts half. */
const muchMemoryMiB = 10 * 1024;
const muchCpuMillicores = 8000;

/** Typical use as a part of some amount, as a rating: 0 nothing, −1 all of it or more. */
function partOf({ id }: Contender, scene: Scene, of: keyof ClusterCost, amount: number): number {
  if (id === "none") return 0;
  const part = (cost: ClusterCost) => -Math.min(1, cost[of].typical / Math.max(1, amount));
  const cost = scene.costs[id];
  if (cost) return part(cost);
  const { measured } = scene;
  const sum = measured.reduce((total, other) => total + part(other), 0);
  return Math.max(-1, sum / Math.max(1, measured.length) + uncertainty);
}

/** Memory and CPU as a part of the dearest mesh, rated; null without a figure for this one. */
export function estimatedShare(contender: Contender, scene: Scene): number | null {
  if (!scene.costs[contender.id]) return null;
  const { memoryMiB, cpuMillicores } = scene.dearest;
  return (
    (partOf(contender, scene, "memoryMiB", memoryMiB) +
      partOf(contender, scene, "cpuMillicores", cpuMillicores)) /
    2
  );
}

function noFigure({ subject }: Contender): Because {
  return {
    reason: `There is no published figure for what ${subject} would use here, so it counts as average and a little less.`,
    sources: [],
  };
}

const nothingUsed: Because = {
  reason: "Without a mesh there are no proxies to pay for.",
  sources: [],
};

/** Until the number of pods is known the kind of data plane speaks, and counts less. */
const byKind = { limited: 0.5, unlimited: 0.15 };

function kindInWords(contender: Contender): Because {
  const path = factOf(contender, "data_plane");
  const { footprint } = contender.judged;
  const kind = footprint <= 0.2 ? "a light" : footprint <= 0.5 ? "a middling" : "a heavy";
  return {
    reason: `${contender.subject} has ${kind} data plane${inBrackets(path)}; how much memory that is depends on your pods.`,
    sources: sourcesOf(path),
  };
}

export const memoryUse: Rule = {
  rate(contender, scene) {
    const { memory } = scene.answers;
    if (scene.measured.length === 0) {
      const weight = memory === undefined ? byKind.unlimited : byKind.limited;
      return -contender.judged.footprint * weight;
    }
    return memory === undefined
      ? partOf(contender, scene, "memoryMiB", muchMemoryMiB) / 2
      : partOf(contender, scene, "memoryMiB", memory * 1024);
  },
  because(contender, { answers, costs, measured }) {
    if (contender.id === "none") return nothingUsed;
    if (measured.length === 0) return kindInWords(contender);
    const cost = costs[contender.id];
    if (!cost) return noFigure(contender);
    const used = `${contender.subject} would typically use ${formatMemory(cost.memoryMiB.typical)}`;
    return {
      reason:
        answers.memory === undefined
          ? `${used} of memory here.`
          : `${used} of the ${answers.memory} GiB you allow.`,
      sources: [],
    };
  },
};

export const cpuUse: Rule = {
  rate(contender, scene) {
    if (scene.measured.length === 0) return null;
    // Without a load the estimate rests on a guess, so it counts half.
    const weight = scene.answers.rps === undefined ? 0.5 : 1;
    return partOf(contender, scene, "cpuMillicores", muchCpuMillicores) * weight;
  },
  because(contender, { costs }) {
    if (contender.id === "none") return nothingUsed;
    const cost = costs[contender.id];
    if (!cost) return noFigure(contender);
    const used = formatCpu(cost.cpuMillicores.typical);
    return { reason: `${contender.subject} would typically use ${used} of CPU here.`, sources: [] };
  },
};
