/** The model held against published measurements that none of its coefficients rests on. */
import type { Coefficients, Measurement } from "@/lib/catalog/overhead-schema";
import type { Range } from "@/lib/format";
import { estimate, type Resources } from "@/lib/overhead/estimate";
import {
  uncheckedValues,
  type UncheckedValue,
  type ValidationCase,
  validationCases,
  type ValuePath,
} from "@/lib/overhead/validation-cases";
import { type FitCase, fitCases } from "@/lib/overhead/fit-cases";
import { divided, sum } from "@/lib/overhead/range";
import type { Term } from "@/lib/overhead/term";
import { workloadFrom } from "@/lib/overhead/workload";

/** One published value beside what the model says for its setting; millicores or MiB. */
export type Check = Omit<ValidationCase, "at" | "workload"> & {
  readonly predicted: Range;
  readonly measured: number;
  /** (typical − measured) ÷ measured: −0.25 where the model predicts a quarter too little. */
  readonly error: number;
  /** Where the measured value lies, the band's ends included in it. */
  readonly position: "below" | "inside" | "above";
};

export type Validation = {
  readonly checks: readonly Check[];
  /** Values of checking rows that the model is not held against. */
  readonly unchecked: readonly UncheckedValue[];
};

/** Factors to millicores and MiB. */
const unitFactors: Readonly<Record<string, number>> = {
  mcores: 1,
  "mcores per rps": 1,
  cores: 1000,
  vCPU: 1000,
  MiB: 1,
  MB: 1e6 / 2 ** 20,
};

/** The factor for a row's unit; one that gives CPU and memory names both: `cores; MiB`. */
function unitFactor(unit: string, resource: Term["resource"]): number | undefined {
  const parts = unit.split("; ");
  return unitFactors[(resource === "cpu" ? parts[0] : parts.at(-1)) ?? ""];
}

/** What stands at `path` inside a value; undefined where nothing does. */
export function valueAt(value: Measurement["value"], path: ValuePath): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === "object" && inner !== null
        ? (inner as Readonly<Record<string | number, unknown>>)[step]
        : undefined,
    value,
  );
}

function measuredIn(
  row: Measurement | undefined,
  { row: id, resource }: Pick<ValidationCase, "row" | "resource">,
  at: ValuePath,
): number {
  const value = row ? valueAt(row.value, at) : undefined;
  const factor = row ? unitFactor(row.unit, resource) : undefined;
  if (typeof value !== "number" || factor === undefined) {
    throw new Error(
      `lib/overhead checks ${id} at ${at.join(".")}, but content/measurements.json has no number in a known unit there.`,
    );
  }
  return value * factor;
}

function predictedFor(coefficients: Coefficients, one: ValidationCase): Range {
  const result = estimate({
    coefficients,
    workload: workloadFrom(one.workload),
    series: one.series,
    basis: "usage",
    controlPlane: one.scope !== "proxy",
    ha: false,
  });
  const parts = {
    proxy: result.perProxy,
    mesh: result.total,
    controlPlane: result.controlPlane,
  };
  const { cpuMillicores, memoryMiB }: { [K in keyof Resources]: Resources[K] | null } =
    parts[one.scope];
  const predicted = one.resource === "cpu" ? cpuMillicores : memoryMiB;
  if (!predicted) {
    throw new Error(
      `lib/overhead/validation-cases.ts checks ${one.row} for the CPU of a control plane, which is not modelled.`,
    );
  }
  return predicted;
}

function positionOf(value: number, { low, high }: Range): Check["position"] {
  if (value < low) return "below";
  return value > high ? "above" : "inside";
}

/**
 * Predicts every checked value with the coefficients given.
 * @throws when a case names a row or a part of a value that the measurements do not have
 */
export function validate(
  coefficients: Coefficients,
  measurements: readonly Measurement[],
): Validation {
  const byId = new Map(measurements.map((row) => [row.id, row]));
  const checks = validationCases.map((one): Check => {
    const { at: _, workload: __, ...shown } = one;
    const predicted = predictedFor(coefficients, one);
    const measured = measuredIn(byId.get(one.row), one, one.at);
    return {
      ...shown,
      predicted,
      measured,
      error: (predicted.typical - measured) / measured,
      position: positionOf(measured, predicted),
    };
  });
  return { checks, unchecked: uncheckedValues };
}

/** A row behind the coefficients beside what the model says for its setting. */
export type Residual = Omit<FitCase, "at" | "groups" | "factor" | "plus"> &
  Pick<Check, "predicted" | "measured" | "error" | "position">;

function predictedForGroups(
  coefficients: Coefficients,
  { series, resource, scope, groups, factor = 1 }: FitCase,
): Range {
  const parts = groups.map(({ count, workload }) => {
    const result = estimate({
      coefficients,
      workload: workloadFrom(workload),
      series,
      basis: "usage",
      controlPlane: false,
      ha: false,
    });
    const key = resource === "cpu" ? "cpuMillicores" : "memoryMiB";
    const waypoints = () =>
      sum(
        result.terms
          .filter((term) => term.resource === resource && term.id.startsWith("waypoint-"))
          .map(({ amount }) => amount),
      );
    const amount = {
      proxy: () => result.perProxy[key],
      dataPlane: () => result.dataPlane[key],
      waypoint: waypoints,
    }[scope]();
    return divided(amount, 1 / (count * factor));
  });
  return sum(parts);
}

/**
 * What is left of every row behind the coefficients, each at its own rate.
 * @throws when a case names a row or a part of a value that the measurements do not have
 */
export function residuals(
  coefficients: Coefficients,
  measurements: readonly Measurement[],
): readonly Residual[] {
  const byId = new Map(measurements.map((row) => [row.id, row]));
  return fitCases.map((one) => {
    const { at, groups: _, factor: __, plus = 0, ...shown } = one;
    const predicted = predictedForGroups(coefficients, one);
    const values = at.map((path) => measuredIn(byId.get(one.row), one, path));
    const measured = values.reduce((total, value) => total + value, 0) / values.length + plus;
    return {
      ...shown,
      predicted,
      measured,
      error: (predicted.typical - measured) / measured,
      position: positionOf(measured, predicted),
    };
  });
}

/** Median of the errors' sizes: 0.1 where half of the rows are met within a tenth. */
export function medianError(rows: readonly Pick<Check, "error">[]): number {
  const sizes = rows.map(({ error }) => Math.abs(error)).toSorted((a, b) => a - b);
  const middle = Math.floor(sizes.length / 2);
  return sizes.length % 2 === 1
    ? (sizes[middle] ?? 0)
    : ((sizes[middle - 1] ?? 0) + (sizes[middle] ?? 0)) / 2;
}
