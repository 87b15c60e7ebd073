import { useMemo } from "react";
import { Chart } from "@/components/chart/chart.client";
import {
  chartData,
  chartText,
  type FigureInput,
  findingText,
  type Resource,
  scopingText,
} from "@/components/overhead/chart-data";

/**
 * One resource as a figure: the finding as its title, the chart, and what the line and band mean.
 * Every reader gets the finding in words; the table has the numbers behind it.
 */
export function OverheadFigure({
  input,
  resource,
  embedded = false,
  actions,
}: {
  /** The chart is redrawn for each new object. */
  input: FigureInput;
  resource: Resource;
  /** Inside another page, where room and weight are somebody else's. */
  embedded?: boolean;
  /** Buttons under the chart. */
  actions?: React.ReactNode;
}) {
  const finding = findingText(input, resource);
  const data = useMemo(() => chartData(input, resource), [input, resource]);
  const note = resource === "memoryMiB" ? scopingText(input) : null;
  return (
    <figure
      className={`rounded-lg border border-line bg-surface ${embedded ? "p-3" : "p-4 sm:p-5"} fullscreen:overflow-auto fullscreen:[&>*]:mx-auto fullscreen:[&>*]:max-w-[max(20rem,calc((100dvh-9rem)*2.1))]`}
    >
      <figcaption className="mb-3 text-base leading-snug font-semibold text-balance">
        {finding}
      </figcaption>
      <Chart data={data} label={`${finding}. ${chartText(input, resource)}`} embedded={embedded} />
      {note ? <p className="mt-2 text-sm text-muted">{note}</p> : null}
      {actions}
    </figure>
  );
}
