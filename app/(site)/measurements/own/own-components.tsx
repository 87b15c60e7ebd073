import { readFileSync } from "node:fs";
import path from "node:path";
import type { MDXComponents } from "mdx/types";
import { markerPath, seriesColour } from "@/components/chart/series-style";
import { downloadHref } from "@/components/measurement/filter";
import {
  conditions,
  median,
  memoryByConnections,
  memoryByDestinations,
  memoryByServices,
  numbersOf,
  ownSource,
  perRequest,
  proxies,
  type Proxy,
  rateCurve,
  rates,
  type RatioKind,
  ratios,
  reading,
} from "@/components/measurement/own-figures";
import { RatioChart } from "@/components/measurement/ratio-chart";
import { fitOf, fitSummary, ResidualTable } from "@/components/measurement/residual-table";
import { RowsFigure } from "@/components/measurement/rows-chart";
import { RowLink } from "@/components/measurement/table";
import { catalog } from "@/lib/catalog/catalog";
import { formatCount, significant } from "@/lib/format";

const rawFile = "/data/meshfit-bench-2026-12-01.jsonl";
const { measurements, coefficients } = catalog;
const ownRows = measurements.filter(({ source }) => source === ownSource);
type Run = { kind: string; res?: { ok: number; bad: number } };
const runs = readFileSync(path.join(process.cwd(), "public", rawFile), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Run)
  .filter(({ kind }) => kind === "cpu");
const total = (of: "ok" | "bad") => runs.reduce((sum, { res }) => sum + (res?.[of] ?? 0), 0);
const [after, before] = coefficients;
if (!after || !before) throw new Error("/measurements/own compares two data versions.");

/** A number of a row: `<Reading of="MFB-envoy-ks" />`, or one inside by its places. */
function Reading({ of, at, digits = "3" }: { of: string; at?: string; digits?: string }) {
  const places = at === undefined ? [] : at.split(".").map(Number);
  return significant(reading(measurements, of, places), Number(digits));
}

/** Both parts of a row together, such as pilot-agent and Envoy. */
const Sum = ({ of }: { of: string }) =>
  significant(
    numbersOf(measurements, of).reduce((sum, value) => sum + value, 0),
    2,
  );

/** CPU per request at all three rates, mean of both sides: "0.43, 0.28 and 0.21". */
function PerRequest({ proxy }: { proxy: Proxy }) {
  const [slow, middle, fast] = rates.map((rate) =>
    significant(perRequest(measurements, proxy, rate), 2),
  );
  return `${slow}, ${middle} and ${fast}`;
}

const twoPlaces = (value: number) => value.toFixed(2);

/** Median and range of the ratios to Envoy: "0.71 (0.64 to 0.85)". */
function RatioOf({ proxy, of }: { proxy: "linkerd" | "ztunnel"; of: RatioKind }) {
  const all = ratios(measurements, proxy, [of]);
  const [least = 0, most = 0] = [all[0], all.at(-1)];
  return `${twoPlaces(median(all))} (${twoPlaces(least)} to ${twoPlaces(most)})`;
}

const Curve = () => {
  const [first, , last] = rates;
  const factor = (proxy: Proxy) =>
    significant(perRequest(measurements, proxy, first) / perRequest(measurements, proxy, last), 2);
  return (
    <RowsFigure
      data={rateCurve(measurements)}
      finding={`From ${first} to ${last} requests/s, CPU per request falls: by a factor of ${factor("envoy")} in Envoy, ${factor("linkerd")} in linkerd2-proxy, ${factor("ztunnel")} in ztunnel.`}
    >
      HTTP/1.1, 16 connections kept open, 1 KB, mean of the client’s and the server’s proxy. Filled:
      ours. Hollow: published by the Istio project, with its telemetry filter, on other hardware.
    </RowsFigure>
  );
};

const ServicesFigure = () => (
  <RowsFigure
    data={memoryByServices(measurements)}
    finding={`Each visible service, with 2.5 endpoints, adds ${reading(measurements, "MFB-envoy-ks-eff", [0])} MiB to an Envoy.`}
  >
    After the configuration is loaded, no traffic. One port a service, no VirtualService or
    DestinationRule: a lower bound for a rich mesh. linkerd2-proxy and ztunnel do not hold this
    configuration and were not part of this test.
  </RowsFigure>
);

const DestinationsFigure = () => (
  <RowsFigure
    data={memoryByDestinations(measurements)}
    finding={`Each service really called adds ${significant(reading(measurements, "MFB-linkerd-kd", []), 2)} MiB to a linkerd2-proxy and ${significant(reading(measurements, "MFB-envoy-kd", []), 2)} MiB to an Envoy.`}
  >
    The proxy at the client, one connection and about one request a second for each service. Envoy
    was told about 400 services, of which these are called.
  </RowsFigure>
);

const ConnectionsFigures = () => (
  <>
    <RowsFigure
      data={memoryByConnections(measurements, "application")}
      finding="A connection from the pod’s own application costs Envoy and linkerd2-proxy about the same; ztunnel a third."
    >
      Proxy at the client, plaintext connections kept open after one request.
    </RowsFigure>
    <RowsFigure
      data={memoryByConnections(measurements, "peers")}
      finding="So does an mTLS connection from another proxy, at about twice as much."
    >
      Proxy at the server. ztunnel carries many requests in one connection between nodes, so there
      is nothing to compare.
    </RowsFigure>
  </>
);

const all = conditions(measurements);
const Ratios = () => (
  <figure className="wide max-w-[44rem] rounded-lg border border-line bg-surface p-4 sm:p-5">
    <figcaption className="font-semibold text-balance">
      How the proxies compare depends most on whether connections are kept.
    </figcaption>
    <p className="mt-1 text-sm text-muted">
      CPU per request as a share of Envoy’s in the same condition, from the medians of the rows,
      mean of both sides. Envoy without Istio’s telemetry filter.
    </p>
    <ul role="list" className="mt-2 flex flex-wrap gap-x-5 text-sm">
      {(["linkerd", "ztunnel"] as const).map((proxy) => (
        <li key={proxy} className="m-0! flex items-center gap-2 p-0!">
          <svg viewBox="0 0 12 12" className="size-3" aria-hidden>
            <path
              d={markerPath(proxies[proxy].series)}
              transform="translate(6 6)"
              fill={seriesColour(proxies[proxy].series)}
            />
          </svg>
          {proxies[proxy].name}
        </li>
      ))}
    </ul>
    <RatioChart
      conditions={all}
      label="CPU per request of linkerd2-proxy and ztunnel as a share of Envoy’s, one line a condition. The table has the numbers."
    />
    <details className="mt-2 text-sm">
      <summary className="cursor-pointer">The numbers as a table</summary>
      <div className="overflow-x-auto" tabIndex={0} role="region" aria-label="CPU per request">
        <table className="mt-2 w-full text-sm">
          <thead>
            <tr>
              {["Condition", "Envoy, m", "linkerd2-proxy, m", "ztunnel, m"].map((head, index) => (
                <th key={head} scope="col" className={index > 0 ? "num" : undefined}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {all.map(({ label, envoy, linkerd, ztunnel }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {[envoy, linkerd, ztunnel].map((value, index) => (
                  <td key={index} className="num">
                    {value === undefined ? "not measured" : value.toFixed(3)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  </figure>
);

const fit = fitOf(before, after, measurements);

/** `<Fit of="after" resource="cpu" show="median" />` */
function Fit({
  of,
  resource,
  show,
}: {
  of: "before" | "after";
  resource: "cpu" | "memory";
  show: "median" | "inside" | "rows";
}) {
  const value = fitSummary(fit[of], resource)[show];
  return show === "median" ? `${significant(100 * value)}%` : value;
}

const Residuals = () => (
  <div className="wide">
    <ResidualTable fit={fit} versions={[before.version, after.version]} />
  </div>
);

const Downloads = () => (
  <ul>
    <li>
      <a href={rawFile} download>
        Every raw reading
      </a>
      , JSON Lines, one run a line
    </li>
    <li>
      <a href={downloadHref({ origin: "own" }, "csv")}>The {ownRows.length} rows</a>, CSV; also{" "}
      <a href={downloadHref({ origin: "own" }, "json")}>JSON</a>
    </li>
  </ul>
);

/** The components of content/own-measurements.mdx. A wrong id there fails the build. */
export const ownComponents: MDXComponents = {
  Row: RowLink,
  Reading,
  Sum,
  PerRequest,
  RatioOf,
  Runs: () => runs.length,
  Requests: () => `${formatCount(total("ok"))} requests, ${total("bad") || "none"} failed`,
  RowCount: () => ownRows.length,
  Before: () => before.version,
  After: () => after.version,
  Curve,
  ServicesFigure,
  DestinationsFigure,
  ConnectionsFigures,
  Ratios,
  Fit,
  Residuals,
  Downloads,
};
