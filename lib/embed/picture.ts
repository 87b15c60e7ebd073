/** The address of a static picture: the calculator's parameters and a few of its own. */
import type { FieldValues, Fields } from "@/lib/field";
import { decode, encode } from "@/lib/share/codec";
import type { Notice } from "@/lib/share/codec";
import { calculatorParameters, calculatorQuery, type CalculatorValues } from "@/lib/share/workload";

export const pictureParameters = {
  chart: { kind: "choice", options: ["memory", "cpu"], default: "memory" },
  /** A picture cannot ask what theme it is seen in. */
  theme: { kind: "choice", options: ["light", "dark"], default: "light" },
  /** `card` has the shape that chats unfold links into. */
  shape: { kind: "choice", options: ["figure", "card"], default: "figure" },
  /** Pixels. What is drawn grows with its square, hence the bound. */
  width: { kind: "number", min: 280, max: 1600, integer: true },
} as const satisfies Fields;

type Parameters = typeof pictureParameters;
export type PictureOptions = Required<{
  readonly [K in keyof Parameters]: NonNullable<FieldValues<Parameters>[K]>;
}>;

/** Width over height of a card. */
export const cardRatio = 1200 / 630;
const defaultWidth = { figure: 768, card: 1200 } as const;

export type PictureState = {
  readonly values: CalculatorValues;
  readonly options: PictureOptions;
  readonly notices: readonly Notice[];
};

/** Reads a picture's query; nothing in it fails the picture. */
export function pictureFromParams(params: URLSearchParams): PictureState {
  const { values, notices } = decode({ ...calculatorParameters, ...pictureParameters }, params);
  const { chart, theme, shape = "figure", width, ...rest } = values;
  return {
    values: rest,
    options: {
      chart: chart ?? "memory",
      theme: theme ?? "light",
      shape,
      width: width ?? defaultWidth[shape],
    },
    notices,
  };
}

/**
 * Writes a picture's query with everything of the calculator spelled out: equal pictures have equal
 * addresses, and none changes when a default does.
 */
export function pictureQuery(
  values: CalculatorValues,
  { width, ...options }: Partial<PictureOptions>,
): string {
  const given = width === defaultWidth[options.shape ?? "figure"] ? options : { ...options, width };
  const own = encode(pictureParameters, given);
  return `${calculatorQuery(values, { spellOut: true })}${own ? `&${own}` : ""}`;
}
