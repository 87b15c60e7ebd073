/** How the CPU of one request falls as a proxy carries more of them. */
import type { Coefficients } from "@/lib/catalog/overhead-schema";
import type { Range } from "@/lib/format";
import { estimate } from "@/lib/overhead/estimate";
import { divided, sum } from "@/lib/overhead/range";
import type { SeriesId, Workload } from "@/lib/overhead/workload";

/** A series for each kind of proxy; waypoints are Envoys in front of several pods and have none. */
export const rateSeries = ["istio-sidecar", "linkerd", "istio-ambient"] as const;

export type RateRow = {
  /** Requests per second through one proxy. */
  readonly requestsPerSecond: number;
  /** Millicores for one request a second, what the proxy takes at rest left out. */
  readonly bySeries: Readonly<Partial<Record<SeriesId, Range>>>;
};

/** Where measurements begin and, but for one series, end. */
const rates = [10, 20, 30, 50, 75, 100, 150, 200, 300, 500, 750, 1000];

/**
 * @param own the reader's own rate through a sidecar, which becomes a row
 * @returns no rows where the data version has one figure for every rate
 */
export function costPerRequest(
  coefficients: Coefficients,
  workload: Workload,
  own: number,
): readonly RateRow[] {
  if (!coefficients.envoySidecar.cpuMillicoresPerRootRps) return [];
  return [...new Set([...rates, own])]
    .filter((rate) => rate > 0)
    .sort((a, b) => a - b)
    .map((requestsPerSecond) => ({
      requestsPerSecond,
      bySeries: Object.fromEntries(
        rateSeries.map((series) => {
          const { terms } = estimate({
            coefficients,
            workload: { ...workload, pods: 1, podsPerNode: 1, rps: requestsPerSecond, fanout: 0 },
            series,
            basis: "usage",
            controlPlane: false,
            ha: false,
          });
          const traffic = terms.filter(({ id }) => id.endsWith("-cpu-traffic"));
          return [series, divided(sum(traffic.map(({ amount }) => amount)), requestsPerSecond)];
        }),
      ),
    }));
}
