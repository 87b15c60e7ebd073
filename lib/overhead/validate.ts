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
  cores: 1000,
  MiB: 1,
  MB: 1e6 / 2 ** 20,
};

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

function measuredIn(row: Measurement | undefined, { row: id, at }: ValidationCase): number {
  const value = row ? valueAt(row.value, at) : undefined;
  const factor = row ? unitFactors[row.unit] : undefined;
  if (typeof value !== "number" || factor === undefined) {
    throw new Error(
      `lib/overhead/validation-cases.ts checks ${id} at ${at.join(".")}, but content/measurements.json has no number in a known unit there.`,
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
    const measured = measuredIn(byId.get(one.row), one);
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
