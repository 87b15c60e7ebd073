import Link from "next/link";
import type { MDXComponents } from "mdx/types";
import { Citation } from "@/components/fact/citation";
import { FactValue } from "@/components/fact/fact";
import { catalog } from "@/lib/catalog/catalog";
import { findFact } from "@/lib/catalog/find";
import { cpuUnit, formatRange, memoryUnit, type Range } from "@/lib/format";
import type { Chapter } from "@/lib/guide/chapters";
import type { SeriesId } from "@/lib/overhead/workload";
import { coefficientsFor, estimatesFrom } from "@/lib/share/comparison";
import { calculatorFromParams } from "@/lib/share/workload";

/** The components of a chapter that read the catalog. A wrong id in a chapter fails the build. */
export function chapterComponents(chapter: Chapter): MDXComponents {
  const { coefficients } = coefficientsFor(catalog.coefficients, "live");
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
    return (
      <Link href={`/method#${id}`} className="font-mono text-[0.85em]">
        {id}
      </Link>
    );
  }

  /** A figure of the model, computed here so that it can never differ from the calculator. */
  function Estimate(props: {
    series: SeriesId;
    resource: "cpu" | "memory";
    query: string;
    typicalOnly?: boolean;
  }) {
    const { values, notices } = calculatorFromParams(new URLSearchParams(props.query));
    const [priced] = estimatesFrom(coefficients, { ...values, meshes: [props.series] });
    if (notices.length > 0 || !priced) {
      throw new Error(`${where} asks for the estimate "${props.query}", which is not one.`);
    }
    const range = priced.total[props.resource === "cpu" ? "cpuMillicores" : "memoryMiB"];
    const unitFor = props.resource === "cpu" ? cpuUnit : memoryUnit;
    const { text, span } = formatRange(range, unitFor);
    return (
      <Link href={`/calculator?${props.query}&meshes=${props.series}`}>
        {props.typicalOnly || span === null ? text : `${text} (${span})`}
      </Link>
    );
  }

  function Coefficient({ of }: { of: string }) {
    const [component = "", term = ""] = of.split(".");
    const group = (coefficients as unknown as Record<string, Record<string, Range>>)[component];
    const range = group?.[term];
    if (!range) {
      throw new Error(`${where} names coefficient "${of}", which the data version lacks.`);
    }
    const unit = term.includes("MiB") ? "MiB" : "m";
    return (
      <Link href="/method#coefficients">
        {range.typical} {unit} ({range.low}–{range.high})
      </Link>
    );
  }

  return { Fact, Cite, Row, Estimate, Coefficient };
}
