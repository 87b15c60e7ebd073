/** How much room each part of a picture has, in pixels before it is enlarged. */

/** What a picture is drawn in unless a width is asked for: as wide as it gets without enlarging. */
export const figureWidth = 768;
/** Drawn small and enlarged: a chat shows the picture at about this size. */
const card = { width: 600, height: 315 };

export type PictureLayout = {
  readonly width: number;
  /** Fixed height; without one, the picture is as high as its text and chart need. */
  readonly height?: number;
  readonly padding: number;
  /** Pixels of the result a pixel of the drawing. */
  readonly scale: number;
  /** The most lines that title and source may take. */
  readonly titleLines: number;
  readonly noteLines: number;
};

/**
 * A figure as wide as asked for. Up to its own width the text keeps its size and the chart gives
 * way; beyond, everything grows.
 */
export function figureLayout(wanted = figureWidth): PictureLayout {
  const width = Math.min(wanted, figureWidth);
  const narrow = width < 480;
  return {
    width,
    padding: narrow ? 14 : 24,
    scale: wanted / width,
    titleLines: narrow ? 5 : 2,
    noteLines: 8,
  };
}

/** A card of fixed shape, as wide as asked for. */
export function cardLayout(wanted: number): PictureLayout {
  return { ...card, padding: 20, scale: wanted / card.width, titleLines: 3, noteLines: 2 };
}

/** The chart of a figure: flatter the wider it is. */
export function figureChartHeight(chartWidth: number): number {
  return Math.round(Math.min(340, Math.max(220, chartWidth * 0.62)));
}
