"use client";

import { useEffect, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { InterestMark } from "@/components/overhead/interest-mark";
import { MeasurementFilterForm } from "@/components/measurement/filter-form.client";
import { matches, noFilter } from "@/components/measurement/filter";
import {
  type LineSource,
  type MeasurementLine,
  type PackedMeasurements,
  unpackMeasurements,
} from "@/components/measurement/lines";
import { useHash } from "@/components/overhead/use-hash.client";
import { useHydrating } from "@/components/ui/use-hydrating.client";
import { ScrollRegion } from "@/components/ui/scroll-region";

const roles: Readonly<Record<string, string>> = {
  fit: "used",
  validation: "check",
  context: "background",
};

type Sources = Readonly<Record<string, LineSource>>;

/**
 * All measurements: what was measured, by whom, on what, and whose interest it serves. A whole
 * table without JavaScript; with it, the reader picks out rows. A link to a row always finds it.
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
  const here = useHash();
  const [isFromServer] = useState(useHydrating());
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
    if (isFromServer) return;
    // Next has scrolled to the row before the parts of this page had their heights.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() =>
        document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView(),
      );
    });
    return () => cancelAnimationFrame(frame);
  }, [isFromServer]);

  useEffect(() => {
    const showTarget = () => {
      const target = () => document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (!target()?.closest("[hidden]")) return;
      // A link to a row that is filtered out asks for the row, not for the filter.
      flushSync(() => setFilter(noFilter));
      // Another element by now: the table was drawn anew.
      target()?.scrollIntoView();
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
      {/* The last on its page: what changes its height late moves nothing a link leads to. */}
      <ScrollRegion
        label="Measurements"
        className="render-late [contain-intrinsic-block-size:auto_1500rem]"
      >
        <table className="rows sm:min-w-[56rem] sm:table-fixed">
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
        </table>
      </ScrollRegion>
    </>
  );
}

function Line({
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
}
