import { cache } from "react";
import { catalog } from "@/lib/catalog/catalog";
import { findFact } from "@/lib/catalog/find";
import { type MeshId, meshIds } from "@/lib/catalog/ids";
import { decide } from "@/lib/decision/decide";
import { explain } from "@/lib/decision/explain";
import { flips } from "@/lib/decision/what-if/flips";
import { pastOf } from "@/lib/decision/past-verdict";
import { rulesVersion } from "@/lib/decision/questions/questions";
import type { RecordInput } from "@/lib/trial/record";
import { risksOf } from "@/lib/decision/risks";
import { rulesRegister } from "@/lib/decision/rules-register";
import type { TrialBand } from "@/lib/trial/limits";
import { trialPlan } from "@/lib/trial/plan";
import { factText, formatCount, formatCpu, formatMemory } from "@/lib/format";
import { seriesIds } from "@/lib/overhead/workload";
import { coefficientsFor, estimatesFrom, type PricedEstimate } from "@/lib/share/comparison";
import { resultFromParams, resultQuery } from "@/lib/share/result-link";
import { seriesOf, situationOf, workloadValues } from "@/lib/share/verdict";
import { settingsFrom } from "@/lib/share/workload";

const { coefficients } = coefficientsFor(catalog.coefficients);

/** The day a page is asked for: the only clock on it. */
const today = () => new Date().toISOString().slice(0, 10);

/** A version or an address for a command, by its address in the catalog. */
const versions = (address: string) => factText(findFact(catalog, address).fact);

/** Reads a link and decides. */
export function decisionFor(params: URLSearchParams) {
  const link = resultFromParams(params);
  const situation = situationOf(catalog.meshes, coefficients, link.answers);
  return { ...link, coefficients, situation, decision: decide(situation) };
}

function bandOf(
  mesh: MeshId,
  estimates: readonly PricedEstimate[],
  values: Parameters<typeof settingsFrom>[0],
): TrialBand | undefined {
  const found = estimates.find(({ series }) => series.replace(/-l7$/, "") === mesh);
  if (!found) return undefined;
  const { workload } = settingsFrom(values);
  return {
    proxy: found.proxy,
    perProxy: found.perProxy,
    total: found.total,
    pods: workload.pods,
    requestsPerSecond: workload.rps * (1 + workload.fanout),
  };
}

function costSentence(band: TrialBand | undefined): string | null {
  if (!band) return null;
  const { memoryMiB: memory, cpuMillicores: cpu } = band.total;
  const [low, high] = [formatMemory(memory.low), formatMemory(memory.high)];
  const [lowCpu, highCpu] = [formatCpu(cpu.low), formatCpu(cpu.high)];
  const pods = `${formatCount(band.pods)} ${band.pods === 1 ? "pod" : "pods"}`;
  return `Cost at ${pods}: ${formatMemory(memory.typical)} of memory (${low} to ${high}), ${formatCpu(cpu.typical)} of CPU (${lowCpu} to ${highCpu}).`;
}

/**
 * Everything page and record say about a link; made once a request.
 * @param query without question mark
 */
export const resultFor = cache((query: string) => {
  const result = decisionFor(new URLSearchParams(query));
  const { answers, situation, decision, rules, was } = result;
  const { verdict } = decision;
  const values = {
    ...workloadValues(answers),
    meshes: seriesIds.filter((id) => meshIds.some((mesh) => seriesOf(mesh, answers) === id)),
  };
  const estimates = estimatesFrom(coefficients, values);
  const told = explain(situation, decision);
  const band = told.fits ? bandOf(verdict.mesh, estimates, values) : undefined;
  const day = today();
  return {
    ...result,
    told,
    today: day,
    values,
    /** For the table of costs, which draws no rows across pod counts. */
    comparison: { ...settingsFrom(values), coefficients, rows: [], estimates },
    flips: flips(situation),
    past: pastOf({ rules, was }, decision, rulesRegister),
    risks: told.fits ? risksOf(catalog.meshes, verdict, day) : [],
    trial: told.fits
      ? trialPlan({
          meshes: catalog.meshes,
          verdict,
          answers,
          versions,
          band,
          waypoint: seriesOf("istio-ambient", answers) === "istio-ambient-l7",
        })
      : null,
    cost: costSentence(band),
    share: resultQuery(answers, decision),
  };
});

/** @param origin of the permalink */
export function recordInput(result: ReturnType<typeof resultFor>, origin: string): RecordInput {
  return {
    ...result,
    meshes: catalog.meshes,
    permalink: `${origin}/wizard/result?${result.share}`,
    rules: rulesVersion,
    data: coefficients.version,
    sources: catalog.sources,
  };
}
