/** Rows of the model → the data of one chart, and the sentence that states its finding. */
import type { ChartData } from "@/components/chart/geometry";
import { seriesNames } from "@/components/overhead/series-names";
import type { Unit } from "@/lib/format";
import { cpuUnit, formatCount, formatIn, memoryUnit, withUnit } from "@/lib/format";
import { finding } from "@/lib/overhead/compare";
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
  const { rows, series, basis, scale } = input;
  const unit = unitOf(input, resource);
  return {
    series: series.map((id) => ({
      id,
      label: seriesNames[id].short,
      points: rows.flatMap(({ pods: x, bySeries }) => {
        const range = bySeries[id]?.[resource];
        return range ? [{ x, ...range }] : [];
      }),
    })),
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
