/** Figures of the model inside the text of a chapter, computed so that they never differ from it. */
import type { Coefficients, PricedCoefficients } from "@/lib/catalog/overhead-schema";
import { cpuUnit, formatRange, memoryUnit, type Range } from "@/lib/format";
import { estimate } from "@/lib/overhead/estimate";
import { type SeriesId, workloadFrom } from "@/lib/overhead/workload";
import { estimatesFrom } from "@/lib/share/comparison";
import { calculatorFromParams } from "@/lib/share/workload";

export type Figure = { readonly text: string; readonly href: string };

export type EstimateOf = {
  readonly series: SeriesId;
  readonly resource: "cpu" | "memory";
  /** The calculator's state, as in its address. */
  readonly query: string;
  readonly typicalOnly?: boolean;
};

/**
 * What a mesh needs in a state of the calculator.
 * @throws when the state is not one
 */
export function estimateFigure(coefficients: PricedCoefficients, asked: EstimateOf): Figure {
  const { values, notices } = calculatorFromParams(new URLSearchParams(asked.query));
  const [priced] = estimatesFrom(coefficients, { ...values, meshes: [asked.series] });
  if (notices.length > 0 || !priced) {
    throw new Error(`asks for the estimate "${asked.query}", which is not one.`);
  }
  const range = priced.total[asked.resource === "cpu" ? "cpuMillicores" : "memoryMiB"];
  const { text, span } = formatRange(range, asked.resource === "cpu" ? cpuUnit : memoryUnit);
  return {
    text: asked.typicalOnly || span === null ? text : `${text} (${span})`,
    href: `/calculator?${asked.query}&meshes=${asked.series}`,
  };
}

/**
 * One coefficient of the model, by `<component>.<term>`.
 * @throws when the data version has none of that name
 */
export function coefficientFigure(coefficients: Coefficients, of: string): Figure {
  const [component = "", term = ""] = of.split(".");
  const group = (coefficients as unknown as Record<string, Record<string, Range>>)[component];
  const range = group?.[term];
  if (!range) throw new Error(`names coefficient "${of}", which the data version lacks.`);
  const unit = term.includes("MiB") ? "MiB" : "m";
  return {
    text: `${range.typical} ${unit} (${range.low}–${range.high})`,
    href: "/method#coefficients",
  };
}

export type ProxyCpuOf = {
  readonly series: SeriesId;
  /** Requests a second through the proxy, as text of an attribute. */
  readonly rate: string;
};

/**
 * CPU of one proxy at a rate, idle included, connections kept, on shared vCPUs.
 * @throws when the rate is none
 */
export function proxyCpuFigure(
  coefficients: PricedCoefficients,
  { series, rate }: ProxyCpuOf,
): Figure {
  const rps = Number(rate);
  if (!(rps > 0)) throw new Error(`asks for the CPU at "${rate}" requests a second.`);
  const { perProxy } = estimate({
    coefficients,
    workload: workloadFrom({ pods: 1, podsPerNode: 1, rps, fanout: 0 }),
    series,
    basis: "usage",
    controlPlane: false,
    ha: false,
  });
  const { text, span } = formatRange(perProxy.cpuMillicores, cpuUnit);
  return { text: span === null ? text : `${text} (${span})`, href: "/method#formulas" };
}
