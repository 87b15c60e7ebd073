/** A chart as a picture that stands alone: on a slide, in a wiki, on another site. */
import { createElement } from "react";
import { type PictureTheme, plainColour } from "@/components/picture/colours";
import { PictureDrawing, type PictureInput } from "@/components/picture/drawing";
import { svgMarkup } from "@/components/picture/markup";

/**
 * The chart, drawn by StaticChart, with title, source line and link, as the text of an SVG file
 * that needs neither style sheet nor font. Works on the server and in the browser.
 */
export function svgPicture({ theme, ...input }: PictureInput & { theme: PictureTheme }): string {
  return svgMarkup(createElement(PictureDrawing, input), (value) => plainColour(value, theme));
}
