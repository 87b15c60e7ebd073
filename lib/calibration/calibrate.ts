/**
 * The reader's own figures in place of published ones: how they stand in a link, and the
 * coefficients that follow. How they are fitted is in `calibration-fit.ts`.
 */
import type { Coefficient, Coefficients } from "@/lib/catalog/overhead-schema";
import { type Range, significant } from "@/lib/format";
import { isOwn } from "@/lib/overhead/term";

/** Proxies whose coefficients can be replaced. Public in links: never renamed or reused. */
export const proxyKinds = ["istio-sidecar", "linkerd", "ztunnel", "waypoint"] as const;
export type ProxyKind = (typeof proxyKinds)[number];

/** One kind of proxy; what is absent stays as published. Reservations are of one proxy. */
export type KindCalibration = {
  readonly idleCpuMillicores?: Range;
  readonly cpuMillicoresPerRps?: Range;
  readonly baseMemoryMiB?: Range;
  readonly reservedCpuMillicores?: number;
  readonly reservedMemoryMiB?: number;
};

export type Calibration = { readonly [K in ProxyKind]?: KindCalibration };

// Names in the link, in canonical order. Letters, digits, dash, underscore, dot and comma are what a
// query holds without percent signs, so nothing else is used.
const ranges = [
  ["idle", "idleCpuMillicores"],
  ["cpu", "cpuMillicoresPerRps"],
  ["mem", "baseMemoryMiB"],
] as const;
const reservations = [
  ["rcpu", "reservedCpuMillicores"],
  ["rmem", "reservedMemoryMiB"],
] as const;

/** The largest number that has five digits before the point after rounding to three. */
const largest = 99_900;
const numeral = "(?:0|[1-9]\\d{0,4})(?:\\.\\d{1,4})?";
const termsPattern = [
  "(?=_)",
  ...ranges.map(([name]) => `(?:_${name}${numeral}(?:-${numeral}-${numeral})?)?`),
  ...reservations.map(([name]) => `(?:_${name}${numeral})?`),
].join("");

/**
 * The form of the link's `cal`: kinds in order, each with its terms in order, a range as
 * low-typical-high or as one number:
 * `istio-sidecar_idle2.3-3.1-10.6_cpu0.2-0.63-0.85_mem28-42-57,ztunnel_mem12.4`.
 * Every repetition is bounded, so that any text is matched in linear time.
 */
export const calPattern = new RegExp(
  `^(?!$)${proxyKinds.map((kind) => `(?:${kind}${termsPattern}(?:,(?=[a-z])|$))?`).join("")}$`,
);

/** Three digits are more than any such figure is good for. */
function rounded(value: number): number {
  const bounded = Number.isFinite(value) ? Math.min(largest, Math.max(0, value)) : 0;
  return Number(significant(bounded, 3).toFixed(4));
}

function rangeText(range: Range): string {
  const [low, typical, high] = [range.low, range.typical, range.high].map(rounded);
  return low === typical && typical === high ? `${typical}` : `${low}-${typical}-${high}`;
}

/**
 * Writes figures as the link's `cal`, numbers only, rounded to three digits.
 * @returns undefined when there is nothing to write
 */
export function encodeCalibration(calibration: Calibration): string | undefined {
  const kinds = proxyKinds.flatMap((kind) => {
    const values = calibration[kind] ?? {};
    const terms = [
      ...ranges.flatMap(([name, key]) => {
        const range = values[key];
        return range ? [`_${name}${rangeText(range)}`] : [];
      }),
      ...reservations.flatMap(([name, key]) => {
        const value = values[key];
        return value === undefined ? [] : [`_${name}${rounded(value)}`];
      }),
    ];
    return terms.length > 0 ? [kind + terms.join("")] : [];
  });
  return kinds.length > 0 ? kinds.join(",") : undefined;
}

function readRange(numbers: readonly number[]): Range {
  const [low = 0, typical = low, high = low] = [...numbers].sort((a, b) => a - b);
  return { low, typical, high };
}

/**
 * Reads the link's `cal`. Everything `calPattern` accepts is usable: figures out of order are put
 * in order.
 * @returns undefined when `text` is not in that form
 */
export function decodeCalibration(text: string): Calibration | undefined {
  if (!calPattern.test(text)) return undefined;
  const calibration: { [K in ProxyKind]?: KindCalibration } = {};
  for (const part of text.split(",")) {
    const [kind, ...terms] = part.split("_");
    const values: Record<string, Range | number> = {};
    for (const term of terms) {
      const name = /^[a-z]+/.exec(term)?.[0] ?? "";
      const numbers = term.slice(name.length).split("-").map(Number);
      const range = ranges.find(([each]) => each === name);
      const reservation = reservations.find(([each]) => each === name);
      if (range) values[range[1]] = readRange(numbers);
      if (reservation) values[reservation[1]] = numbers[0] ?? 0;
    }
    calibration[kind as ProxyKind] = values;
  }
  return calibration;
}

/** The published coefficients and reservations of each kind of proxy. */
export const kindPlaces = {
  "istio-sidecar": { coefficients: "envoySidecar", requests: ["istioSidecar"] },
  linkerd: { coefficients: "linkerdProxy", requests: ["linkerdProxy", "linkerdProxyHa"] },
  ztunnel: { coefficients: "ztunnel", requests: ["ztunnel"] },
  waypoint: { coefficients: "waypoint", requests: ["waypoint"] },
} as const satisfies Record<ProxyKind, unknown>;

const own = { rows: [], arithmetic: "Fitted to your own cluster, in your browser." };

/** Whether any of the coefficients is the reader's own. */
export function hasOwn(coefficients: Coefficients): boolean {
  const { envoySidecar, linkerdProxy, ztunnel, waypoint, requests } = coefficients;
  return [envoySidecar, linkerdProxy, ztunnel, waypoint, requests]
    .flatMap((group) => Object.values<unknown>(group))
    .some((each) => isSourced(each) && isOwn(each));
}

function isSourced(value: unknown): value is Pick<Coefficient, "rows"> {
  return typeof value === "object" && value !== null && "rows" in value;
}

function withRanges<
  T extends Record<"idleCpuMillicores" | "cpuMillicoresPerRps" | "baseMemoryMiB", Coefficient>,
>(published: T, values: KindCalibration): T {
  const replaced = { ...published };
  for (const [, key] of ranges) {
    const range = values[key];
    if (range) replaced[key] = { ...readRange([range.low, range.typical, range.high]), ...own };
  }
  return replaced;
}

/**
 * Coefficients with the reader's own figures in place of the published ones; all others are left
 * as they are. Own ones cite no rows (`isOwn`).
 */
export function calibrated(
  coefficients: Coefficients,
  calibration: Calibration | undefined,
): Coefficients {
  if (!calibration) return coefficients;
  const { envoySidecar, linkerdProxy, ztunnel, waypoint } = coefficients;
  const requests = { ...coefficients.requests };
  for (const kind of proxyKinds) {
    const { reservedCpuMillicores: cpu, reservedMemoryMiB: memory } = calibration[kind] ?? {};
    if (cpu === undefined && memory === undefined) continue;
    for (const place of kindPlaces[kind].requests) {
      const { cpuMillicores, memoryMiB } = requests[place];
      requests[place] = {
        cpuMillicores: cpu ?? cpuMillicores,
        memoryMiB: memory ?? memoryMiB,
        ...own,
      };
    }
  }
  return {
    ...coefficients,
    envoySidecar: withRanges(envoySidecar, calibration["istio-sidecar"] ?? {}),
    linkerdProxy: withRanges(linkerdProxy, calibration.linkerd ?? {}),
    ztunnel: withRanges(ztunnel, calibration.ztunnel ?? {}),
    waypoint: withRanges(waypoint, calibration.waypoint ?? {}),
    requests,
  };
}
