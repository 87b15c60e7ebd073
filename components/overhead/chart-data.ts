/** Rows of the model → the data of one chart, and the sentence that states its finding. */
import type { ChartData, ChartPoint, ChartSeries } from "@/components/chart/geometry";
import { seriesNames } from "@/components/overhead/series-names";
import type { Unit } from "@/lib/format";
import { cpuUnit, formatCount, formatIn, memoryUnit, withUnit } from "@/lib/format";
import { finding, type LineId, linesOf, scopeLine } from "@/lib/overhead/compare";
import type { Comparison } from "@/lib/share/comparison";

export type Resource = "cpuMillicores" | "memoryMiB";

/** What a figure is drawn from: a comparison and the reader's choice of axis. */
export type FigureInput = Pick<Comparison, "rows" | "series" | "basis" | "workload"> & {
  readonly scale: ChartData["scale"];
};

const names = { cpuMillicores: "CPU", memoryMiB: "Memory" } as const;

/** The unit both the chart and its title use: the one the largest value at the reader's pods needs. */
function unitOf({ rows, series, workload }: FigureInput, resource: Resource): Unit {
  const amounts = finding(rows, workload.pods, series, resource)?.amounts ?? [];
  const largest = amounts[0]?.amount.typical ?? 0;
  return resource === "cpuMillicores" ? cpuUnit(largest) : memoryUnit(largest);
}

/** The data of the CPU or the memory chart. */
export function chartData(input: FigureInput, resource: Resource): ChartData {
  const { rows, basis, scale } = input;
  const unit = unitOf(input, resource);
  return {
    series: linesOf(input, resource).map((id) => {
      const companion = id === scopeLine(input.workload);
      return {
        id,
        label: seriesNames[id].short,
        points: rows.flatMap(({ pods: x, bySeries }): ChartPoint[] => {
          const range = bySeries[id]?.[resource];
          if (!range) return [];
          const { typical } = range;
          // Without a band, the axis need not make room for one.
          return [companion ? { x, low: typical, typical, high: typical } : { x, ...range }];
        }),
        ...(companion ? { companion } : {}),
      };
    }),
    marker: input.workload.pods,
    xLabel: "pods",
    yLabel: `${names[resource]} ${basis === "usage" ? "used" : "reserved"}, ${unitName(unit)}`,
    unit,
    scale,
  };
}

function unitName({ name }: Unit): string {
  return name === "m" ? "millicores" : name;
}

/** The finding as a title: "Memory: Envoy sidecars use 5.0 GiB at 100 pods, Linkerd 0.45 GiB". */
export function findingText(input: FigureInput, resource: Resource): string {
  const { rows, series, basis } = input;
  const { pods } = input.workload;
  const found = finding(rows, pods, series, resource);
  if (!found) return names[resource];
  const unit = unitOf(input, resource);
  const parts = found.amounts.map(({ series: id, amount }, index) => {
    const words =
      amount.typical === 0 ? "nothing by default" : withUnit(formatIn(amount.typical, unit), unit);
    const { subject, plural } = seriesNames[id];
    if (index > 0) return `${subject} ${words}`;
    const verb = basis === "usage" ? "use" : "reserve";
    const where = `${formatCount(pods)}\u00a0${pods === 1 ? "pod" : "pods"}`;
    return `${subject} ${verb}${plural ? "" : "s"} ${words} at ${where}`;
  });
  return `${names[resource]}: ${parts.join(", ")}`;
}

/** What the dotted line beside the sidecars says, with both values at the right end of the axis. */
export function scopingText(input: FigureInput): string | null {
  const { rows, workload } = input;
  const end = rows.at(-1);
  const typical = (id: LineId) => end?.bySeries[id]?.memoryMiB.typical;
  const [own, other] = [typical("istio-sidecar"), typical(scopeLine(workload))];
  if (!end || own === undefined || other === undefined) return null;
  const unit = unitOf(input, "memoryMiB");
  const [more = "", less = ""] = [Math.max(own, other), Math.min(own, other)].map((value) =>
    withUnit(formatIn(value, unit), unit),
  );
  const dotted = workload.scoped
    ? "Dotted: the same sidecars without Sidecar resources. Each then holds the whole mesh’s configuration"
    : "Dotted: the same sidecars, each limited by Sidecar resources to its own namespace. Without them each holds the whole mesh’s configuration";
  const growth =
    workload.services === undefined ? "the total grows with its square" : "the total grows faster";
  return `${dotted}, and ${growth}: ${more} instead of ${less} at ${formatCount(end.pods)}\u00a0pods.`;
}

/**
 * The chart in words, for those who do not see it: axes, then for every line the value at the
 * reader's pods and at the right end, with the range where there is a band.
 */
export function chartText(input: FigureInput, resource: Resource): string {
  const { series, unit, marker, xLabel, yLabel } = chartData(input, resource);
  const end = input.rows.at(-1)?.pods ?? marker;
  const value = ({ points }: ChartSeries, pods: number) => {
    const { low, typical, high } = points.find(({ x }) => x === pods) ?? {};
    if (low === undefined || typical === undefined || high === undefined) return [];
    const range = low === high ? "" : `, range ${formatIn(low, unit)} to ${formatIn(high, unit)},`;
    return `${withUnit(formatIn(typical, unit), unit)}${range} at ${formatCount(pods)}`;
  };
  const lines = linesOf(input, resource).map((id) => {
    const line = series.find((each) => each.id === id);
    const values = [...new Set([marker, end])].flatMap((pods) => (line ? value(line, pods) : []));
    return `${seriesNames[id].name}: ${values.join("; ")}.`;
  });
  return `Line chart. Across: ${xLabel}, 1 to ${formatCount(end)}. Up: ${yLabel}. ${lines.join(" ")}`;
}
