/** What /measurements/own shows, computed from the rows; no figure of the campaign is typed. */
import type { RowsChartData } from "@/components/measurement/rows-chart";
import type { Measurement } from "@/lib/catalog/overhead-schema";
import { valueAt } from "@/lib/overhead/validate";
import type { SeriesId } from "@/lib/overhead/workload";

export const ownSource = "meshfit-bench-2026-12";

export const proxies = {
  envoy: { name: "Envoy", series: "istio-sidecar" },
  linkerd: { name: "linkerd2-proxy", series: "linkerd" },
  ztunnel: { name: "ztunnel", series: "istio-ambient" },
} as const satisfies Record<string, { name: string; series: SeriesId }>;
export type Proxy = keyof typeof proxies;
const proxyIds = Object.keys(proxies) as Proxy[];

export const rates = [50, 200, 1000] as const;

type Rows = readonly Measurement[];

/** Every number in a value, in order. @throws when there is no row of that id, or no number in it */
export function numbersOf(rows: Rows, id: string): readonly number[] {
  const row = rows.find((each) => each.id === id);
  const values = row ? [row.value].flat() : [];
  if (values.length === 0 || values.some((value) => typeof value !== "number")) {
    throw new Error(`content/measurements.json has no row "${id}" of numbers.`);
  }
  return values as number[];
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return mean(sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1));
}

/**
 * CPU of one proxy per request, in millicores per request a second, mean of the sides measured.
 * @param condition what follows the rate in the row's id, such as `16c-1K` or `16c-1K-NEW`
 */
export const perRequest = (
  rows: Rows,
  proxy: Proxy,
  rate: number,
  { condition = "16c-1K", protocol = "H1" } = {},
): number => mean(numbersOf(rows, `MFB-${proxy}-cpu-${protocol}-${rate}rps-${condition}`));

export type RatioKind = "kept" | "grpc" | "new" | "direct" | "handshake";
export type Ratio = {
  readonly kind: RatioKind;
  readonly label: string;
  readonly rate: number;
  readonly envoy: number;
  readonly linkerd: number;
  /** Absent where ztunnel was not measured: it takes no mTLS from outside. */
  readonly ztunnel: number | undefined;
};

const condition = /^MFB-envoy-cpu-(H1|GRPC|DIR)-(\d+)rps-(\d+)c-(\d+)K(-NEW)?$/;

/** Every condition with CPU per request of the proxies, mean of the sides measured. */
export function conditions(rows: Rows): readonly Ratio[] {
  return rows
    .flatMap(({ id }): Ratio[] => {
      const [, protocol = "", rate = "", connections = "", size = "", isNew] =
        condition.exec(id) ?? [];
      if (protocol === "") return [];
      const of = (proxy: Proxy) => {
        const row = id.replace("-envoy-", `-${proxy}-`);
        return rows.some((each) => each.id === row) ? mean(numbersOf(rows, row)) : undefined;
      };
      const [envoy, linkerd, ztunnel] = proxyIds.map(of);
      if (envoy === undefined || linkerd === undefined) return [];
      const isDirect = protocol === "DIR";
      const kind =
        isDirect && !isNew
          ? "direct"
          : isDirect
            ? "handshake"
            : isNew
              ? "new"
              : protocol === "GRPC"
                ? "grpc"
                : "kept";
      const parts = [
        isDirect ? "mTLS from the client, server side" : protocol === "GRPC" ? "gRPC" : "HTTP/1.1",
        `${rate}/s`,
        `${connections} conn.`,
        `${size} KB`,
        ...(isNew ? ["new each time"] : []),
      ];
      return [{ kind, label: parts.join(", "), rate: Number(rate), envoy, linkerd, ztunnel }];
    })
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}
const kinds: readonly RatioKind[] = ["kept", "grpc", "new", "direct", "handshake"];

/** Ratios of a proxy's CPU to Envoy's in the conditions of some kinds: all values, rising. */
export function ratios(
  rows: Rows,
  proxy: "linkerd" | "ztunnel",
  of: readonly RatioKind[],
): readonly number[] {
  return conditions(rows)
    .filter(({ kind }) => of.includes(kind))
    .flatMap(({ envoy, [proxy]: other }) => (other === undefined ? [] : [other / envoy]))
    .toSorted((a, b) => a - b);
}

/** CPU per request against the rate, with what Istio published beside it. */
export function rateCurve(rows: Rows): RowsChartData {
  const tools = [10, 100, 500, 1000, 2000, 3000];
  return {
    x: { label: "requests/s through the proxy", scale: "log" },
    y: { label: "CPU per request/s, millicores", scale: "linear" },
    series: [
      ...proxyIds.map((proxy) => ({
        name: proxies[proxy].name,
        series: proxies[proxy].series,
        points: rates.map((rate) => ({ x: rate, y: perRequest(rows, proxy, rate) })),
      })),
      {
        name: "Envoy in istio/tools, 2020",
        series: "istio-sidecar",
        published: true,
        points: tools.map((rate) => ({
          x: rate,
          y: mean(numbersOf(rows, `CSV-stats-${rate}`)) / rate,
        })),
      },
      {
        name: "Envoy in Istio’s documentation",
        series: "istio-sidecar",
        published: true,
        // 1 vCPU for 1000 requests/s is 1 millicore for each.
        points: [{ x: 1000, y: mean(numbersOf(rows, "IST-1.24-sidecar-cpu")) }],
      },
      {
        name: "ztunnel in Istio’s documentation",
        series: "istio-ambient",
        published: true,
        points: [{ x: 1000, y: mean(numbersOf(rows, "IST-1.24-ztunnel-cpu")) }],
      },
    ],
  };
}

const visibleServices = [25, 100, 400, 1600] as const;
const memory = { label: "memory of one proxy, MiB", scale: "linear" } as const;
const at = (xs: readonly number[], ys: readonly number[]) =>
  xs.map((x, index) => ({ x, y: ys[index] ?? NaN }));

/** Envoy's memory against the services it is told about, beside an older sample. */
export function memoryByServices(rows: Rows): RowsChartData {
  return {
    x: { label: "visible services", scale: "linear" },
    y: memory,
    series: [
      {
        name: "Envoy 1.40, anonymous memory",
        series: "istio-sidecar",
        points: visibleServices.map((count) => ({
          x: count,
          y: mean(numbersOf(rows, `MFB-envoy-mem-${count}x2.5`)),
        })),
      },
      {
        name: "Istio 1.6.2 (Hitachi, 2020)",
        series: "istio-sidecar",
        published: true,
        points: at([100, 500, 1000], numbersOf(rows, "HIT20-sidecar-mem")),
      },
    ],
  };
}

/** Memory against the services that the pod really calls. */
export function memoryByDestinations(rows: Rows): RowsChartData {
  return {
    x: { label: "services called", scale: "linear" },
    y: memory,
    series: (["envoy", "linkerd"] as const).map((proxy) => ({
      name: proxies[proxy].name,
      series: proxies[proxy].series,
      points: at([1, 10, 50, 200], numbersOf(rows, `MFB-${proxy}-mem-dest`)),
    })),
  };
}

/** Memory against open connections: from the proxy's own application, or from other proxies. */
export function memoryByConnections(rows: Rows, from: "application" | "peers"): RowsChartData {
  const suffix = from === "peers" ? "in-mtls" : "out-plain";
  return {
    x: { label: "open connections", scale: "linear" },
    y: memory,
    series: proxyIds
      .filter((proxy) => from === "application" || proxy !== "ztunnel")
      .map((proxy) => ({
        name: proxies[proxy].name,
        series: proxies[proxy].series,
        points: at([0, 1, 50, 200, 1000], numbersOf(rows, `MFB-${proxy}-mem-conn-${suffix}`)),
      })),
  };
}

/** A number inside a row, for the text of the article. */
export function reading(rows: Rows, id: string, path: readonly number[]): number {
  const row = rows.find((each) => each.id === id);
  const value = row ? valueAt(row.value, path) : undefined;
  if (typeof value !== "number") {
    throw new Error(`content/measurements.json has no number at ${id} ${path.join(".")}.`);
  }
  return value;
}
