import { cloneElement } from "react";
import type { ChartData } from "@/components/chart/geometry";
import { wrapText } from "@/components/chart/picture-text";
import { StaticChart } from "@/components/chart/static-chart";

export type PictureInput = {
  readonly data: ChartData;
  /** The finding, above the chart: two lines at most. */
  readonly title: string;
  /** Whose data they are, and of when. */
  readonly sourceLine: string;
  /** Absolute address of the page the picture was made from. */
  readonly link: string;
};

const padding = 24;
const chart = { width: 720, height: 340 };
const titleFont = { size: 16, bold: true, line: 22, baseline: 16 };
const noteFont = { size: 11, line: 16, baseline: 11 };

type Font = { readonly size: number; readonly line: number; readonly baseline: number };

/** A chart with all it needs to stand alone: title above, source and address below. */
export function PictureDrawing({ data, title, sourceLine, link }: PictureInput) {
  const titleLines = wrapText(title, chart.width, titleFont, 2);
  const sourceLines = wrapText(sourceLine, chart.width, noteFont, 3);
  const linkLines = wrapText(link, chart.width, noteFont);
  const chartTop = padding + titleLines.length * titleFont.line + 10;
  const sourceTop = chartTop + chart.height + 12;
  const linkTop = sourceTop + sourceLines.length * noteFont.line;
  const width = chart.width + 2 * padding;
  const height = linkTop + linkLines.length * noteFont.line + padding - 6;
  const address = <Lines lines={linkLines} top={linkTop} font={noteFont} />;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      fontFamily="Geist, system-ui, sans-serif"
    >
      <title>{title}</title>
      <desc>{`${sourceLine} ${link}`}</desc>
      <rect width={width} height={height} fill="var(--surface)" />
      <g fill="var(--ink)" fontWeight="600">
        <Lines lines={titleLines} top={padding} font={titleFont} />
      </g>
      {/* An SVG inside another takes all its room unless it is told its own, and clips what a wide
          font draws beyond it. */}
      {cloneElement(
        StaticChart({ data, size: chart, label: `${data.yLabel}, by ${data.xLabel}` }),
        {
          x: padding,
          y: chartTop,
          ...chart,
          overflow: "visible",
        },
      )}
      <g fill="var(--muted)">
        <Lines lines={sourceLines} top={sourceTop} font={noteFont} />
        {/^https?:\/\//.test(link) ? <a href={link}>{address}</a> : address}
      </g>
    </svg>
  );
}

function Lines({ lines, top, font }: { lines: readonly string[]; top: number; font: Font }) {
  return lines.map((line, index) => (
    <text key={index} x={padding} y={top + font.baseline + index * font.line} fontSize={font.size}>
      {line}
    </text>
  ));
}
