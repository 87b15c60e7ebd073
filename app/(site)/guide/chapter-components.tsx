import type { MDXComponents } from "mdx/types";
import { SteppedRequest } from "@/app/(site)/guide/stepped-request";
import { StaticCharts } from "@/components/chart/static-chart";
import { Citation } from "@/components/fact/citation";
import { FactValue } from "@/components/fact/fact";
import { latencyRows } from "@/components/measurement/filter";
import { LatencyTable, RowLink } from "@/components/measurement/table";
import { chartData, chartText, findingText, scopingText } from "@/components/overhead/chart-data";
import { catalog } from "@/lib/catalog/catalog";
import { findFact } from "@/lib/catalog/find";
import type { Chapter } from "@/lib/guide/chapters";
import {
  coefficientFigure,
  estimateFigure,
  type EstimateOf,
  type Figure,
  proxyCpuFigure,
  type ProxyCpuOf,
} from "@/lib/guide/figures";
import { coefficientsFor, comparisonFrom } from "@/lib/share/comparison";
import { calculatorFromParams } from "@/lib/share/workload";

const LatencyFigures = () => (
  <LatencyTable rows={latencyRows(catalog.measurements)} sources={catalog.sources} />
);

/** The components of a chapter that read the catalog. A wrong id in a chapter fails the build. */
export function chapterComponents(chapter: Chapter): MDXComponents {
  const { coefficients } = coefficientsFor(catalog.coefficients);
  const where = `content/guide/${chapter.file}.mdx`;

  function Fact({ of }: { of: string }) {
    const { fact, source } = findFact(catalog, of);
    return <FactValue fact={fact} source={source} />;
  }

  function Cite({ source }: { source: string }) {
    const number = chapter.sources.indexOf(source) + 1;
    if (number === 0) {
      throw new Error(`${where} cites "${source}": add it to the chapter’s sources.`);
    }
    const found = catalog.sources[source];
    if (!found) {
      throw new Error(`${where} cites "${source}", which content/sources.json lacks.`);
    }
    return <Citation number={number} source={found} />;
  }

  function Row({ id }: { id: string }) {
    if (!catalog.measurements.some((row) => row.id === id)) {
      throw new Error(`${where} names measurement "${id}", which content/measurements.json lacks.`);
    }
    return <RowLink id={id} />;
  }

  function figure(of: () => Figure): Figure {
    try {
      return of();
    } catch (error) {
      throw new Error(`${where} ${(error as Error).message}`, { cause: error });
    }
  }

  /** A figure of the model, computed here so that it can never differ from the calculator. */
  function Estimate(props: EstimateOf) {
    const { text, href } = figure(() => estimateFigure(coefficients, props));
    return <a href={href}>{text}</a>;
  }

  function Coefficient({ of }: { of: string }) {
    const { text, href } = figure(() => coefficientFigure(coefficients, of));
    return <a href={href}>{text}</a>;
  }

  /** CPU of one proxy at a rate, by the model’s curve. */
  function ProxyCpu(props: ProxyCpuOf) {
    const { text, href } = figure(() => proxyCpuFigure(coefficients, props));
    return <a href={href}>{text}</a>;
  }

  /** The calculator’s memory chart in one of its states, as it stands. */
  function CostFigure({ query }: { query: string }) {
    const { values } = calculatorFromParams(new URLSearchParams(query));
    const input = { ...comparisonFrom(coefficients, values), scale: "linear" } as const;
    const finding = findingText(input, "memoryMiB");
    return (
      <figure className="rounded-lg border border-line bg-surface p-4 sm:p-5">
        <figcaption className="mb-3 text-base leading-snug font-semibold text-balance">
          {finding}
        </figcaption>
        <StaticCharts
          data={chartData(input, "memoryMiB")}
          label={`${finding}. ${chartText(input, "memoryMiB")}`}
        />
        <p className="mt-2 text-sm text-muted">{scopingText(input)}</p>
      </figure>
    );
  }

  return {
    Fact,
    Cite,
    Row,
    Estimate,
    Coefficient,
    ProxyCpu,
    CostFigure,
    LatencyFigures,
    SteppedRequest,
  };
}
