import Link from "next/link";
import { memo } from "react";
import { coefficientNames, isCoefficient } from "@/components/overhead/coefficient-names";
import { InterestMark } from "@/components/overhead/interest-mark";
import { filledFormula, workingNumber } from "@/components/overhead/working-formula";
import type { WorkingRow } from "@/components/overhead/working-rows";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { Range } from "@/lib/format";
import type { Term } from "@/lib/overhead/term";

type Rows = Readonly<Record<string, WorkingRow>>;

/** The terms of one resource, their coefficients and evidence, and the sum. */
export function WorkingTable({
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
        .filter(({ name }) => isCoefficient(name))
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

/**
 * One coefficient and its measurements. Kept while the reader moves a slider: nothing here depends
 * on the cluster, and there is much of it.
 */
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
      <Link href={`/method#${id}`} prefetch={false} className="font-mono">
        {id}
      </Link>{" "}
      {who} <InterestMark interest={interest} />, {when}; {what}
      {load ? `; ${load}` : ""}
    </li>
  );
}
