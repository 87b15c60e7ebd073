/**
 * Totals of one series as functions of the number of pods. A whole estimate for each of thousands
 * of pod counts takes longer than a frame; the formulas of one estimate's terms, read once, give
 * the same totals at any number of pods.
 */
import type { ComparisonRequest } from "@/lib/overhead/compare";
import { estimate, type EstimateRequest, type Resources } from "@/lib/overhead/estimate";
import { readFormula, type Value } from "@/lib/overhead/formula";
import { servicesOf } from "@/lib/overhead/quantities";
import type { Bound } from "@/lib/overhead/range";
import type { Term } from "@/lib/overhead/term";
import type { SeriesId } from "@/lib/overhead/workload";

export type AtPods = (pods: number) => number;

/** Total of a resource (millicores or MiB) in one bound, at any number of pods. */
export type Growth = {
  readonly [R in keyof Resources]: { readonly [B in Bound]: AtPods };
};

/** What the names of a term's formula stand for; only pods, and services not stated, can change. */
function namesOf({ inputs }: Term, request: EstimateRequest, bound: Bound) {
  const { workload, coefficients } = request;
  return (name: string): Value | undefined => {
    if (name === "pods") return (pods) => pods;
    if (name === "services" && workload.services === undefined) {
      return (pods) => servicesOf({ ...workload, pods }, coefficients)[bound];
    }
    const [plain, part] = name.split(".");
    const value = inputs.find((input) => input.name === plain)?.value;
    if (typeof value === "object") return value[part === "low" ? "low" : bound];
    return value;
  };
}

/** A term at any number of pods, its bounds put in order as in the term itself. */
function amountOf(term: Term, request: EstimateRequest): Readonly<Record<Bound, Value>> {
  const read = (bound: Bound) => readFormula(term.formula, namesOf(term, request, bound));
  const typical = read("typical");
  return {
    low: ordered(Math.min, read("low"), typical),
    typical,
    high: ordered(Math.max, read("high"), typical),
  };
}

function ordered(first: (a: number, b: number) => number, own: Value, typical: Value): Value {
  if (typeof own === "number" && typeof typical === "number") return first(own, typical);
  const [a, b] = [atPods(own), atPods(typical)];
  return (pods) => first(a(pods), b(pods));
}

function atPods(value: Value): AtPods {
  return typeof value === "number" ? () => value : value;
}

function total(amounts: readonly Value[]): AtPods {
  let fixed = 0;
  const growing: AtPods[] = [];
  for (const amount of amounts) {
    if (typeof amount === "number") fixed += amount;
    else growing.push(amount);
  }
  return (pods) => {
    let sum = fixed;
    for (const amount of growing) sum += amount(pods);
    return sum;
  };
}

/** The totals of `estimate(request)` for every number of pods instead of the workload's own. */
export function growthOf(request: EstimateRequest): Growth {
  const { terms } = estimate(request);
  const of = (resource: Term["resource"]) => {
    const amounts = terms
      .filter((term) => term.resource === resource)
      .map((term) => amountOf(term, request));
    return {
      low: total(amounts.map(({ low }) => low)),
      typical: total(amounts.map(({ typical }) => typical)),
      high: total(amounts.map(({ high }) => high)),
    };
  };
  return { cpuMillicores: of("cpu"), memoryMiB: of("memory") };
}

export type SeriesGrowth = { readonly series: SeriesId; readonly growth: Growth };

/** The totals of every series of a comparison, at any number of pods. */
export function growthsOf({ series, ...rest }: ComparisonRequest): readonly SeriesGrowth[] {
  return series.map((id) => ({ series: id, growth: growthOf({ ...rest, series: id }) }));
}
