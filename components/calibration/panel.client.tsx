"use client";

import { useState } from "react";
import { CalibrationPlot } from "@/components/calibration/plot";
import { rateFrom, RateFields, type RateTexts } from "@/components/calibration/rates.client";
import { calibrationRows, type Rates, rateText } from "@/components/calibration/rows";
import { CalibrationTable } from "@/components/calibration/table";
import { valueTexts } from "@/components/calibration/values";
import type { CalibrationProps } from "@/components/calibration/calibration.client";
import { Button } from "@/components/ui/button";
import { Command } from "@/components/ui/command";
import { PasteField } from "@/components/ui/paste-field.client";
import { usePaste } from "@/components/ui/use-paste.client";
import {
  decodeCalibration,
  encodeCalibration,
  type ProxyKind,
  proxyKinds,
} from "@/lib/calibration/calibrate";
import { clusterInputs, clusterText } from "@/lib/calibration/cluster";
import { calibrationOf, fitReadings, type KindFit, type RatedReading } from "@/lib/calibration/fit";
import { kindNames } from "@/lib/cluster/kind";
import { cpuQuery, memoryQuery } from "@/lib/cluster/prometheus";
import { type PasteReading, readPaste } from "@/lib/cluster/reading";
import { understoodText, unreadText } from "@/lib/cluster/report";

function proxiesIn({ kinds }: PasteReading): readonly ProxyKind[] {
  return proxyKinds.filter((kind) => kinds.some((each) => each.kind === kind));
}

/** Everything of the calibration but its heading; loaded when the reader opens it. */
export function CalibrationPanel({ coefficients, values, current, onApply }: CalibrationProps) {
  const { reading, progress, read } = usePaste(readPaste);
  const [field, setField] = useState(0);
  const [texts, setTexts] = useState<RateTexts>({});
  const [earlier, setEarlier] = useState<readonly RatedReading[]>([]);
  const [status, setStatus] = useState("");

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
    // Through the link’s encoding, so that the page looks the same before and after a reload.
    onApply(decodeCalibration(encodeCalibration(calibration) ?? ""));
    setStatus("Your figures are in use.");
  }
  function addAnother() {
    if (!reading) return;
    setEarlier([...earlier, { reading, requestsPerSecond: rates }]);
    setTexts({});
    setField(field + 1);
    read("");
    setStatus("Added. Paste the next reading.");
  }

  return (
    <div className="@container mt-3 space-y-5">
      <p className="max-w-measure text-[0.9375rem]">
        Nothing you paste leaves your browser: it is read here, not sent and not stored. Only
        numbers you choose to use go into the URL, never a name.
      </p>
      <Commands />
      <PasteField
        label="Output of these commands"
        help="One or several outputs after each other, with or without headers and prompts."
        placeholder="NAMESPACE   POD   NAME   CPU(cores)   MEMORY(bytes)"
        key={field}
        progress={progress}
        onText={(text) => {
          setStatus("");
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
      <Fits fits={fits} />
      <div className="flex flex-wrap gap-3">
        {calibration ? (
          <Button variant="primary" onClick={use}>
            Use these figures
          </Button>
        ) : null}
        {kinds.length > 0 ? (
          <Button onClick={addAnother}>Add a reading at another rate</Button>
        ) : null}
        {cluster && inputs ? (
          <Button
            onClick={() => {
              onApply(current, inputs);
              setStatus("Filled in.");
            }}
          >
            {cluster.action}
          </Button>
        ) : null}
      </div>
      <p role="status" className="text-sm text-muted">
        {status}
      </p>
      {cluster ? (
        <p className="text-xs leading-snug text-muted">{cluster.notes.join(" ")}</p>
      ) : null}
    </div>
  );
}

/** Earlier readings, fitted together with the one in the field. */
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
      <p className="font-semibold">Earlier readings</p>
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
            <Button
              size="small"
              onClick={() => onChange(readings.filter((_, other) => other !== index))}
            >
              Remove<span className="sr-only"> reading {index + 1}</span>
            </Button>
          </li>
        ))}
      </ol>
    </div>
  );
}

const ask = (query: string) =>
  `curl -sG http://localhost:9090/api/v1/query --data-urlencode 'query=${query}'`;

/** What to run in a cluster to get something to paste. */
function Commands() {
  return (
    <div className="space-y-3">
      <Command label="What each container uses">kubectl top pod -A --containers</Command>
      <Command label="Resource requests, and the number of pods, nodes and services">
        kubectl get pods,services -A -o json
      </Command>
      <details>
        <summary className="py-1 text-sm font-medium">
          More exact, if you have Prometheus: two queries
        </summary>
        <div className="mt-2 space-y-3">
          <p className="text-sm text-muted">
            kubectl rounds CPU to whole millicores and shows the last minute only. Change the URL to
            that of your Prometheus.
          </p>
          <Command label="Memory, in bytes">{ask(memoryQuery)}</Command>
          <Command label="CPU, in cores, over five minutes">{ask(cpuQuery)}</Command>
        </div>
      </details>
    </div>
  );
}

/** What would take the place of published figures, and how good it is. */
function Fits({ fits }: { fits: readonly KindFit[] }) {
  if (fits.length === 0) return null;
  return (
    <div>
      <p className="text-sm font-semibold">What your figures would replace</p>
      <ul className="mt-1 space-y-2 text-sm">
        {fits.map(({ kind, proxies, values, sentences }) => {
          const texts = valueTexts(values);
          return (
            <li key={kind}>
              <span className="font-medium">
                {kindNames[kind][proxies === 1 ? 0 : 1]}, {proxies.toLocaleString("en-GB")}
              </span>
              {": "}
              {texts.length > 0 ? texts.join("; ") : "nothing"}.
              <span className="block text-muted">{sentences.join(" ")}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
