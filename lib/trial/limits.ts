/** When a trial has passed and when to stop, as numbers from the calculator where it has them. */
import type { Answers } from "@/lib/decision/questions/questions";
import type { ClusterCost } from "@/lib/decision/situation";
import {
  cpuUnit,
  formatCount,
  formatCpu,
  formatMemory,
  formatRange,
  memoryUnit,
} from "@/lib/format";
import type { Range, Unit } from "@/lib/format";

/** The calculator's band for the mesh in the reader's cluster. */
export type TrialBand = {
  /** "Envoy sidecar", "ztunnel". */
  readonly proxy: string;
  readonly perProxy: ClusterCost;
  readonly total: ClusterCost;
  readonly pods: number;
  /** What one proxy carries: inbound and meshed outbound calls. */
  readonly requestsPerSecond: number;
};

export type TrialLimit = {
  readonly measure: string;
  /** What the calculator or the baseline leads to expect. */
  readonly expect: string;
  readonly pass: string;
  readonly stop: string;
};

function bandText(range: Range, unitFor: (largest: number) => Unit): string {
  const { text, span } = formatRange(range, unitFor);
  return span ? `${text} (${span})` : text;
}

function modelled(band: TrialBand, { memory }: Answers): readonly TrialLimit[] {
  const { perProxy, total, pods, requestsPerSecond } = band;
  const [proxy = ""] = band.proxy.split(",");
  const proxyMemory = formatMemory(perProxy.memoryMiB.high);
  const proxyCpu = formatCpu(perProxy.cpuMillicores.high);
  const allowed = memory === undefined ? undefined : formatMemory(memory * 1024);
  const high = formatMemory(total.memoryMiB.high);
  return [
    {
      measure: `Memory of one ${proxy}, mean`,
      expect: bandText(perProxy.memoryMiB, memoryUnit),
      pass: `${proxyMemory} at most`,
      stop: `More than ${proxyMemory}`,
    },
    {
      measure: `CPU of one ${proxy} at ${formatCount(requestsPerSecond)} requests a second`,
      expect: bandText(perProxy.cpuMillicores, cpuUnit),
      pass: `${proxyCpu} at most`,
      stop: `More than ${proxyCpu}`,
    },
    {
      measure: `Memory of the whole mesh at your ${formatCount(pods)} ${pods === 1 ? "pod" : "pods"}, from the calibrated calculator`,
      expect: bandText(total.memoryMiB, memoryUnit),
      pass: allowed ? `${allowed}, your limit, at most` : `${high} at most`,
      stop: `More than ${allowed ?? high}`,
    },
  ];
}

function unmodelled({ memory }: Answers): readonly TrialLimit[] {
  return [
    {
      measure: "Memory and CPU of the mesh, all its containers",
      expect: "No published figure",
      pass: memory === undefined ? "What you wrote down before" : `${memory} GiB at most`,
      stop: memory === undefined ? "More than that" : `More than ${memory} GiB`,
    },
  ];
}

/** The limits for this cluster; those on time and errors are our judgement. */
export function trialLimits(band: TrialBand | undefined, answers: Answers): readonly TrialLimit[] {
  const tight = answers.latency === "tight";
  return [
    ...(band ? modelled(band, answers) : unmodelled(answers)),
    {
      measure: "p99 of the sample against its baseline",
      expect: "A little more",
      pass: tight ? "1 ms more at most" : "A tenth more at most",
      stop: tight ? "More than 2 ms more" : "A quarter more",
    },
    {
      measure: "Errors",
      expect: "As in the baseline",
      pass: "As in the baseline",
      stop: "Any you cannot explain",
    },
    {
      measure: "From nothing to calls that are encrypted",
      expect: "An hour or two",
      pass: "Within the afternoon",
      stop: "Not by the evening",
    },
    {
      measure: "Leaving again",
      expect: "Minutes",
      pass: "Within an hour, nothing left behind",
      stop: "You need help from outside",
    },
  ];
}
