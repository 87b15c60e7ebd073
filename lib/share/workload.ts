/** Calculator state ⇄ URL: which values a reader stated, and the settings that follow from them. */
import type { Fields, FieldValues } from "@/lib/field";
import { calPattern } from "@/lib/calibration/calibrate";
import type { Basis, SeriesId, Workload } from "@/lib/overhead/workload";
import {
  calculatorFields,
  niceAxisMax,
  workloadFields,
  workloadFrom,
} from "@/lib/overhead/workload";
import type { Decoded } from "@/lib/share/codec";
import { decode, encode } from "@/lib/share/codec";

/** Every parameter of /calculator, /embed/calculator and /api/v1/estimate, in canonical order. */
export const calculatorParameters = {
  ...workloadFields,
  ...calculatorFields,
  /** The reader's own coefficients, from calibration: only numbers, never names. */
  cal: { kind: "token", pattern: calPattern },
} as const satisfies Fields;

/** What the reader stated; what is absent has its default. */
export type CalculatorValues = FieldValues<typeof calculatorParameters>;

/** Everything an estimate needs, with every default filled in. */
export type CalculatorSettings = {
  readonly workload: Workload;
  readonly basis: Basis;
  readonly controlPlane: boolean;
  readonly ha: boolean;
  readonly series: readonly SeriesId[];
  /** Right end of the pod axis, never left of the reader's own pods. */
  readonly max: number;
};

/** Reads the calculator's query. */
export function calculatorFromParams(
  params: URLSearchParams,
): Decoded<typeof calculatorParameters> {
  return decode(calculatorParameters, params);
}

/** Writes the calculator's query; share and embed links spell out everything. */
export function calculatorQuery(
  values: CalculatorValues,
  { spellOut = false }: { spellOut?: boolean } = {},
): string {
  // The right end of the axis has no fixed default; spelt out, it is the one that is shown.
  const all = spellOut ? { ...values, max: settingsFrom(values).max } : values;
  return encode(calculatorParameters, all, { spellOut });
}

/** Fills the defaults in. */
export function settingsFrom(values: CalculatorValues): CalculatorSettings {
  const workload = workloadFrom(values);
  const meshes = values.meshes?.length ? values.meshes : calculatorFields.meshes.default;
  return {
    workload,
    basis: values.basis ?? calculatorFields.basis.default,
    controlPlane: values.controlPlane ?? calculatorFields.controlPlane.default,
    ha: values.ha ?? calculatorFields.ha.default,
    series: meshes,
    max: Math.max(values.max ?? niceAxisMax(workload.pods), workload.pods),
  };
}
