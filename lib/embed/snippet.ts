/** The code a reader pastes to show the calculator, or a picture of it, on their own page. */
import type { FrameOptions } from "@/lib/embed/frame";
import { calculatorQuery, type CalculatorValues } from "@/lib/share/workload";

/** Names the frame for those who do not see it. */
export const frameTitle = "What a service mesh costs a cluster";

/** Escapes text for a double-quoted HTML attribute. */
export function attribute(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** Address of the frame. `query` comes without question mark, here and below. */
export function frameAddress(origin: string, query: string): string {
  return `${origin}/embed/calculator${query ? `?${query}` : ""}`;
}

// Pixels each part takes in a column of 640, rounded up; the end-to-end tests hold it against a browser.
const partHeights = { memory: 500, cpu: 430, table: 530, inputs: 160 } as const;
const otherHeight = 70;

/** Height that fits the frame without a scrollbar in a column of about 640 pixels. */
export function frameHeight(show: FrameOptions["show"]): number {
  return show.reduce((sum, part) => sum + partHeights[part], otherHeight);
}

type Frame = { readonly origin: string; readonly query: string; readonly height: number };

/**
 * A plain iframe: works wherever HTML is allowed, with no script on the host, and without a `style`
 * attribute, which a strict Content-Security-Policy would refuse.
 */
export function iframeSnippet({ origin, query, height }: Frame): string {
  return `<iframe
  src="${attribute(frameAddress(origin, query))}"
  title="${frameTitle}"
  loading="lazy"
  width="100%"
  height="${height}"
  frameborder="0"
></iframe>`;
}

/** The same where Markdown is JSX. */
export function mdxSnippet({ origin, query, height }: Frame): string {
  return `<iframe
  src="${attribute(frameAddress(origin, query))}"
  title="${frameTitle}"
  loading="lazy"
  width="100%"
  height="${height}"
  style={{ border: 0 }}
/>`;
}

type Script = { readonly origin: string; readonly query: string; readonly integrity: string };

const kebab = (key: string) => key.replace(/[A-Z]/g, "-$&").toLowerCase();

function attributes(query: string, prefix: string): string {
  return [...new URLSearchParams(query)]
    .map(([key, value]) => `${prefix}${attribute(kebab(key))}="${attribute(value)}"`)
    .join(" ");
}

/** The loader, pinned to what it is today by its hash. */
function scriptTag({ origin, integrity }: Script): string {
  return `<script
  src="${attribute(origin)}/embed/v2.js"
  integrity="${attribute(integrity)}"
  crossorigin="anonymous"
  async
></script>`;
}

/** An element for the loader to fill, and the loader. */
export function scriptSnippet(script: Script): string {
  return `<div data-meshfit="calculator" ${attributes(script.query, "data-")}></div>
${scriptTag(script)}`;
}

/** The same as a custom element. */
export function elementSnippet(script: Script): string {
  return `<meshfit-calculator ${attributes(script.query, "")}></meshfit-calculator>
${scriptTag(script)}`;
}

export type Picture = {
  readonly chart: "memory" | "cpu";
  readonly format: "svg" | "png";
  readonly theme?: "light" | "dark" | undefined;
  readonly width?: number | undefined;
};

/** Path of a picture of the chart, for hosts that allow images only. */
export function picturePath(
  values: CalculatorValues,
  { chart, format, theme = "light", width = 768 }: Picture,
): string {
  const query = calculatorQuery(values, { spellOut: true });
  return `/embed/calculator.${format}?${query}&chart=${chart}&theme=${theme}&width=${width}`;
}

/** Text that stays text inside the brackets of a Markdown link. */
export function markdownText(text: string): string {
  return text.replace(/[\\[\]`*_<>]/g, "\\$&").replace(/\s+/g, " ");
}

/** A picture in Markdown that leads to what it shows. */
export function markdownPicture({
  origin,
  text,
  picture,
  link,
}: {
  origin: string;
  /** What the picture says, for those who do not see it. */
  text: string;
  /** Paths on `origin`. */
  picture: string;
  link: string;
}): string {
  return `[![${markdownText(text)}](${origin}${picture})](${origin}${link})`;
}
