import { plainText } from "@/app/(site)/guide/inline-text";
import { confidenceText } from "@/components/fact/confidence";
import { controlPlanes } from "@/components/guide/control-plane";
import { findingText } from "@/components/overhead/chart-data";
import { requestPaths } from "@/components/request-path/drawing";
import { outsideWords, stepWords } from "@/components/request-path/words";
import { catalog } from "@/lib/catalog/catalog";
import { findFact } from "@/lib/catalog/find";
import type { Source } from "@/lib/catalog/schema";
import { factText, formatDate } from "@/lib/format";
import {
  type Attributes,
  chapterCopy,
  type CopyParts,
  type Phrase,
  type SourceLine,
} from "@/lib/guide/copy";
import { type Chapter } from "@/lib/guide/chapters";
import {
  coefficientFigure,
  estimateFigure,
  type EstimateOf,
  proxyCpuFigure,
  type ProxyCpuOf,
} from "@/lib/guide/figures";
import { coefficientsFor, comparisonFrom } from "@/lib/share/comparison";
import { calculatorFromParams } from "@/lib/share/workload";
import { measurementHref } from "@/lib/pages";
import { siteOrigin } from "@/lib/site";

const { coefficients } = coefficientsFor(catalog.coefficients);

function factPhrase(address: string): Phrase {
  const { fact, source } = findFact(catalog, address);
  return {
    text: factText(fact),
    ...(source.url ? { href: source.url } : {}),
    title: `${source.title}, as of ${formatDate(fact.asOf)}, for ${fact.appliesTo}. ${confidenceText[fact.confidence]}.`,
  };
}

/** @throws where a chapter shows a drawing that there is not */
function drawing(
  drawings: Readonly<Record<string, { title: string; caption: string }>>,
  name: string,
): Phrase {
  const drawn = Object.hasOwn(drawings, name) ? drawings[name] : undefined;
  if (!drawn) throw new Error(`There is no drawing "${name}".`);
  return { text: `Drawing: ${drawn.title}. ${drawn.caption}` };
}

const text = (value: string | true | undefined) => (typeof value === "string" ? value : "");

const phrases: CopyParts["phrases"] = {
  Fact: ({ of }) => factPhrase(text(of)),
  Row: ({ id }) => ({ text: text(id), href: measurementHref(text(id)) }),
  Estimate: (attributes: Attributes) =>
    estimateFigure(coefficients, attributes as unknown as EstimateOf),
  Coefficient: ({ of }) => coefficientFigure(coefficients, text(of)),
  ProxyCpu: (attributes) => proxyCpuFigure(coefficients, attributes as unknown as ProxyCpuOf),
  CostFigure: ({ query }) => {
    const { values } = calculatorFromParams(new URLSearchParams(text(query)));
    const input = { ...comparisonFrom(coefficients, values), scale: "linear" } as const;
    return { text: `${findingText(input, "memoryMiB")}.`, href: `/calculator?${text(query)}` };
  },
  LatencyFigures: () => ({
    text: "The table of published latency figures",
    href: "/measurements#latency",
  }),
  RequestPath: ({ mode }) => drawing(requestPaths, text(mode)),
  ControlPlane: ({ mesh }) => drawing(controlPlanes, text(mesh)),
  BuilderStart: () => ({ text: "The same with your own names", href: "/manifests" }),
};

/** @throws where the guide names a source that there is not */
function findSource(id: string) {
  const source = catalog.sources[id];
  if (!source) throw new Error(`The guide names source "${id}", which content/sources.json lacks.`);
  return source;
}

const titleOf = ({ title, url }: Source): Phrase => ({
  text: title,
  ...(url ? { href: url } : {}),
});

const steps: CopyParts["steps"] = {
  SteppedRequest: () =>
    catalog.requestPaths.map((path) => ({
      name: path.name,
      steps: path.steps.map((step) => {
        const { bytes, decides } = stepWords(step);
        return {
          title: step.title,
          text: `${plainText(step.text)} ${bytes}. ${decides}.`,
          sources: step.sources.map((id) => titleOf(findSource(id))),
        };
      }),
      after: { title: outsideWords, text: plainText(path.outside) },
    })),
};

export const copyParts: CopyParts = {
  origin: siteOrigin(process.env.SITE_ORIGIN),
  phrases,
  steps,
};

const sourceLine: SourceLine = (id) => {
  const source = findSource(id);
  return {
    ...titleOf(source),
    after: `. ${source.publisher} (${source.interest}), checked ${formatDate(source.checked)}.`,
  };
};

/** A chapter as the Markdown file that is handed out. */
export function markdownOf(chapter: Chapter): string {
  return chapterCopy(chapter, copyParts, sourceLine);
}
