"use client";

import { memo, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { MeasurementFilterForm } from "@/components/measurement/filter-form.client";
import { matches, noFilter } from "@/components/measurement/filter";
import {
  type LineSource,
  type MeasurementLine,
  type PackedMeasurements,
  unpackMeasurements,
} from "@/components/measurement/lines";
import { InterestMark } from "@/components/overhead/interest-mark";
import { Table } from "@/components/ui/table";

const roles: Readonly<Record<string, string>> = {
  fit: "used",
  validation: "check",
  context: "background",
};

type Sources = Readonly<Record<string, LineSource>>;

function onHashChange(onChange: () => void) {
  addEventListener("hashchange", onChange);
  addEventListener("popstate", onChange);
  return () => {
    removeEventListener("hashchange", onChange);
    removeEventListener("popstate", onChange);
  };
}

/** The fragment as an id. CSS `:target` does not follow when Next changes the address. */
const hashId = () => decodeURIComponent(location.hash.slice(1));
const noId = () => "";

/**
 * All measurements: what was measured, by whom, on what, and whose interest it serves. A whole
 * table without JavaScript; with it, the reader can filter. A link to a row always finds it.
 */
export function MeasurementTable({
  measurements,
  sources,
}: {
  measurements: PackedMeasurements;
  sources: Sources;
}) {
  const groups = useMemo(() => unpackMeasurements(measurements), [measurements]);
  const [filter, setFilter] = useState(noFilter);
  const here = useSyncExternalStore(onHashChange, hashId, noId);
  const shown = useMemo(
    () =>
      new Set(
        groups
          .flatMap(({ lines }) => lines)
          .filter((line) => matches(line, sources[line.source], filter))
          .map(({ id }) => id),
      ),
    [groups, sources, filter],
  );
  const total = groups.reduce((sum, { lines }) => sum + lines.length, 0);

  useEffect(() => {
    const showTarget = () => {
      const target = document.getElementById(hashId());
      if (!target?.closest("[hidden]")) return;
      // A link to a row that is filtered out asks for the row, not for the filter.
      flushSync(() => setFilter(noFilter));
      target.scrollIntoView();
    };
    addEventListener("hashchange", showTarget);
    return () => removeEventListener("hashchange", showTarget);
  }, []);

  return (
    <>
      <MeasurementFilterForm
        filter={filter}
        sources={sources}
        shown={shown.size}
        total={total}
        onChange={setFilter}
      />
      <Table label="Measurements" tableClassName="sm:min-w-[56rem] sm:table-fixed">
        <colgroup>
          <col className="w-[15%]" />
          <col className="w-[28%]" />
          <col className="w-[16%]" />
          <col className="w-[20%]" />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">What</th>
            <th scope="col">Value</th>
            <th scope="col">Load and setting</th>
            <th scope="col">Who and when</th>
          </tr>
        </thead>
        {groups.map(({ group, lines }) => (
          <tbody key={group} hidden={!lines.some(({ id }) => shown.has(id))}>
            <tr>
              <th scope="rowgroup" colSpan={5} className="group">
                {group}
              </th>
            </tr>
            {lines.map((line) => (
              <Line
                key={line.id}
                line={line}
                source={sources[line.source]}
                shown={shown.has(line.id)}
                here={line.id === here}
              />
            ))}
          </tbody>
        ))}
      </Table>
    </>
  );
}

const Line = memo(function Line({
  line,
  source,
  shown,
  here,
}: {
  line: MeasurementLine;
  source: LineSource | undefined;
  shown: boolean;
  here: boolean;
}) {
  const { id, role, derived, statistic, caveats, load, meshSize } = line;
  return (
    <tr id={id} hidden={!shown} aria-current={here || undefined}>
      <th scope="row">
        <code>{id}</code>
        <small>
          {roles[role]}
          {derived ? `, ${derived}` : ""}
        </small>
      </th>
      <td>
        {line.system} {line.version}, {line.component}: {line.metric}
        {statistic ? ` (${statistic})` : ""}
        {caveats ? <small>{caveats}</small> : null}
      </td>
      <td>
        {line.value} {line.unit}
      </td>
      <td>
        {load || "load not stated"}
        {meshSize ? <small>{meshSize}</small> : null}
      </td>
      <td>
        {source?.url ? <a href={source.url}>{source.title}</a> : source?.title}
        <small>
          {source?.interest === "vendor" ? <InterestMark interest="vendor" /> : null}{" "}
          {line.measuredBy}; {line.published}; confidence {line.confidence}
        </small>
      </td>
    </tr>
  );
});
