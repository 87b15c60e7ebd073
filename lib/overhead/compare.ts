import type { Range } from "@/lib/format";
import { estimate, type EstimateRequest, type Resources } from "@/lib/overhead/estimate";
import type { SeriesId } from "@/lib/overhead/workload";

export type ComparisonRequest = Omit<EstimateRequest, "series"> & {
  readonly series: readonly SeriesId[];
  /** Right end of the pod axis. */
  readonly max: number;
};

/** Totals at one number of pods; only the series asked for are present. */
export type ComparisonRow = {
  readonly pods: number;
  readonly bySeries: Readonly<Partial<Record<SeriesId, Resources>>>;
};

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
  return podCounts(workload.pods, max).map((pods) => ({
    pods,
    bySeries: Object.fromEntries(
      series.map((id) => [
        id,
        estimate({ ...rest, workload: { ...workload, pods }, series: id }).total,
      ]),
    ),
  }));
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
