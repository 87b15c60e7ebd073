/** The frame's address: the calculator's parameters and a few of its own. */
import type { Fields } from "@/lib/field";
import { inputsIn } from "@/lib/overhead/workload";
import type { Notice } from "@/lib/share/codec";
import { decode, encode } from "@/lib/share/codec";
import { calculatorParameters, type CalculatorValues, settingsFrom } from "@/lib/share/workload";

/** Parts of the frame, in the order they stand in it. */
export const frameParts = ["memory", "cpu", "table", "inputs"] as const;
export type FramePart = (typeof frameParts)[number];

/** Inputs the frame offers its reader; every other one comes from the address alone. */
export const frameInputs = [...inputsIn("cluster"), "meshes"] as const;
export type FrameInput = (typeof frameInputs)[number];

export const frameThemes = ["auto", "light", "dark", "transparent"] as const;
export type FrameTheme = (typeof frameThemes)[number];

export const frameOptions = {
  /**
   * `auto` follows the reader's system. `transparent` does too, and lets the host's background
   * show; where the host declares a `color-scheme`, browsers take that for the system's.
   */
  theme: { kind: "choice", options: frameThemes, default: "auto" },
  show: { kind: "list", options: frameParts, default: ["memory", "inputs"] },
  /** Inputs shown but not to be changed by the reader; the host's messages still may. */
  lock: { kind: "list", options: frameInputs },
  /** Inputs left out. */
  hide: { kind: "list", options: frameInputs },
  /** Reserved: the language of the frame, of which there is one. */
  lang: { kind: "choice", options: ["en"], default: "en" },
} as const satisfies Fields;

/** Every parameter of the frame, in canonical order. */
export const frameParameters = { ...calculatorParameters, ...frameOptions } as const;

export type FrameOptions = {
  readonly theme: FrameTheme;
  readonly show: readonly FramePart[];
  readonly lock: readonly FrameInput[];
  readonly hide: readonly FrameInput[];
};

export type FrameState = FrameOptions & {
  readonly values: CalculatorValues;
  readonly notices: readonly Notice[];
};

/** Reads the frame's query. */
export function frameFromParams(params: URLSearchParams): FrameState {
  const { values, notices } = decode(frameParameters, params);
  const { theme, show, lock = [], hide = [], lang: _, ...rest } = values;
  return {
    values: rest,
    theme: theme ?? frameOptions.theme.default,
    show: show?.length ? show : frameOptions.show.default,
    lock,
    hide,
    notices,
  };
}

/**
 * Writes the frame's query: every workload key spelt out, so that a published page keeps its
 * meaning when defaults change; the frame's own options where they differ from theirs.
 * @param values `data` pins the figures; left out, or `live`, they follow the newest
 */
export function frameQuery(values: CalculatorValues, options: Partial<FrameOptions> = {}): string {
  const spelt = { ...values, max: settingsFrom(values).max, data: values.data ?? "live" };
  const workload = encode(calculatorParameters, spelt, { spellOut: true });
  const own = encode(frameOptions, options);
  return own ? `${workload}&${own}` : workload;
}
