/**
 * What frame and host say to each other, by `postMessage`. Public and versioned: `meshfit` is the
 * version, and within one version messages only gain fields. `public/embed.d.ts` says the same to
 * hosts. Whatever arrives is `unknown`, and is read at a cost that its size cannot raise.
 */
import type { Range } from "@/lib/format";
import type { SeriesId } from "@/lib/overhead/workload";
import { decode } from "@/lib/share/codec";
import type { PricedEstimate } from "@/lib/share/comparison";
import { calculatorParameters, type CalculatorValues } from "@/lib/share/workload";

export const messageVersion = 1;

/** Totals of one series at the pods of `values`: millicores and MiB. */
export type MessageEstimate = {
  readonly series: SeriesId;
  readonly cpuMillicores: Range;
  readonly memoryMiB: Range;
};

/** A value as a message carries it; null takes it back to its default. */
export type MessageValue = number | boolean | string | readonly string[] | null;
export type MessageValues = { readonly [name: string]: MessageValue };

/** Frame → host. */
export type FrameMessage =
  | { readonly meshfit: 1; readonly type: "ready"; readonly height: number; readonly data: string }
  | { readonly meshfit: 1; readonly type: "height"; readonly height: number }
  | {
      readonly meshfit: 1;
      readonly type: "change";
      /** What was stated, by reader, address or host; the rest has its default. */
      readonly values: MessageValues;
      readonly estimates: readonly MessageEstimate[];
      /** Names from the last `set` that were not used as given. */
      readonly ignored: readonly string[];
    };

/** Host → frame. */
export type HostMessage = {
  readonly meshfit: 1;
  readonly type: "set";
  readonly values: MessageValues;
};

// The coefficients are chosen when the frame is served.
const { data: _, ...settable } = calculatorParameters;
const longestText = 200;
const longestList = 10;

/** A value as the address would write it; undefined for what no address could hold. */
function asText(value: unknown): string | undefined {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value === "string") return value.length <= longestText ? value : undefined;
  if (!Array.isArray(value) || value.length > longestList) return undefined;
  const texts: (string | undefined)[] = value.map((item: unknown) =>
    typeof item === "string" ? asText(item) : undefined,
  );
  return texts.includes(undefined) ? undefined : texts.join(",");
}

export type Setting = {
  /** `undefined` takes a value back to its default. */
  readonly values: CalculatorValues;
  readonly ignored: readonly string[];
};

/**
 * Reads a `set` command. Only names of the calculator are looked up, so that a message of a million
 * others costs nothing.
 * @returns undefined for anything that is no such command
 */
export function settingFrom(message: unknown): Setting | undefined {
  if (typeof message !== "object" || message === null) return undefined;
  const { meshfit, type, values } = message as Record<string, unknown>;
  if (meshfit !== messageVersion || type !== "set") return undefined;
  if (typeof values !== "object" || values === null) return undefined;
  const given = values as Record<string, unknown>;
  const params = new URLSearchParams();
  const cleared: Record<string, undefined> = {};
  const ignored: string[] = [];
  for (const name of Object.keys(settable)) {
    if (!Object.hasOwn(given, name)) continue;
    const text = asText(given[name]);
    if (given[name] === null) cleared[name] = undefined;
    else if (text === undefined) ignored.push(name);
    else params.set(name, text);
  }
  const decoded = decode(settable, params);
  return {
    values: { ...cleared, ...decoded.values },
    ignored: [...ignored, ...decoded.notices.map(({ key }) => key)],
  };
}

/** The `change` message for a state and its estimates. */
export function changeMessage(
  values: CalculatorValues,
  estimates: readonly PricedEstimate[],
  ignored: readonly string[],
): FrameMessage {
  const stated = Object.entries(values).filter(([, value]) => value !== undefined);
  return {
    meshfit: messageVersion,
    type: "change",
    values: Object.fromEntries(stated) as MessageValues,
    estimates: estimates.flatMap(({ series, total }) =>
      series === "none" ? [] : [{ series, ...total }],
    ),
    ignored,
  };
}
