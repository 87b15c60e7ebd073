/** What each total is made of, part by part. */
import { seriesNames } from "@/components/overhead/series-names";
import { Panel } from "@/components/ui/panel";
import { cpuUnit, formatCount, formatRange, memoryUnit, type Range, type Unit } from "@/lib/format";
import type { Estimate } from "@/lib/overhead/estimate";
import type { Term } from "@/lib/overhead/term";
import type { Comparison, PricedEstimate } from "@/lib/share/comparison";

export type Part = {
  readonly label: string;
  readonly controlPlane: boolean;
  /** Millicores or MiB. */
  readonly amount: Range;
};

/** What the control plane is called as a part, whatever it consists of. */
export const controlPlaneLabel = "Control plane";

/**
 * The parts of one resource, in the order of the terms: those of the same name are one part, and
 * the control plane is one part, the last. Add up to the total bound by bound.
 */
export function partsOf({ terms }: Pick<Estimate, "terms">, resource: Term["resource"]): Part[] {
  const parts = new Map<string, Part>();
  for (const { part, label: ownLabel, amount, resource: of } of terms) {
    if (of !== resource) continue;
    const controlPlane = part === "controlPlane";
    const label = controlPlane ? controlPlaneLabel : ownLabel;
    const before = parts.get(label)?.amount ?? { low: 0, typical: 0, high: 0 };
    parts.set(label, {
      label,
      controlPlane,
      amount: {
        low: before.low + amount.low,
        typical: before.typical + amount.typical,
        high: before.high + amount.high,
      },
    });
  }
  return [...parts.values()];
}

/** Below this share of the unit a value loses one of its two digits. */
const leastShown = 0.01;

/**
 * A part's value and range in the unit of the whole, or in a smaller one where digits would
 * be lost: 0.00029 GiB is 0.30 MiB. The range is null where it adds nothing.
 */
export function partText({ typical, low, high }: Range, resource: Term["resource"], unit: Unit) {
  const unitFor = resource === "cpu" ? cpuUnit : memoryUnit;
  const small = typical < leastShown * unit.divisor && typical > 0;
  return formatRange({ typical, low, high }, () => (small ? unitFor(typical) : unit));
}

/** Share of the series' colour in each part, strongest first; the rest is the surface. */
export const shades = [100, 45, 30, 18, 8] as const;

/**
 * How one part of a series is filled, for the rules in `app/styles/breakdown.css`: a shade of the series'
 * colour, the control plane striped.
 */
export function partFill(series: string, index: number, controlPlane: boolean) {
  return {
    "data-series": series,
    "data-shade": controlPlane ? "striped" : (shades[index % shades.length] ?? 100),
  } as const;
}

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
    <Panel as="section" aria-labelledby="breakdown" padding="wide" className="@container">
      <h2 id="breakdown" className="text-lg">
        {basis === "usage" ? "Usage" : "Requests"} at {pods}, part by part
      </h2>
      <p className="mt-1 text-sm text-muted">
        {basis === "usage" ? "Bars show typical values; the ranges are in the text. " : null}
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
    </Panel>
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
