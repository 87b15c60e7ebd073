/**
 * The calculator asked backwards: from how many pods, up to how many pods, up to how many requests.
 * More pods never cost less (a tested property of the model), so searches may halve their range;
 * totals go in steps, so they end at whole numbers of pods.
 */
import type { ComparisonRequest } from "@/lib/overhead/compare";
import { estimate, type Resources } from "@/lib/overhead/estimate";
import type { AtPods, SeriesGrowth } from "@/lib/overhead/growth";
import { type Allocatable, fillsNode } from "@/lib/overhead/nodes";
import type { Bound } from "@/lib/overhead/range";
import { type SeriesId, workloadFields } from "@/lib/overhead/workload";

/** Bounds of an answer, `low` the smallest: it follows from the high end of the estimate. */
export type Span = { readonly [B in Bound]: number | null };

export type PodsAnswer = { readonly series: SeriesId; readonly pods: Span };
export type RateAnswer = { readonly series: SeriesId; readonly requestsPerSecond: Span };

export const mostPods = workloadFields.pods.max;
export const mostRequestsPerSecond = workloadFields.rps.max;

/** Sums are worked out in more than one order; what that changes is no difference. */
const roundingNoise = 1e-9;

function spanOf(answerFor: (estimateBound: Bound) => number | null): Span {
  return { low: answerFor("high"), typical: answerFor("typical"), high: answerFor("low") };
}

/** The first of 1 to `max` for which something holds that holds for all after it, too. */
function firstFrom(max: number, holds: (pods: number) => boolean): number | null {
  if (!holds(max)) return null;
  let [before, found] = [0, max];
  while (found - before > 1) {
    const middle = Math.floor((before + found) / 2);
    if (holds(middle)) found = middle;
    else before = middle;
  }
  return found;
}

/**
 * From how many pods a mesh takes up all that one node offers, in CPU or in memory.
 * @returns null where not even `mostPods` pods do
 */
export function wholeNodeFrom(
  growths: readonly SeriesGrowth[],
  space: Allocatable,
): readonly PodsAnswer[] {
  return growths.map(({ series, growth: { cpuMillicores, memoryMiB } }) => ({
    series,
    pods: spanOf((bound) =>
      firstFrom(mostPods, (pods) =>
        fillsNode(cpuMillicores[bound](pods), memoryMiB[bound](pods), space),
      ),
    ),
  }));
}

/**
 * The largest mesh whose memory stays within a budget.
 * @returns null where one pod is too many already; `mostPods` stands for "that many or more"
 */
export function largestMeshWithin(
  growths: readonly SeriesGrowth[],
  budgetGib: number,
): readonly PodsAnswer[] {
  const budgetMiB = budgetGib * 1024 * (1 + roundingNoise);
  return growths.map(({ series, growth: { memoryMiB } }) => ({
    series,
    pods: spanOf((bound) => {
      const tooMany = firstFrom(mostPods, (pods) => memoryMiB[bound](pods) > budgetMiB);
      if (tooMany === null) return mostPods;
      return tooMany === 1 ? null : tooMany - 1;
    }),
  }));
}

/**
 * How many inbound requests per second each pod may answer while the mesh stays within a CPU
 * budget. CPU follows requests in a straight line, so two estimates settle it; under `requests` it
 * does not follow them at all.
 * @returns null where the budget does not cover the mesh at rest; `mostRequestsPerSecond` stands
 * for "that many or more"
 */
export function requestsWithin(
  { series, workload, ...rest }: ComparisonRequest,
  budgetVcpu: number,
): readonly RateAnswer[] {
  const budgetMillicores = budgetVcpu * 1000 * (1 + roundingNoise);
  return series.map((id) => {
    const cpuAt = (rps: number) =>
      estimate({ ...rest, workload: { ...workload, rps }, series: id }).total.cpuMillicores;
    const [atRest, busiest] = [cpuAt(0), cpuAt(mostRequestsPerSecond)];
    return {
      series: id,
      requestsPerSecond: spanOf((bound) => {
        if (atRest[bound] > budgetMillicores) return null;
        if (busiest[bound] <= budgetMillicores) return mostRequestsPerSecond;
        const room = (budgetVcpu * 1000 - atRest[bound]) / (busiest[bound] - atRest[bound]);
        return Math.max(0, room) * mostRequestsPerSecond;
      }),
    };
  });
}

/** From `pods` on, up to the next crossing, `more` costs more than the other series. */
export type Crossing = { readonly pods: number; readonly more: SeriesId };

export type PairCrossings = {
  readonly pair: readonly [SeriesId, SeriesId];
  readonly resource: keyof Resources;
  /** Which one costs more at first, until the first crossing; null where both always cost alike. */
  readonly moreAtFirst: SeriesId | null;
  /** In order of pods; empty for "never in this range". */
  readonly crossings: readonly Crossing[];
};

/** 1 or −1 where `a` is the larger or the smaller one, from each of these numbers of pods on. */
function leads(a: AtPods, b: AtPods, max: number): { from: number; sign: 1 | -1 }[] {
  const found: { from: number; sign: 1 | -1 }[] = [];
  const above = (x: number, y: number) => x - y > roundingNoise * x;
  const add = (from: number, sign: 1 | -1) => {
    if (found.at(-1)?.sign !== sign) found.push({ from, sign });
  };
  const visit = (first: number, last: number): void => {
    // Neither falls, so one that starts above where the other ends is above all the way.
    if (above(a(first), b(last))) add(first, 1);
    else if (above(b(first), a(last))) add(first, -1);
    else if (first < last) {
      const middle = Math.floor((first + last) / 2);
      visit(first, middle);
      visit(middle + 1, last);
    }
  };
  visit(1, max);
  return found;
}

/**
 * Every number of pods from 1 to `max` at which one series begins to cost more than another that
 * cost more before, in typical values; touching is not crossing.
 */
export function crossings(growths: readonly SeriesGrowth[], max: number): readonly PairCrossings[] {
  const pairs = growths.flatMap((one, index) =>
    growths.slice(index + 1).map((other) => [one, other] as const),
  );
  return pairs.flatMap(([one, other]) =>
    (["memoryMiB", "cpuMillicores"] as const).map((resource) => {
      const [start, ...changes] = leads(
        one.growth[resource].typical,
        other.growth[resource].typical,
        max,
      ).map(({ from, sign }) => ({ pods: from, more: sign > 0 ? one.series : other.series }));
      return {
        pair: [one.series, other.series],
        resource,
        moreAtFirst: start?.more ?? null,
        crossings: changes,
      };
    }),
  );
}
