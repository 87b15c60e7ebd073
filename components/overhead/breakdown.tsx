import {
  controlPlaneLabel,
  type Part,
  partsOf,
  partText,
} from "@/components/overhead/breakdown-parts";
import { partFill } from "@/components/overhead/breakdown-fill";
import { seriesNames } from "@/components/overhead/series-names";
import { cpuUnit, formatCount, memoryUnit, type Range, type Unit } from "@/lib/format";
import type { Term } from "@/lib/overhead/term";
import type { Comparison, PricedEstimate } from "@/lib/share/comparison";

const resources = [
  {
    id: "cpu",
    name: "CPU",
    amountOf: ({ total }: PricedEstimate) => total.cpuMillicores,
    unitFor: cpuUnit,
  },
  {
    id: "memory",
    name: "Memory",
    amountOf: ({ total }: PricedEstimate) => total.memoryMiB,
    unitFor: memoryUnit,
  },
] as const;

/**
 * What each total at the reader's own pods is made of: a bar of its parts, to scale within one
 * resource, and the same parts in words. Drawn without scripts.
 */
export function Breakdown({ comparison }: { comparison: Comparison }) {
  const { workload, basis, controlPlane, estimates } = comparison;
  const pods = `${formatCount(workload.pods)}\u00a0${workload.pods === 1 ? "pod" : "pods"}`;
  return (
    <section
      aria-labelledby="breakdown"
      className="@container rounded-lg border border-line bg-surface p-4 sm:p-5"
    >
      <h2 id="breakdown" className="text-lg">
        What is {basis === "usage" ? "used" : "reserved"} at {pods}, part by part
      </h2>
      <p className="mt-1 text-sm text-muted">
        {basis === "usage" ? "Bars show typical values; ranges stand beside them. " : null}
        Parts are rounded one by one, so they need not add up to the last digit.
        {controlPlane ? null : " The control plane is not counted."}
      </p>
      {resources.map(({ id, name, amountOf, unitFor }) => {
        const largest = Math.max(...estimates.map((each) => amountOf(each).typical));
        return (
          <div key={id} className="mt-5">
            <h3 className="text-base">{name}</h3>
            <div className="mt-2 space-y-5">
              {estimates.map((estimate) => (
                <Stack
                  key={estimate.series}
                  estimate={estimate}
                  resource={id}
                  total={amountOf(estimate)}
                  largest={largest}
                  unit={unitFor(largest)}
                />
              ))}
            </div>
            {id === "cpu" && controlPlane && basis === "usage" ? (
              <p className="mt-2 text-sm text-muted">
                {controlPlaneLabel}: CPU not known. No measurement to model it on was found.
              </p>
            ) : null}
          </div>
        );
      })}
    </section>
  );
}

/** Where each part of a bar starts and how much of it it takes, in per cent; empty ones left out. */
function barOf(parts: readonly Part[], total: number) {
  let before = 0;
  return parts.flatMap((part, index) => {
    const start = before;
    const share = (100 * part.amount.typical) / total;
    before += share;
    return share > 0 ? [{ part, index, start, share }] : [];
  });
}

/** One series: its name and total, the bar, and the parts in words. */
function Stack({
  estimate,
  resource,
  total,
  largest,
  unit,
}: {
  estimate: PricedEstimate;
  resource: Term["resource"];
  total: Range;
  /** Total of the longest bar. */
  largest: number;
  unit: Unit;
}) {
  const { series } = estimate;
  const name = series === "none" ? "No mesh" : seriesNames[series].name;
  const parts = partsOf(estimate, resource);
  const amount = (part: Part) => partText(part.amount, resource, unit);
  const whole = partText(total, resource, unit);
  return (
    <div>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm font-medium">
        {name}
        <span>
          <strong className="font-semibold">
            {total.typical > 0 ? whole.text : "nothing by default"}
          </strong>
          {whole.span ? <span className="font-normal text-muted"> ({whole.span})</span> : null}
        </span>
      </p>
      {total.typical > 0 ? (
        // A drawing, because its attributes may hold widths where a strict page allows no styles.
        <svg
          aria-hidden
          width={`${(100 * total.typical) / largest}%`}
          height={28}
          className="mt-1 block forced-color-adjust-none [print-color-adjust:exact]"
        >
          {barOf(parts, total.typical).map(({ part, start, share, index }) => (
            <foreignObject key={part.label} x={`${start}%`} width={`${share}%`} height={28}>
              <div
                // A label that does not fit beside the empty first item wraps out of sight.
                className="part flex h-7 flex-wrap overflow-hidden rounded-xs text-xs leading-7 before:h-full before:w-0 before:content-['']"
                {...partFill(series, index, part.controlPlane)}
              >
                <span
                  className={
                    part.controlPlane
                      ? "m-0.5 rounded-xs bg-surface px-1 leading-6 text-ink"
                      : "px-1.5"
                  }
                >
                  {part.label} {amount(part).text}
                </span>
              </div>
            </foreignObject>
          ))}
        </svg>
      ) : null}
      {total.high > 0 ? (
        <ul aria-label={`${name}, parts`} className="mt-1.5 flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {parts.map((part, index) => {
            const { text, span } = amount(part);
            return (
              <li key={part.label} className="flex items-baseline gap-1.5">
                <span
                  aria-hidden
                  className="part size-3 shrink-0 rounded-xs forced-color-adjust-none [print-color-adjust:exact]"
                  {...partFill(series, index, part.controlPlane)}
                />
                <span>
                  {part.label} <strong className="font-semibold whitespace-nowrap">{text}</strong>
                  {span ? <span className="whitespace-nowrap text-muted"> ({span})</span> : null}
                </span>
              </li>
            );
          })}
        </ul>
      ) : null}
    </div>
  );
}
