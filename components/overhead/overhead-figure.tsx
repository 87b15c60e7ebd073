import { Chart } from "@/components/chart/chart.client";
import {
  chartData,
  type FigureInput,
  findingText,
  type Resource,
} from "@/components/overhead/chart-data";
import { seriesNames } from "@/components/overhead/series-names";

/**
 * One resource as a figure: the finding as its title, the chart, and what the line and band mean.
 * Every reader gets the finding in words; the numbers behind it stand in the table.
 */
export function OverheadFigure({
  input,
  resource,
  actions,
}: {
  input: FigureInput;
  resource: Resource;
  /** Buttons under the chart. */
  actions?: React.ReactNode;
}) {
  const finding = findingText(input, resource);
  const data = chartData(input, resource);
  const names = input.series.map((id) => seriesNames[id].name).join("; ");
  return (
    <figure className="rounded-lg border border-line bg-surface p-4 sm:p-5 fullscreen:overflow-auto fullscreen:[&>*]:mx-auto fullscreen:[&>*]:max-w-[max(20rem,calc((100dvh-9rem)*2.1))]">
      <figcaption className="mb-3 text-base leading-snug font-semibold text-balance">
        {finding}
      </figcaption>
      <Chart
        data={data}
        label={`Line chart of ${data.yLabel} against pods, for ${names}. ${finding}.`}
      />
      {actions}
    </figure>
  );
}
