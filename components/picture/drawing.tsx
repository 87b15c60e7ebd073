import { cloneElement } from "react";
import type { ChartData } from "@/components/chart/geometry";
import { figureChartHeight, figureLayout, type PictureLayout } from "@/components/picture/layout";
import { wrapText } from "@/components/picture/text";
import { StaticChart } from "@/components/chart/static-chart";

export type PictureInput = {
  readonly data: ChartData;
  /** The finding, above the chart; cut off where the layout has no more lines for it. */
  readonly title: string;
  /** Whose data they are, and of when. */
  readonly sourceLine: string;
  /** Absolute address of the page the picture was made from; none where the picture is its link. */
  readonly link?: string;
  readonly layout?: PictureLayout;
};

const titleFont = { size: 16, bold: true, line: 22, baseline: 16 };
const noteFont = { size: 11, line: 16, baseline: 11 };
const gaps = { title: 10, chart: 12, foot: -6 };

type Font = { readonly size: number; readonly line: number; readonly baseline: number };

/** Where everything goes: text is wrapped first, the chart takes what is left of a fixed height. */
function place({ title, sourceLine, link = "", layout = figureLayout() }: PictureInput) {
  const { width, padding } = layout;
  const inner = width - 2 * padding;
  const titleLines = wrapText(title, inner, titleFont, layout.titleLines);
  const sourceLines = wrapText(sourceLine, inner, noteFont, layout.noteLines);
  const linkLines = link ? wrapText(link, inner, noteFont) : [];
  const chartTop = padding + titleLines.length * titleFont.line + gaps.title;
  const notes = (sourceLines.length + linkLines.length) * noteFont.line;
  const below = gaps.chart + notes + padding + gaps.foot;
  const chart = {
    width: inner,
    height: layout.height ? layout.height - chartTop - below : figureChartHeight(inner),
  };
  const sourceTop = chartTop + chart.height + gaps.chart;
  const linkTop = sourceTop + sourceLines.length * noteFont.line;
  const height = chartTop + chart.height + below;
  return { titleLines, sourceLines, linkLines, chartTop, chart, sourceTop, linkTop, height };
}

/** Pixels of the picture, once enlarged. */
export function pictureSize(input: PictureInput) {
  const { width, scale } = input.layout ?? figureLayout();
  return { width: Math.round(width * scale), height: Math.round(place(input).height * scale) };
}

/** A chart with all it needs to stand alone: title above, source and address below. */
export function PictureDrawing(input: PictureInput) {
  const { data, title, sourceLine, link = "", layout = figureLayout() } = input;
  const at = place(input);
  const { chart } = at;
  const { width, padding } = layout;
  const lines = (texts: readonly string[], top: number, font: Font) => (
    <Lines lines={texts} left={padding} top={top} font={font} />
  );
  const address = lines(at.linkLines, at.linkTop, noteFont);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      {...pictureSize(input)}
      viewBox={`0 0 ${width} ${at.height}`}
      role="img"
      fontFamily="Geist, system-ui, sans-serif"
    >
      <title>{title}</title>
      <desc>{`${sourceLine} ${link}`.trim()}</desc>
      <rect width={width} height={at.height} fill="var(--surface)" />
      <g fill="var(--ink)" fontWeight="600">
        {lines(at.titleLines, padding, titleFont)}
      </g>
      {/* An SVG inside another takes all its room unless it has a size, and clips what a wide
          font draws beyond it. */}
      {cloneElement(
        StaticChart({ data, size: chart, label: `${data.yLabel}, by ${data.xLabel}` }),
        { x: padding, y: at.chartTop, ...chart, overflow: "visible" },
      )}
      <g fill="var(--muted)">
        {lines(at.sourceLines, at.sourceTop, noteFont)}
        {/^https?:\/\//.test(link) ? <a href={link}>{address}</a> : address}
      </g>
    </svg>
  );
}

function Lines({
  lines,
  left,
  top,
  font,
}: {
  lines: readonly string[];
  left: number;
  top: number;
  font: Font;
}) {
  return lines.map((line, index) => (
    <text key={index} x={left} y={top + font.baseline + index * font.line} fontSize={font.size}>
      {line}
    </text>
  ));
}
