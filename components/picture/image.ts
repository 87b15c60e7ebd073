/** A picture as PNG, drawn without a browser; on the server only. */
import { ImageResponse } from "next/og";
import { createElement } from "react";
import { type PictureTheme, plainColour } from "@/components/picture/colours";
import { PictureDrawing, type PictureInput, pictureSize } from "@/components/picture/drawing";
import { partPicture, type PictureText } from "@/components/picture/layers";
import { figureLayout } from "@/components/picture/layout";
import { svgMarkup } from "@/components/picture/markup";

/** Font files by weight, as read from the disk. */
export type PictureFonts = { readonly 400: Buffer; readonly 600: Buffer };

/** Height of Geist above its baseline, in sizes, when a line is as high as the font is large. */
const baseline = 0.86;

/** A word at its place. Satori, which sets it, reads neither class names nor SVG text. */
function setText(item: PictureText, colour: (value: string) => string, scale: number, key: string) {
  const { text, x, y, anchor, size, weight, fill, halo } = item;
  // Text that does not start at x is set in a box that ends or has its middle there.
  const room = 400;
  const left = anchor === "start" ? x : anchor === "end" ? x - room : x - room / 2;
  const justify = { start: "flex-start", middle: "center", end: "flex-end" }[anchor];
  const box = {
    position: "absolute",
    display: "flex",
    justifyContent: justify,
    left: left * scale,
    top: (y - baseline * size) * scale,
    ...(anchor === "start" ? {} : { width: room * scale }),
    fontSize: size * scale,
    fontWeight: weight,
    lineHeight: 1,
    whiteSpace: "pre",
  };
  const layer = (name: string, style: object) =>
    createElement("div", { key: `${key}${name}`, style: { ...box, ...style } }, text);
  const around = halo
    ? [
        layer("halo", {
          color: colour(halo.colour),
          WebkitTextStroke: `${halo.width * scale}px ${colour(halo.colour)}`,
        }),
      ]
    : [];
  return [...around, layer("", { color: colour(fill) })];
}

/**
 * The same picture as `svgPicture` makes, in pixels.
 * @param fonts what the words are set in; nothing is fetched as long as it has every character
 */
export async function pngOf(
  { theme, ...input }: PictureInput & { readonly theme: PictureTheme },
  fonts: PictureFonts,
): Promise<ArrayBuffer> {
  const { scale } = input.layout ?? figureLayout();
  const size = pictureSize(input);
  const colour = (value: string) => plainColour(value, theme);
  const { shapes, texts } = partPicture(createElement(PictureDrawing, input));
  const svg = Buffer.from(svgMarkup(shapes, colour)).toString("base64");
  const drawn = createElement(
    "div",
    { style: { display: "flex", width: "100%", height: "100%", fontFamily: "Geist" } },
    createElement("img", { src: `data:image/svg+xml;base64,${svg}`, alt: "", ...size }),
    texts.flatMap((item, index) => setText(item, colour, scale, String(index))),
  );
  const response = new ImageResponse(drawn, {
    ...size,
    fonts: ([400, 600] as const).map((weight) => ({
      name: "Geist",
      data: fonts[weight],
      weight,
      style: "normal",
    })),
  });
  return response.arrayBuffer();
}
