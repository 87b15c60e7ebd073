/** The reader's own coefficients from one or more readings, and how far they can be trusted. */
import type { Coefficients } from "@/lib/catalog/overhead-schema";
import type { FieldValues } from "@/lib/field";
import { formatCount, formatMemory, type Range } from "@/lib/format";
import {
  type Calibration,
  type KindCalibration,
  kindPlaces,
  type ProxyKind,
  proxyKinds,
} from "@/lib/calibration/calibrate";
import { fitCpu, type RatedKind } from "@/lib/calibration/cpu";
import { perProxy } from "@/lib/calibration/published";
import { bandOf } from "@/lib/calibration/statistics";
import type { PasteReading } from "@/lib/cluster/reading";
import { workloadFields, workloadFrom } from "@/lib/overhead/workload";

/** One paste, and what the reader says of the requests per second through one proxy at the time. */
export type RatedReading = {
  readonly reading: PasteReading;
  readonly requestsPerSecond: { readonly [K in ProxyKind]?: number | undefined };
};

/** What the reader stated about the cluster; what is absent was left open. */
export type StatedWorkload = FieldValues<typeof workloadFields>;

export type KindFit = {
  readonly kind: ProxyKind;
  /** Proxies behind the figures. */
  readonly proxies: number;
  readonly values: KindCalibration;
  readonly rSquared?: number;
  /** How good the figures are, in sentences. */
  readonly sentences: readonly string[];
};

/**
 * What a proxy's memory holds besides its base, MiB, by the published model: services, connections
 * and load, as far as they are known.
 */
function memoryBesidesBase(
  kind: ProxyKind,
  coefficients: Coefficients,
  stated: StatedWorkload,
  proxies: number,
  requestsPerSecond = 0,
): number {
  if (kind === "istio-sidecar" && stated.services === undefined) return 0;
  const sidecars = kind === "istio-sidecar" || kind === "linkerd";
  const pods = stated.pods ?? (sidecars ? Math.min(proxies, workloadFields.pods.max) : 1);
  const workload = workloadFrom({ ...stated, pods, connections: stated.connections ?? 0 });
  const { memoryMiB } = perProxy(kind, coefficients, workload, requestsPerSecond);
  const { baseMemoryMiB } = coefficients[kindPlaces[kind].coefficients];
  return Math.max(0, memoryMiB.typical - baseMemoryMiB.typical);
}

function meanOf(bands: readonly Range[]): Range {
  const mean = (bound: keyof Range) =>
    bands.reduce((sum, band) => sum + band[bound], 0) / bands.length;
  return { low: mean("low"), typical: mean("typical"), high: mean("high") };
}

const closeTogether = 0.3;
const farApart = 1;
const few = 5;

/** How well figures agree, in words. */
function agreement(count: number, { low, typical, high }: Range): string {
  if (count === 1) return "one proxy, so its spread is not known";
  if (count < few) return `only ${count} proxies, so a rough figure`;
  const proxies = `${formatCount(count)} proxies`;
  const relative = typical > 0 ? (high - low) / typical : 0;
  if (relative <= closeTogether) return `${proxies}, close together`;
  return relative <= farApart
    ? `${proxies}, some way apart`
    : `${proxies}, far apart: look at the range rather than at the middle`;
}

/** Less than this, MiB, is lost in rounding. */
const worthSaying = 0.1;

function fitMemory(
  kind: ProxyKind,
  readings: readonly RatedKind[],
  coefficients: Coefficients,
  stated: StatedWorkload,
): { readonly base?: Range; readonly sentences: readonly string[] } {
  let [most, taken] = [0, 0];
  const bands = readings.flatMap(({ reading: { memoryMiB }, requestsPerSecond }) => {
    if (!memoryMiB) return [];
    const { count } = memoryMiB;
    const besides = memoryBesidesBase(kind, coefficients, stated, count, requestsPerSecond);
    most = Math.max(most, count);
    taken = Math.max(taken, besides);
    const { low, typical, high } = bandOf(memoryMiB);
    const without = (value: number) => Math.max(0, value - besides);
    return [{ low: without(low), typical: without(typical), high: without(high) }];
  });
  if (bands.length === 0) return { sentences: [] };
  const base = meanOf(bands);
  const sentences = [`Memory: ${agreement(most, base)}.`];
  if (kind === "istio-sidecar" && stated.services === undefined) {
    sentences.push(
      "Base memory contains what your services take, and the model adds its own share for them again. State the number of services, and that share is taken off here.",
    );
  } else if (taken > worthSaying) {
    const what =
      kind === "istio-sidecar" ? "the services and pods it sees" : "load and connections";
    sentences.push(`${formatMemory(taken)} for ${what} is taken off, as the model adds it again.`);
  }
  return { base, sentences };
}

function reservedIn(readings: readonly RatedKind[]): KindCalibration {
  const reserved = readings.findLast(({ reading }) => reading.reserved)?.reading.reserved;
  return reserved
    ? {
        reservedCpuMillicores: reserved.cpuMillicores.median,
        reservedMemoryMiB: reserved.memoryMiB.median,
      }
    : {};
}

/**
 * Fits every kind of proxy that the readings hold.
 * @param coefficients the published ones
 * @returns one fit a kind, also where nothing of it can be replaced; its sentences say why
 */
export function fitReadings(
  readings: readonly RatedReading[],
  coefficients: Coefficients,
  stated: StatedWorkload,
): readonly KindFit[] {
  return proxyKinds.flatMap((kind) => {
    const rated = readings.flatMap(({ reading, requestsPerSecond }) => {
      const found = reading.kinds.find((each) => each.kind === kind);
      return found ? [{ reading: found, requestsPerSecond: requestsPerSecond[kind] }] : [];
    });
    if (rated.length === 0) return [];
    const published = coefficients[kindPlaces[kind].coefficients];
    const cpu = fitCpu(rated, published.idleCpuMillicores);
    const memory = fitMemory(kind, rated, coefficients, stated);
    const reserved = reservedIn(rated);
    return [
      {
        kind,
        proxies: Math.max(...rated.map(({ reading }) => reading.count)),
        values: {
          ...(cpu.idleCpuMillicores ? { idleCpuMillicores: cpu.idleCpuMillicores } : {}),
          ...(cpu.cpuMillicoresPerRps ? { cpuMillicoresPerRps: cpu.cpuMillicoresPerRps } : {}),
          ...(memory.base ? { baseMemoryMiB: memory.base } : {}),
          ...reserved,
        },
        ...(cpu.rSquared === undefined ? {} : { rSquared: cpu.rSquared }),
        sentences: [
          ...memory.sentences,
          ...cpu.sentences,
          ...(reserved.reservedMemoryMiB === undefined
            ? []
            : ["What is reserved: the middle of your own requests takes the chart's place."]),
        ],
      },
    ];
  });
}

/** The fits as figures to use; undefined where they replace nothing. */
export function calibrationOf(fits: readonly KindFit[]): Calibration | undefined {
  const kinds = fits.filter(({ values }) => Object.keys(values).length > 0);
  return kinds.length > 0
    ? Object.fromEntries(kinds.map(({ kind, values }) => [kind, values]))
    : undefined;
}
