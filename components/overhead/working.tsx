import Link from "next/link";
import { SeriesKey } from "@/components/chart/series-key";
import { isCoefficient } from "@/components/overhead/coefficient-names";
import { methodAnchors } from "@/components/overhead/method-anchors";
import { seriesNames } from "@/components/overhead/series-names";
import type { WorkingRow } from "@/components/overhead/working-rows";
import { WorkingTable } from "@/components/overhead/working-table";
import type { Estimate } from "@/lib/overhead/estimate";
import type { Input } from "@/lib/overhead/quantities";
import type { SeriesId } from "@/lib/overhead/workload";
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

function anchorOf(name: string): string {
  const anchors: Readonly<Record<string, string>> = { ...setByModel, ...methodAnchors };
  return anchors[name] ?? "formulas";
}

/** What the formulas take that is not a coefficient: the reader's cluster, and our assumptions. */
function GivenValues({ inputs }: { inputs: readonly Input[] }) {
  const given = inputs.filter(
    ({ name }, index) =>
      !isCoefficient(name) && inputs.findIndex((other) => other.name === name) === index,
  );
  return (
    <div>
      <p className="font-medium">Your cluster, and what we take for granted</p>
      <ul role="list" className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
        {given.map(({ name, value }) => (
          <li key={name}>
            <Link href={`/method#${anchorOf(name)}`} prefetch={false} className="font-mono text-xs">
              {name}
            </Link>{" "}
            = {typeof value === "number" ? value : `${value.typical} (${value.low}–${value.high})`}
          </li>
        ))}
      </ul>
    </div>
  );
}
