/** The frame's address: the calculator's parameters and a few of its own. */
import type { Fields } from "@/lib/field";
import type { Notice } from "@/lib/share/codec";
import { decode } from "@/lib/share/codec";
import { calculatorParameters, type CalculatorValues } from "@/lib/share/workload";

/** Parts of the frame, in the order they stand in it. */
export const frameParts = ["memory", "cpu", "table", "inputs"] as const;
export type FramePart = (typeof frameParts)[number];

export const frameParameters = {
  /** `auto` follows the system; the script in the head reads it before the first paint. */
  theme: { kind: "choice", options: ["auto", "light", "dark"], default: "auto" },
  show: { kind: "list", options: frameParts, default: ["memory", "inputs"] },
} as const satisfies Fields;

export type FrameState = {
  readonly values: CalculatorValues;
  readonly show: readonly FramePart[];
  readonly notices: readonly Notice[];
};

/** Reads the frame's query. */
export function frameFromParams(params: URLSearchParams): FrameState {
  const { values, notices } = decode({ ...calculatorParameters, ...frameParameters }, params);
  const { theme, show, ...rest } = values;
  return { values: rest, show: show?.length ? show : frameParameters.show.default, notices };
}
