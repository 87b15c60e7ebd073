/** How the figures of a comparison come about, term by term. */
import Link from "next/link";
import { memo } from "react";
import { SeriesKey } from "@/components/chart/series-key";
import { coefficientNames, isCoefficient } from "@/components/overhead/coefficient-names";
import { InterestMark } from "@/components/overhead/interest-mark";
import { methodAnchorOf } from "@/components/overhead/method-anchors";
import { seriesNames } from "@/components/overhead/series-names";
import type { WorkingRow } from "@/components/overhead/working-rows";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { type Range, significant } from "@/lib/format";
import type { Estimate } from "@/lib/overhead/estimate";
import type { Input } from "@/lib/overhead/quantities";
import type { Term } from "@/lib/overhead/term";
import type { SeriesId } from "@/lib/overhead/workload";
import { measurementHref } from "@/lib/pages";
import type { Comparison } from "@/lib/share/comparison";

type Rows = Readonly<Record<string, WorkingRow>>;

/**
 * For each series of a comparison an expandable account of how its figures come about: every term
 * with formula, filled-in formula, coefficients and the measurements behind them.
 * @param rows the measurements that the coefficients cite, from `workingRows`
 */
export function Working({ comparison, rows }: { comparison: Comparison; rows: Rows }) {
  return (
    <div className="space-y-3">
      {comparison.estimates.map((estimate) =>
        estimate.series === "none" ? null : (
          <SeriesWorking
            key={estimate.series}
            series={estimate.series}
            estimate={estimate}
            rows={rows}
          />
        ),
      )}
    </div>
  );
}

function SeriesWorking({
  series,
  estimate,
  rows,
}: {
  series: SeriesId;
  estimate: Estimate;
  rows: Rows;
}) {
  const { name } = seriesNames[series];
  const { terms, total } = estimate;
  return (
    <details className="rounded-lg border border-line bg-surface">
      <summary className="px-4 py-2.5 font-medium">
        How this was calculated: <SeriesKey id={series} /> {name}
      </summary>
      <div className="space-y-5 px-4 pb-4 text-sm">
        <p className="max-w-measure text-muted">
          Each line below is one summand. The formula stands in the names of the{" "}
          <Link href="/method#formulas" prefetch={false}>
            model
          </Link>
          , then with the typical values filled in; low and high take the other ends of the
          coefficients, and a range never ends before its typical value.
        </p>
        <GivenValues inputs={terms.flatMap(({ inputs }) => inputs)} />
        <WorkingTable
          title="CPU, millicores"
          label={`CPU of ${name}, term by term`}
          terms={terms.filter(({ resource }) => resource === "cpu")}
          total={total.cpuMillicores}
          rows={rows}
        />
        <WorkingTable
          title="Memory, MiB"
          label={`Memory of ${name}, term by term`}
          terms={terms.filter(({ resource }) => resource === "memory")}
          total={total.memoryMiB}
          rows={rows}
        />
      </div>
    </details>
  );
}

/** Numbers that the model sets and nobody states, with the section that says why. */
const setByModel: Readonly<Record<string, string>> = {
  hostFactor: "hardware",
  portsPerService: "services",
  servicePortsInBase: "services",
  replicas: "istiod",
};

/** What the formulas take that is not a coefficient: the reader's cluster, and our assumptions. */
function GivenValues({ inputs }: { inputs: readonly Input[] }) {
  const given = inputs.filter(
    ({ name }, index) =>
      !isCoefficient(name) && inputs.findIndex((other) => other.name === name) === index,
  );
  return (
    <div>
      <p className="font-medium">Your cluster and the assumptions</p>
      <ul role="list" className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
        {given.map(({ name, value }) => (
          <li key={name}>
            <Link
              href={`/method#${setByModel[name] ?? methodAnchorOf(name)}`}
              prefetch={false}
              className="font-mono text-xs"
            >
              {name}
            </Link>{" "}
            = {typeof value === "number" ? value : `${value.typical} (${value.low}–${value.high})`}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The terms of one resource, their coefficients and evidence, and the sum. */
function WorkingTable({
  title,
  label,
  terms,
  total,
  rows,
}: {
  title: string;
  label: string;
  terms: readonly Term[];
  total: Range;
  rows: Rows;
}) {
  return (
    <ScrollRegion label={label}>
      <table className="w-full tabular-nums sm:table-fixed">
        <caption className="pb-1 text-left font-semibold">{title}</caption>
        <colgroup>
          <col />
          <col className="sm:w-24" />
          <col className="sm:w-24" />
          <col className="sm:w-24" />
        </colgroup>
        <thead className="text-muted">
          <tr className="*:pb-1 *:pl-3 *:text-right *:font-medium *:first:pl-0 *:first:text-left">
            <th scope="col">Part</th>
            <th scope="col">Low</th>
            <th scope="col">Typical</th>
            <th scope="col">High</th>
          </tr>
        </thead>
        {terms.map((term) => (
          <TermRows key={term.id} term={term} rows={rows} />
        ))}
        <tfoot>
          <tr className="border-t-2 border-line font-semibold">
            <th scope="row" className="py-1.5 text-left">
              Sum
            </th>
            <Amounts range={total} />
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

function Amounts({ range }: { range: Range }) {
  return (["low", "typical", "high"] as const).map((bound) => (
    <td key={bound} className="py-1.5 pl-3 text-right align-top whitespace-nowrap">
      {workingNumber(range[bound])}
    </td>
  ));
}

function TermRows({ term, rows }: { term: Term; rows: Rows }) {
  const { label, part, formula, inputs, amount } = term;
  return (
    <tbody className="border-t border-line">
      <tr className="font-medium">
        <th scope="rowgroup" className="py-1.5 text-left align-top font-medium">
          {label}
          {part === "controlPlane" ? (
            <span className="font-normal text-muted"> (control plane)</span>
          ) : null}
        </th>
        <Amounts range={amount} />
      </tr>
      <tr>
        <td colSpan={4} className="pb-2">
          <code className="block text-xs [overflow-wrap:anywhere] text-muted">{formula}</code>
          <code className="mt-0.5 block text-xs [overflow-wrap:anywhere]">
            = {filledFormula(term)} = {workingNumber(amount.typical)}
          </code>
        </td>
      </tr>
      {inputs
        // A factor that rests on measurements shows them like a coefficient.
        .filter(({ name, sources }) => isCoefficient(name) || sources.length > 0)
        .map(({ name, value, sources }) => {
          const range = typeof value === "number" ? undefined : value;
          const number = typeof value === "number" ? value : 0;
          return (
            <CoefficientRows
              key={name}
              name={name}
              low={range?.low ?? number}
              typical={range?.typical ?? number}
              high={range?.high ?? number}
              sources={sources}
              rows={rows}
            />
          );
        })}
    </tbody>
  );
}

/** One coefficient and its measurements. Memoised: nothing in it depends on the cluster. */
const CoefficientRows = memo(function CoefficientRows({
  name,
  low,
  typical,
  high,
  sources,
  rows,
}: Range & { name: string; sources: readonly string[]; rows: Rows }) {
  return (
    <>
      <tr className="text-muted">
        <th scope="row" className="pl-3 text-left align-top font-normal">
          {coefficientNames[name] ?? name}
        </th>
        {[low, typical, high].map((value, index) => (
          <td key={index} className="pl-3 text-right align-top">
            {value}
          </td>
        ))}
      </tr>
      <tr>
        <td colSpan={4} className="pb-2 pl-3">
          {sources.length > 0 ? (
            <ul role="list" className="space-y-0.5 text-xs text-muted">
              {sources.map((id) => (
                <Evidence key={id} id={id} row={rows[id]} />
              ))}
            </ul>
          ) : (
            <p className="text-xs text-muted">
              Your own figure; no published measurement is behind it.
            </p>
          )}
        </td>
      </tr>
    </>
  );
});

/** One measurement in a line: who, whose interest, when, on what, under which load. */
function Evidence({ id, row }: { id: string; row: WorkingRow | undefined }) {
  if (!row) return <li className="font-mono">{id}</li>;
  const { who, interest, when, what, load } = row;
  return (
    <li className="[overflow-wrap:anywhere]">
      <Link href={measurementHref(id)} prefetch={false} className="font-mono">
        {id}
      </Link>{" "}
      {who} <InterestMark interest={interest} />, {when}; {what}
      {load ? `; ${load}` : ""}
    </li>
  );
}

/** Digits of an amount in the working: enough to check a sum, few enough to read. */
const digits = 4;

/** An amount with more digits than elsewhere, so that a reader can follow the sums. */
export function workingNumber(value: number): string {
  return significant(value, digits).toLocaleString("en-GB", { maximumFractionDigits: 6 });
}

function valueText(value: number): string {
  return String(significant(value, 6));
}

/**
 * A term's formula with values in place of names: `pods × idleCpuMillicores` → "100 × 3.1".
 * @param bound which value of a range is taken; `x.low` in a formula is always the low of x
 */
export function filledFormula(
  { formula, inputs }: Pick<Term, "formula" | "inputs">,
  bound: keyof Range = "typical",
): string {
  return formula.replace(
    /([A-Za-z]\w*)(?:\.(low|typical|high))?/g,
    (word: string, name: string, at: keyof Range | undefined) => {
      const value = inputs.find((input) => input.name === name)?.value;
      if (value === undefined) return word;
      return valueText(typeof value === "number" ? value : value[at ?? bound]);
    },
  );
}
