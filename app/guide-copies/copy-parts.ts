import { drawingText } from "@/app/guide-copies/drawing-text";
import { confidenceText } from "@/components/fact/confidence";
import { ControlPlane } from "@/components/guide/control-plane";
import { RequestPath } from "@/components/guide/request-path";
import { catalog } from "@/lib/catalog/catalog";
import { findFact } from "@/lib/catalog/find";
import { factText, formatDate } from "@/lib/format";
import {
  type Attributes,
  chapterCopy,
  type CopyParts,
  type Phrase,
  type SourceLine,
} from "@/lib/guide/copy";
import { type Chapter } from "@/lib/guide/chapters";
import { coefficientFigure, estimateFigure, type EstimateOf } from "@/lib/guide/figures";
import { coefficientsFor } from "@/lib/share/comparison";
import { siteOrigin } from "@/lib/site";

const { coefficients } = coefficientsFor(catalog.coefficients, "live");

function factPhrase(address: string): Phrase {
  const { fact, source } = findFact(catalog, address);
  return {
    text: factText(fact),
    ...(source.url ? { href: source.url } : {}),
    title: `${source.title}, as of ${formatDate(fact.asOf)}, for ${fact.appliesTo}. ${confidenceText[fact.confidence]}.`,
  };
}

function drawing(node: React.ReactNode, name: string): Phrase {
  const text = drawingText(node);
  if (text === undefined) throw new Error(`The drawing ${name} has no label and caption to copy.`);
  return { text };
}

const text = (value: string | true | undefined) => (typeof value === "string" ? value : "");

const phrases: CopyParts["phrases"] = {
  Fact: ({ of }) => factPhrase(text(of)),
  Row: ({ id }) => ({ text: text(id), href: `/method#${text(id)}` }),
  Estimate: (attributes: Attributes) =>
    estimateFigure(coefficients, attributes as unknown as EstimateOf),
  Coefficient: ({ of }) => coefficientFigure(coefficients, text(of)),
  RequestPath: ({ mode }) =>
    drawing(
      RequestPath({ mode: mode as Parameters<typeof RequestPath>[0]["mode"] }),
      "RequestPath",
    ),
  ControlPlane: ({ mesh }) =>
    drawing(
      ControlPlane({ mesh: mesh as Parameters<typeof ControlPlane>[0]["mesh"] }),
      "ControlPlane",
    ),
};

export const copyParts: CopyParts = { origin: siteOrigin(process.env.SITE_ORIGIN), phrases };

const sourceLine: SourceLine = (id) => {
  const source = catalog.sources[id];
  if (!source) throw new Error(`A chapter lists source "${id}", which content/sources.json lacks.`);
  return {
    text: source.title,
    ...(source.url ? { href: source.url } : {}),
    after: `. ${source.publisher} (${source.interest}), checked ${formatDate(source.checked)}.`,
  };
};

/** A chapter as the Markdown file that is handed out. */
export function markdownOf(chapter: Chapter): string {
  return chapterCopy(chapter, copyParts, sourceLine);
}
