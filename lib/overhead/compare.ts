import type { Range } from "@/lib/format";
import { estimate, type EstimateRequest, type Resources } from "@/lib/overhead/estimate";
import type { SeriesId, Workload } from "@/lib/overhead/workload";

export type ComparisonRequest = Omit<EstimateRequest, "series"> & {
  readonly series: readonly SeriesId[];
  /** Right end of the pod axis. */
  readonly max: number;
};

/**
 * A line of the comparison: a series, or what the sidecars would use with their configuration
 * scoped the other way round, which shows what scoping is worth.
 */
export type LineId = SeriesId | "istio-sidecar-scoped" | "istio-sidecar-unscoped";

/** Totals at one number of pods; only the lines there are are present. */
export type ComparisonRow = {
  readonly pods: number;
  readonly bySeries: Readonly<Partial<Record<LineId, Resources>>>;
};

/** The line that stands beside the sidecars'. */
export function scopeLine({ scoped }: Workload): LineId {
  return scoped ? "istio-sidecar-unscoped" : "istio-sidecar-scoped";
}

const mostSteps = 25;

/**
 * About 25 numbers of pods from 1 to `max`: round ones, and the reader's own. The axis ends no
 * earlier than the reader's own number.
 */
export function podCounts(pods: number, max: number): readonly number[] {
  const end = Math.max(pods, max);
  const magnitude = 10 ** Math.max(0, Math.floor(Math.log10(end / mostSteps)));
  const step =
    magnitude * ([1, 2, 5].find((digit) => end / (digit * magnitude) <= mostSteps) ?? 10);
  const round = Array.from({ length: Math.floor(end / step) }, (_, index) => (index + 1) * step);
  return [...new Set([1, ...round, pods, end])].sort((a, b) => a - b);
}

/**
 * The reader's workload at each number of pods; all else, a stated number of services included,
 * stays as it is. Chart, table and download show these same rows.
 */
export function compareAcrossPods(request: ComparisonRequest): readonly ComparisonRow[] {
  const { series, max, workload, ...rest } = request;
  const twin = scopingMatters(request) ? scopeLine(workload) : undefined;
  const rescoped = { ...workload, scoped: !workload.scoped };
  const total = (of: Workload, id: SeriesId) =>
    estimate({ ...rest, workload: of, series: id }).total;
  return podCounts(workload.pods, max).map((pods) => ({
    pods,
    bySeries: Object.fromEntries([
      ...series.map((id) => [id, total({ ...workload, pods }, id)]),
      ...(twin ? [[twin, total({ ...rescoped, pods }, "istio-sidecar")]] : []),
    ]) as ComparisonRow["bySeries"],
  }));
}

/** Reservations do not follow what an Envoy sees, and in one namespace there is nothing to scope. */
function scopingMatters({ series, basis, workload, max }: ComparisonRequest): boolean {
  const end = Math.max(workload.pods, max);
  return series.includes("istio-sidecar") && basis === "usage" && end > workload.podsPerNamespace;
}

/**
 * The lines there are to draw for a resource, in the order of the series. What scoping changes is
 * memory only.
 */
export function linesOf(
  {
    rows,
    series,
    workload,
  }: Pick<ComparisonRequest, "series" | "workload"> & {
    readonly rows: readonly ComparisonRow[];
  },
  resource: keyof Resources,
): readonly LineId[] {
  const twin = scopeLine(workload);
  const hasTwin = resource === "memoryMiB" && rows.some(({ bySeries }) => bySeries[twin]);
  return series.flatMap((id): LineId[] => (hasTwin && id === "istio-sidecar" ? [id, twin] : [id]));
}

/** What the chart shows at the reader's own number of pods, as data for its title. */
export type Finding = {
  readonly pods: number;
  readonly resource: keyof Resources;
  /** Largest typical value first. */
  readonly amounts: readonly { readonly series: SeriesId; readonly amount: Range }[];
  /** Typical value of the first over that of the last; null without two amounts above zero. */
  readonly ratio: number | null;
};

/** @returns undefined when no row is at `pods` */
export function finding(
  rows: readonly ComparisonRow[],
  pods: number,
  series: readonly SeriesId[],
  resource: keyof Resources,
): Finding | undefined {
  const row = rows.find((candidate) => candidate.pods === pods);
  if (!row) return undefined;
  const amounts = series
    .flatMap((id) => {
      const amount = row.bySeries[id]?.[resource];
      return amount ? [{ series: id, amount }] : [];
    })
    .sort((a, b) => b.amount.typical - a.amount.typical);
  const [most, least] = [amounts[0]?.amount.typical, amounts.at(-1)?.amount.typical];
  return {
    pods,
    resource,
    amounts,
    ratio: amounts.length > 1 && most && least ? most / least : null,
  };
}
