/** From a link's values to everything page, frame, picture and API say about them. */
import type { PricedCoefficients } from "@/lib/catalog/overhead-schema";
import { calibrated, decodeCalibration } from "@/lib/calibration/calibrate";
import { compareAcrossPods, type ComparisonRow } from "@/lib/overhead/compare";
import { type Cost, costPerMonth, priceFrom } from "@/lib/overhead/cost";
import { type Estimate, estimate } from "@/lib/overhead/estimate";
import { type Workload, workloadFields } from "@/lib/overhead/workload";
import type { Notice } from "@/lib/share/codec";
import { type CalculatorSettings, type CalculatorValues, settingsFrom } from "@/lib/share/workload";

export type PricedEstimate = Estimate & { readonly costPerMonth: Cost };

export type Comparison = CalculatorSettings & {
  readonly coefficients: PricedCoefficients;
  /** Totals across pod counts: the rows of chart, table and download. */
  readonly rows: readonly ComparisonRow[];
  /** One for each series, at the reader's own pods. */
  readonly estimates: readonly PricedEstimate[];
};

/** The coefficients of a data version, with those a link brings from the reader's own cluster. */
function fitted(coefficients: PricedCoefficients, { cal }: CalculatorValues): PricedCoefficients {
  const calibration = cal === undefined ? undefined : decodeCalibration(cal);
  return calibration ? { ...coefficients, ...calibrated(coefficients, calibration) } : coefficients;
}

/** Estimates of every series asked for, at the reader's pods only. */
export function estimatesFrom(
  published: PricedCoefficients,
  values: CalculatorValues,
): readonly PricedEstimate[] {
  const coefficients = fitted(published, values);
  const { workload, basis, controlPlane, ha, series } = settingsFrom(values);
  const price = priceFrom(coefficients.price, values);
  return series.map((id) => {
    const result = estimate({ coefficients, workload, basis, controlPlane, ha, series: id });
    return { ...result, costPerMonth: costPerMonth(result.total, price) };
  });
}

/** Estimates at the reader's pods, and rows across pod counts. */
export function comparisonFrom(
  published: PricedCoefficients,
  values: CalculatorValues,
): Comparison {
  const settings = settingsFrom(values);
  const coefficients = fitted(published, values);
  return {
    ...settings,
    coefficients,
    rows: compareAcrossPods({ ...settings, coefficients }),
    estimates: estimatesFrom(published, values),
  };
}

/**
 * The values of a link that keeps its figures: its data version, and the price where that is newer
 * than the version.
 */
export function pinned(
  values: CalculatorValues,
  { version, published, price }: PricedCoefficients,
): CalculatorValues {
  const newer = price.since > published;
  return { ...values, data: version, ...(newer ? priceFrom(price, values) : {}) };
}

/** The data a page works with, and how it relates to the newest. */
export type DataChoice = {
  readonly coefficients: PricedCoefficients;
  /** For a link pinned to an older version: what has changed since, in words, oldest first. */
  readonly changedSince: readonly string[];
  readonly newest: string;
  readonly newestCoefficients: PricedCoefficients;
  readonly notices: readonly Notice[];
};

/**
 * The data version a link asks for.
 * @param versions every version there is, newest first; at least one
 * @param values of the link; without any, the newest version
 * @returns the newest when none or `live` is asked for, and with a notice when the one asked for
 * does not exist, or has no use for an input that is stated
 */
export function coefficientsFor(
  versions: readonly PricedCoefficients[],
  values: CalculatorValues = {},
): DataChoice {
  const { data } = values;
  const [newest] = versions;
  if (!newest) throw new Error("content/overhead/ holds no data version: add one.");
  const found = versions.findIndex(({ version }) => version === data);
  const { newerPrice, ...chosen } = versions[found] ?? newest;
  // Who names a version gets the price of its day; everybody else the newest.
  const price = found < 0 ? (newerPrice ?? chosen.price) : chosen.price;
  const missing = found < 0 && data !== undefined && data !== "live";
  const reason = `is not a data version of this site; ${newest.version} is used`;
  return {
    coefficients: { ...chosen, price },
    changedSince: versions
      .slice(0, Math.max(0, found))
      .toReversed()
      .flatMap(({ changes }) => changes),
    newest: newest.version,
    newestCoefficients: newest,
    notices: [
      ...(missing ? [{ key: "data", value: data, reason }] : []),
      ...unusedInputs(chosen, values),
    ],
  };
}

/** One series by the data a link pins and by the newest, at the reader's own inputs. */
export type DataChange = {
  readonly series: PricedEstimate["series"];
  readonly pinned: Estimate["total"];
  readonly newest: Estimate["total"];
};

/** What the newest data would say instead, for the inputs of a link; empty where nothing is pinned. */
export function dataChanges(choice: DataChoice, values: CalculatorValues): readonly DataChange[] {
  const { coefficients, newest, newestCoefficients } = choice;
  if (coefficients.version === newest) return [];
  const later = estimatesFrom(newestCoefficients, values);
  return estimatesFrom(coefficients, values).flatMap(({ series, total }, index) => {
    const after = later[index]?.total;
    return after ? [{ series, pinned: total, newest: after }] : [];
  });
}

/** Whether the formulas of a data version use an input of the workload. */
function uses({ version }: PricedCoefficients, name: string): boolean {
  const row = workloadFields[name as keyof typeof workloadFields];
  return !("since" in row) || row.since <= version;
}

function unusedInputs(
  coefficients: PricedCoefficients,
  values: CalculatorValues,
): readonly Notice[] {
  return Object.keys(workloadFields).flatMap((name) => {
    const value = values[name as keyof CalculatorValues];
    return value === undefined || uses(coefficients, name)
      ? []
      : [
          {
            key: name,
            value: String(value),
            reason: `is not used by data ${coefficients.version}, which came before it`,
          },
        ];
  });
}

/** The inputs that a data version uses, as the API repeats them; `services` is null unless stated. */
export function usedWorkload(coefficients: PricedCoefficients, workload: Workload) {
  const { services, ...rest } = { ...workload, services: workload.services ?? null };
  return Object.fromEntries(
    Object.keys(workloadFields).flatMap((name) =>
      uses(coefficients, name)
        ? [[name, name === "services" ? services : rest[name as keyof typeof rest]]]
        : [],
    ),
  );
}
