/** One colour, dash pattern and marker a series, the same in chart, table, badge and wizard. */
import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from "d3-shape";
import type { SymbolType } from "d3-shape";

type SeriesStyle = {
  readonly dash: string | undefined;
  readonly marker: SymbolType;
  /** The series whose colour it shares. */
  readonly colourOf?: string;
};

const styles: Readonly<Record<string, SeriesStyle>> = {
  "istio-sidecar": { dash: undefined, marker: symbolCircle },
  linkerd: { dash: "7 3", marker: symbolSquare },
  "istio-ambient": { dash: "2 3", marker: symbolTriangle },
  "istio-ambient-l7": { dash: "9 3 2 3", marker: symbolDiamond },
  "istio-sidecar-scoped": { dash: "1 3", marker: symbolCircle, colourOf: "istio-sidecar" },
  "istio-sidecar-unscoped": { dash: "1 3", marker: symbolCircle, colourOf: "istio-sidecar" },
};
const plain: SeriesStyle = { dash: undefined, marker: symbolCircle };

/** The CSS colour of a series, in the reader's theme. */
export function seriesColour(id: string): string {
  return `var(--series-${styles[id]?.colourOf ?? id})`;
}

export function seriesDash(id: string): string | undefined {
  return (styles[id] ?? plain).dash;
}

/** SVG path of a series' marker around the origin, `area` in square pixels. */
export function markerPath(id: string, area = 60): string {
  return symbol((styles[id] ?? plain).marker, area)() ?? "";
}
