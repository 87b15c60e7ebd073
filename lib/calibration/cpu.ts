/** Idle CPU and CPU per request, from readings at stated request rates. */
import { linearRegression, linearRegressionLine, rSquared } from "simple-statistics";
import type { Coefficient } from "@/lib/catalog/overhead-schema";
import { formatCpu, type Range } from "@/lib/format";
import type { KindCalibration } from "@/lib/calibration/calibrate";
import { bandOf } from "@/lib/calibration/statistics";
import type { KindReading } from "@/lib/cluster/reading";

/** One kind in one reading, with the requests per second through one of its proxies. */
export type RatedKind = {
  readonly reading: KindReading;
  readonly requestsPerSecond: number | undefined;
};

/** What proxies at one rate use; readings at the same or nearly the same rate are averaged. */
type Point = { readonly rate: number; readonly band: Range };

export type CpuFit = Pick<KindCalibration, "idleCpuMillicores" | "cpuMillicoresPerRps"> & {
  /** Share of the differences between the rates that a straight line explains; from three rates. */
  readonly rSquared?: number;
  readonly sentences: readonly string[];
};

type Bound = keyof Range;
const bounds = ["low", "typical", "high"] as const;

/** Of several values, those at the ends and the middle one given; none below zero. */
function ordered(values: readonly number[], typical: number): Range {
  const all = [...values, typical].map((value) => Math.max(0, value));
  return { low: Math.min(...all), typical: Math.max(0, typical), high: Math.max(...all) };
}

function meanOf(points: readonly Point[]): Point {
  const mean = (of: (point: Point) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const at = (bound: Bound) => mean(({ band }) => band[bound]);
  return {
    rate: mean(({ rate }) => rate),
    band: ordered([at("low"), at("high")], at("typical")),
  };
}

/** Rates nearer to each other than this make a line that chance turns any way. */
const leastRatio = 1.2;

function pointsOf(readings: readonly RatedKind[]): readonly Point[] {
  const points = readings.flatMap(({ reading: { cpuMillicores }, requestsPerSecond: rate }) =>
    rate === undefined || !cpuMillicores ? [] : [{ rate, band: bandOf(cpuMillicores) }],
  );
  const rates = [...new Set(points.map(({ rate }) => rate))].sort((a, b) => a - b);
  const [least = 0, most = 0] = [rates[0], rates.at(-1)];
  if (points.length > 0 && most < least * leastRatio) return [meanOf(points)];
  return rates.map((rate) => meanOf(points.filter((point) => point.rate === rate)));
}

function fromOneRate({ rate, band }: Point, idle: Coefficient): CpuFit {
  if (rate === 0) {
    return {
      idleCpuMillicores: band,
      sentences: ["CPU at rest is yours; CPU per request stays as published."],
    };
  }
  const slope = (bound: Bound) => (band[bound] - idle.typical) / rate;
  if (slope("typical") <= 0) {
    return {
      sentences: [
        `Your proxies use no more under load than the published ${formatCpu(idle.typical)} at rest, so CPU per request stays as published. A reading at rest, marked 0, would tell more.`,
      ],
    };
  }
  return {
    cpuMillicoresPerRps: ordered(bounds.map(slope), slope("typical")),
    sentences: [
      `CPU per request follows from one rate and the published CPU at rest, ${formatCpu(idle.typical)}. A second reading at another rate would measure both.`,
    ],
  };
}

function lineQuality(points: readonly Point[], fitted: number | undefined): string {
  if (fitted === undefined) {
    return "CPU: a line through two rates always fits; a third one would show how well.";
  }
  const share = `r² is ${fitted.toFixed(2)} over ${points.length} rates`;
  if (fitted >= 0.95) return `CPU: your readings lie on a straight line (${share}).`;
  return fitted >= 0.8
    ? `CPU: your readings lie fairly near a straight line (${share}).`
    : `CPU: your readings lie far from a straight line (${share}); something besides requests moves it.`;
}

function fromSeveralRates(points: readonly Point[]): CpuFit {
  const along = (bound: Bound) => points.map(({ rate, band }) => [rate, band[bound]]);
  const lines = bounds.map((bound) => linearRegression(along(bound)));
  const middle = linearRegression(along("typical"));
  const quality =
    points.length > 2 ? rSquared(along("typical"), linearRegressionLine(middle)) : undefined;
  if (middle.m <= 0) {
    return {
      sentences: [
        "CPU does not rise with the requests you stated, so it stays as published. Check that each reading has its own rate.",
      ],
    };
  }
  const atRest = points[0]?.rate === 0;
  return {
    idleCpuMillicores: ordered(
      lines.map(({ b }) => b),
      middle.b,
    ),
    cpuMillicoresPerRps: ordered(
      lines.map(({ m }) => m),
      middle.m,
    ),
    ...(quality === undefined ? {} : { rSquared: quality }),
    sentences: [
      lineQuality(points, quality),
      ...(atRest ? [] : ["CPU at rest is where the line meets zero requests, not a measurement."]),
      ...(middle.b < 0
        ? ["The line meets zero requests below zero; CPU at rest is set to 0."]
        : []),
    ],
  };
}

/** The printed whole millicores say little about a proxy that uses one or two. */
const coarseBelow = 5;

/**
 * Fits idle CPU and CPU per request. With one rate above zero the published idle CPU is taken off;
 * with several, straight lines through their low, middle and high figures give both.
 */
export function fitCpu(readings: readonly RatedKind[], publishedIdle: Coefficient): CpuFit {
  const points = pointsOf(readings);
  const [first] = points;
  if (!first) {
    const any = readings.some(({ reading }) => reading.cpuMillicores);
    return {
      sentences: any ? ["Without a request rate, CPU stays as published."] : [],
    };
  }
  const fit = points.length === 1 ? fromOneRate(first, publishedIdle) : fromSeveralRates(points);
  const coarse = readings.some(
    ({ reading: { cpuRounded, cpuMillicores } }) =>
      cpuRounded && cpuMillicores !== undefined && cpuMillicores.median < coarseBelow,
  );
  if (!coarse) return fit;
  return {
    ...fit,
    sentences: [
      ...fit.sentences,
      "kubectl rounds CPU up to whole millicores, which matters for so little of it; Prometheus does not.",
    ],
  };
}
