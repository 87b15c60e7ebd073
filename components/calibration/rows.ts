/** Each kind of container in a reading, held against what is published of it. */
import type { Coefficients } from "@/lib/catalog/overhead-schema";
import { cpuUnit, formatCount, formatIn, memoryUnit, type Range, type Unit } from "@/lib/format";
import { type ProxyKind, proxyKinds } from "@/lib/calibration/calibrate";
import { perProxy, requestsPerProxy } from "@/lib/calibration/published";
import { bandOf, type Stats } from "@/lib/calibration/statistics";
import type { ContainerKind } from "@/lib/cluster/kind";
import type { PasteReading } from "@/lib/cluster/reading";
import { workloadFrom } from "@/lib/overhead/workload";
import type { CalculatorValues } from "@/lib/share/workload";

export type Rates = { readonly [K in ProxyKind]?: number | undefined };

/** One resource of one kind: the reader's figures, and the published range for one proxy. */
export type CalibrationRow = {
  readonly kind: ContainerKind;
  readonly resource: "CPU" | "Memory" | "CPU reserved" | "Memory reserved";
  readonly stats: Stats;
  readonly own: Range;
  readonly published: Range | undefined;
  /** What the published range holds for, where that is not plain. */
  readonly condition?: string;
  readonly unit: Unit;
  /** A figure in `unit`: estimates to two digits, what is reserved to the unit. */
  readonly text: (value: number) => string;
};

function isProxy(kind: ContainerKind): kind is ProxyKind {
  return (proxyKinds as readonly ContainerKind[]).includes(kind);
}

/** "40 requests/s": through one proxy, stated or as the calculator's inputs make it. */
export function rateText(requestsPerSecond: number): string {
  return requestsPerSecond < 10
    ? `${Number(requestsPerSecond.toPrecision(2))} requests/s`
    : `${formatCount(requestsPerSecond)} requests/s`;
}

/**
 * Rows of a reading, in the order of its kinds.
 * @param rates requests per second through one proxy of a kind, where the reader states them
 */
export function calibrationRows(
  reading: PasteReading,
  coefficients: Coefficients,
  values: CalculatorValues,
  rates: Rates,
): readonly CalibrationRow[] {
  const workload = workloadFrom(values);
  return reading.kinds.flatMap(({ kind, cpuMillicores, memoryMiB, reserved }) => {
    const rate = isProxy(kind)
      ? (rates[kind] ?? requestsPerProxy(kind, workload, coefficients))
      : undefined;
    const published = isProxy(kind) ? perProxy(kind, coefficients, workload, rate) : undefined;
    const row = (
      resource: CalibrationRow["resource"],
      stats: Stats | undefined,
      range: Range | undefined,
      condition?: string,
    ): readonly CalibrationRow[] => {
      if (!stats) return [];
      const unitFor = resource.startsWith("CPU") ? cpuUnit : memoryUnit;
      const exact = resource.endsWith("reserved");
      const unit = unitFor(exact ? 0 : Math.max(stats.p95, range?.typical ?? 0));
      return [
        {
          kind,
          resource,
          stats,
          own: bandOf(stats),
          published: range,
          ...(condition && range ? { condition } : {}),
          unit,
          text: (value) => (exact ? formatCount(value) : formatIn(value, unit)),
        },
      ];
    };
    return [
      ...row(
        "CPU",
        cpuMillicores,
        published?.cpuMillicores,
        rate === undefined ? undefined : `at ${rateText(rate)}`,
      ),
      ...row("Memory", memoryMiB, published?.memoryMiB),
      ...row("CPU reserved", reserved?.cpuMillicores, undefined),
      ...row("Memory reserved", reserved?.memoryMiB, undefined),
    ];
  });
}
