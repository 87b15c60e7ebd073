import Link from "next/link";
import { valueText } from "@/components/measurement/value-text";
import { InterestMark } from "@/components/overhead/interest-mark";
import { SourceLink } from "@/components/fact/provenance";
import { Table } from "@/components/ui/table";
import type { Measurement } from "@/lib/catalog/overhead-schema";
import type { Source } from "@/lib/catalog/schema";
import { measurementHref } from "@/lib/pages";

export type Sources = Readonly<Record<string, Source>>;

export const roleNames: Readonly<Record<Measurement["role"], string>> = {
  fit: "used for a coefficient",
  validation: "kept as a check",
  context: "background",
};

/** A link to the page of a measurement. */
export function RowLink({ id }: { id: string }) {
  return (
    <Link
      href={measurementHref(id)}
      prefetch={false}
      className="font-mono text-[0.85em] [overflow-wrap:anywhere]"
    >
      {id}
    </Link>
  );
}

/** Who measured, with a mark where they sell a mesh. */
export function Publisher({ source }: { source: Source | undefined }) {
  if (!source) return null;
  return (
    <>
      {source.publisher} <InterestMark interest={source.interest} />
    </>
  );
}

/** Measurements: what was measured, by whom, on what, and whose interest it serves. */
export function MeasurementTable({
  rows,
  sources,
}: {
  rows: readonly Measurement[];
  sources: Sources;
}) {
  return (
    <Table label="Measurements" tableClassName="sm:min-w-[56rem] sm:table-fixed">
      <colgroup>
        <col className="w-[17%]" />
        <col className="w-[26%]" />
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
      <tbody>
        {rows.map((row) => (
          <Line key={row.id} row={row} source={sources[row.source]} />
        ))}
      </tbody>
    </Table>
  );
}

function Line({ row, source }: { row: Measurement; source: Source | undefined }) {
  const { id, role, derived, statistic, caveats, load, meshSize } = row;
  return (
    <tr id={id}>
      <th scope="row">
        <RowLink id={id} />
        <small>
          {roleNames[role]}
          {derived ? ", derived" : ""}
        </small>
      </th>
      <td>
        {row.system} {row.version}, {row.component}: {row.metric}
        {statistic ? ` (${statistic})` : ""}
        {caveats ? <small>{caveats}</small> : null}
      </td>
      <td>
        {valueText(row.value)} {row.unit}
      </td>
      <td>
        {load || "load not stated"}
        {meshSize ? <small>{meshSize}</small> : null}
      </td>
      <td>
        {source ? <SourceLink source={source} /> : null}
        <small>
          <Publisher source={source} />, {row.published}; confidence {row.confidence}
        </small>
      </td>
    </tr>
  );
}

/** Published figures for added latency, with their conditions and whose interest they serve. */
export function LatencyTable({
  rows,
  sources,
}: {
  rows: readonly Measurement[];
  sources: Sources;
}) {
  return (
    <Table label="Published latency" tableClassName="sm:min-w-[48rem]">
      <thead>
        <tr>
          <th scope="col">Mesh and row</th>
          <th scope="col">Figure</th>
          <th scope="col">Under which conditions</th>
          <th scope="col">Who</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {row.system} {row.version}
              <small>
                <RowLink id={row.id} />
              </small>
            </th>
            <td data-label="Figure">
              {valueText(row.value)} {row.unit}
              <small>
                {row.metric}
                {row.statistic ? ` (${row.statistic})` : ""}
              </small>
            </td>
            <td data-label="Conditions">
              {row.load || "not stated"}
              {row.caveats ? <small>{row.caveats}</small> : null}
            </td>
            <td data-label="Who">
              <Publisher source={sources[row.source]} />
              <small>{row.published}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
