import { useMemo } from "react";
import { Chart } from "@/components/chart/chart.client";
import type { ChartData } from "@/components/chart/geometry";
import { seriesNames } from "@/components/overhead/series-names";
import { formatCount, formatCpu, formatIn, type Unit } from "@/lib/format";
import { quantitiesOf } from "@/lib/overhead/quantities";
import { costPerRequest, rateSeries, type RateRow } from "@/lib/overhead/rate";
import type { Comparison } from "@/lib/share/comparison";

const unit: Unit = { name: "m", divisor: 1 };
/** Rates were measured up to here for all three proxies; a reader beyond it sees the last point. */
const most = 1000;

/**
 * CPU of one request against the rate through a proxy. What looks like a difference of hardware
 * between published figures is mostly this curve.
 */
export function RateFigure({ comparison }: { comparison: Comparison }) {
  const { coefficients, workload, basis } = comparison;
  const q = quantitiesOf(workload, coefficients);
  const own = Math.min(most, Math.max(1, Math.round(q.passesPerPod.value)));
  const rows = useMemo(
    () => (basis === "usage" ? costPerRequest(coefficients, workload, own) : []),
    [coefficients, workload, own, basis],
  );
  const [last] = rows.slice(-1);
  const here = rows.find(({ requestsPerSecond }) => requestsPerSecond === own);
  if (!last || !here) return null;
  const finding = rateFinding(here, last);
  return (
    <figure className="rounded-lg border border-line bg-surface p-4 sm:p-5">
      <figcaption className="mb-3 text-base leading-snug font-semibold text-balance">
        {finding}
      </figcaption>
      <Chart data={rateChart(rows, own)} label={`${finding}. ${rateText(here, last)}`} />
      <p className="mt-3 text-sm text-muted">
        For one request through one proxy, what the proxy takes at rest left out. A ztunnel carries
        all of its node, here {formatCount(Math.round(q.passesPerNode.value))} requests/s: read its
        line there.
      </p>
    </figure>
  );
}

const envoyAt = ({ bySeries, requestsPerSecond }: RateRow) =>
  `${formatCpu(bySeries["istio-sidecar"]?.typical ?? 0)} at ${formatCount(requestsPerSecond)} requests/s`;

/** "CPU per request falls with load: Envoy 0.88 m at 40 requests/s, 0.45 m at 1,000 requests/s" */
export function rateFinding(here: RateRow, last: RateRow): string {
  return here === last
    ? `CPU per request falls with load: Envoy ${envoyAt(last)}`
    : `CPU per request falls with load: Envoy ${envoyAt(here)}, ${envoyAt(last)}`;
}

function rateText(here: RateRow, last: RateRow): string {
  const values = (row: RateRow) =>
    rateSeries
      .map(
        (series) =>
          `${seriesNames[series].short} ${formatIn(row.bySeries[series]?.typical ?? 0, unit)} m`,
      )
      .join(", ");
  return [here, last]
    .map((row) => `At ${formatCount(row.requestsPerSecond)} requests/s: ${values(row)}.`)
    .join(" ");
}

export function rateChart(rows: readonly RateRow[], own: number): ChartData {
  return {
    series: rateSeries.map((id) => ({
      id,
      label: seriesNames[id].short,
      points: rows.flatMap(({ requestsPerSecond: x, bySeries }) => {
        const range = bySeries[id];
        return range ? [{ x, ...range }] : [];
      }),
    })),
    marker: own,
    xLabel: "requests/s per proxy",
    yLabel: "CPU per request/s, millicores",
    unit,
    scale: "linear",
  };
}
