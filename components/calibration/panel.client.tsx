"use client";

import { useState } from "react";
import { CalibrationCommands } from "@/components/calibration/commands";
import { CalibrationFits } from "@/components/calibration/fits";
import { CalibrationPlot } from "@/components/calibration/plot";
import { rateFrom, RateFields, type RateTexts } from "@/components/calibration/rates.client";
import { calibrationRows, type Rates, rateText } from "@/components/calibration/rows";
import { CalibrationTable } from "@/components/calibration/table";
import type { CalibrationProps } from "@/components/calibration/calibration.client";
import { PasteField } from "@/components/ui/paste-field.client";
import { usePaste } from "@/components/ui/use-paste.client";
import {
  decodeCalibration,
  encodeCalibration,
  type ProxyKind,
  proxyKinds,
} from "@/lib/calibration/calibrate";
import { clusterInputs, clusterText } from "@/lib/calibration/cluster";
import { calibrationOf, fitReadings, type RatedReading } from "@/lib/calibration/fit";
import { kindNames } from "@/lib/cluster/kind";
import { type PasteReading, readPaste } from "@/lib/cluster/reading";
import { understoodText, unreadText } from "@/lib/cluster/report";

const secondary = "rounded-md border border-control bg-surface px-3 py-1.5 text-sm";

function proxiesIn({ kinds }: PasteReading): readonly ProxyKind[] {
  return proxyKinds.filter((kind) => kinds.some((each) => each.kind === kind));
}

/** Everything of the calibration but its heading; loaded when the reader opens it. */
export function CalibrationPanel({ coefficients, values, current, onApply }: CalibrationProps) {
  const { reading, progress, read } = usePaste(readPaste);
  const [field, setField] = useState(0);
  const [texts, setTexts] = useState<RateTexts>({});
  const [earlier, setEarlier] = useState<readonly RatedReading[]>([]);
  const [said, setSaid] = useState("");

  const kinds = reading ? proxiesIn(reading) : [];
  const rates: Rates = Object.fromEntries(kinds.map((kind) => [kind, rateFrom(texts[kind])]));
  const readings = reading ? [...earlier, { reading, requestsPerSecond: rates }] : earlier;
  const shown = readings.at(-1);
  const fits = fitReadings(readings, coefficients, values);
  const calibration = calibrationOf(fits);
  const rows = shown
    ? calibrationRows(shown.reading, coefficients, values, shown.requestsPerSecond)
    : [];
  const inputs = reading ? clusterInputs(reading) : undefined;
  const cluster = reading && inputs ? clusterText(reading, inputs) : undefined;
  const unread = reading ? unreadText(reading) : undefined;

  function use() {
    if (!calibration) return;
    // As the link will say it, so that the page looks the same before and after a reload.
    onApply(decodeCalibration(encodeCalibration(calibration) ?? ""));
    setSaid("Your figures are in use.");
  }
  function addAnother() {
    if (!reading) return;
    setEarlier([...earlier, { reading, requestsPerSecond: rates }]);
    setTexts({});
    setField(field + 1);
    read("");
    setSaid("Kept. Paste the next reading.");
  }

  return (
    <div className="@container mt-3 space-y-5">
      <p className="max-w-measure text-[0.9375rem]">
        Nothing you paste leaves your browser: it is read here, not sent and not stored. Only
        numbers you choose to use go into the address, never a name.
      </p>
      <CalibrationCommands />
      <PasteField
        label="Output of these commands"
        help="One or several outputs after each other, with or without headers and prompts."
        placeholder="NAMESPACE   POD   NAME   CPU(cores)   MEMORY(bytes)"
        key={field}
        progress={progress}
        onText={(text) => {
          setSaid("");
          read(text);
        }}
      />
      <div role="status" className="space-y-1 text-sm">
        {reading ? <p className="font-medium">{understoodText(reading)}</p> : null}
        {unread ? <p className="break-words text-warn">{unread}</p> : null}
        {reading?.remarks.map((remark) => (
          <p key={remark}>{remark}</p>
        ))}
      </div>
      <Earlier readings={earlier} onChange={setEarlier} />
      {rows.length > 0 ? <CalibrationTable rows={rows} /> : null}
      <CalibrationPlot rows={rows} />
      {kinds.length > 0 ? (
        <RateFields
          kinds={kinds}
          texts={texts}
          coefficients={coefficients}
          values={values}
          onChange={setTexts}
        />
      ) : null}
      <CalibrationFits fits={fits} />
      <div className="flex flex-wrap gap-3">
        {calibration ? (
          <button
            type="button"
            className="rounded-md border border-transparent bg-accent px-4 py-2 text-sm font-medium text-accent-ink"
            onClick={use}
          >
            Use these figures
          </button>
        ) : null}
        {kinds.length > 0 ? (
          <button type="button" className={secondary} onClick={addAnother}>
            Add a reading at another rate
          </button>
        ) : null}
        {cluster && inputs ? (
          <button
            type="button"
            className={secondary}
            onClick={() => {
              onApply(current, inputs);
              setSaid("Filled in.");
            }}
          >
            {cluster.action}
          </button>
        ) : null}
      </div>
      <p role="status" className="text-sm text-muted">
        {said}
      </p>
      {cluster ? (
        <p className="text-xs leading-snug text-muted">{cluster.notes.join(" ")}</p>
      ) : null}
    </div>
  );
}

/** Readings that were kept to be fitted together with the one in the field. */
function Earlier({
  readings,
  onChange,
}: {
  readings: readonly RatedReading[];
  onChange: (readings: readonly RatedReading[]) => void;
}) {
  if (readings.length === 0) return null;
  return (
    <div className="text-sm">
      <p className="font-semibold">Readings kept</p>
      <ol className="mt-1 list-decimal space-y-1 pl-5">
        {readings.map((each, index) => (
          <li key={index}>
            {proxiesIn(each.reading)
              .map((kind) => {
                const rate = each.requestsPerSecond[kind];
                const at = rate === undefined ? "rate not stated" : rateText(rate);
                return `${kindNames[kind][0]}, ${at}`;
              })
              .join("; ")}{" "}
            <button
              type="button"
              className="rounded border border-control px-2 py-0.5 text-xs"
              onClick={() => onChange(readings.filter((_, other) => other !== index))}
            >
              Remove<span className="sr-only"> reading {index + 1}</span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
