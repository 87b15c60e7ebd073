/** A picture as PNG, drawn without a browser; on the server only. */
import { renderAsync } from "@resvg/resvg-js";
import type { PictureTheme } from "@/components/picture/colours";
import type { PictureInput } from "@/components/picture/drawing";
import { svgPicture } from "@/components/picture/picture";

/**
 * The same picture as `svgPicture` makes, in pixels. Drawn outside the main thread.
 * @param fontFiles paths of the fonts for its text, regular and semi-bold
 */
export async function pngOf(
  input: PictureInput & { readonly theme: PictureTheme },
  fontFiles: readonly string[],
): Promise<Buffer> {
  const drawn = await renderAsync(svgPicture(input), {
    font: { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: "Geist" },
  });
  return drawn.asPng();
}
