"use client";

import { useId } from "react";
import { rateText } from "@/components/calibration/rows";
import { Input } from "@/components/ui/field";
import type { Coefficients } from "@/lib/catalog/overhead-schema";
import type { ProxyKind } from "@/lib/calibration/calibrate";
import { requestsPerProxy } from "@/lib/calibration/published";
import { kindNames } from "@/lib/cluster/kind";
import { workloadFrom } from "@/lib/overhead/workload";
import type { CalculatorValues } from "@/lib/share/workload";

/** What the reader typed, so that nobody's typing is tidied away. */
export type RateTexts = { readonly [K in ProxyKind]?: string };

const mostRequestsPerSecond = 1e6;

/** Requests per second; undefined where the text is no such number. */
export function rateFrom(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === "") return undefined;
  const rate = Number(text);
  return rate >= 0 && rate <= mostRequestsPerSecond ? rate : undefined;
}

/** Asks for the requests per second through one proxy of each kind at the time of the paste. */
export function RateFields({
  kinds,
  texts,
  coefficients,
  values,
  onChange,
}: {
  kinds: readonly ProxyKind[];
  texts: RateTexts;
  coefficients: Coefficients;
  values: CalculatorValues;
  onChange: (texts: RateTexts) => void;
}) {
  const id = useId();
  const workload = workloadFrom(values);
  return (
    <fieldset>
      <legend className="text-sm font-medium">Requests per second at the time, if you know</legend>
      <p id={`${id}-help`} className="mt-1 text-xs leading-snug text-muted">
        Through one proxy, in and out counted, the middle one where they differ. 0 for a cluster at
        rest. Without it CPU stays as published.
      </p>
      <div className="mt-2 flex flex-wrap gap-x-5 gap-y-3">
        {kinds.map((kind) => (
          <label key={kind} className="text-sm">
            Through one {kindNames[kind][0]}
            <Input
              type="number"
              inputMode="decimal"
              min={0}
              max={mostRequestsPerSecond}
              step="any"
              unit="requests/s"
              aria-describedby={`${id}-help`}
              className="mt-1 w-44"
              value={texts[kind] ?? ""}
              onChange={(event) => onChange({ ...texts, [kind]: event.target.value })}
            />
            <span className="mt-1 block text-xs text-muted">
              The calculator’s inputs make{" "}
              {rateText(requestsPerProxy(kind, workload, coefficients))}.
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
