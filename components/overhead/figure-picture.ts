/** A figure of the calculator as a picture: the same data, finding and source line as on the page. */
import type { PictureInput } from "@/components/picture/drawing";
import {
  chartData,
  type FigureInput,
  findingText,
  type Resource,
} from "@/components/overhead/chart-data";
import type { Coefficients } from "@/lib/catalog/overhead-schema";
import { formatDate } from "@/lib/format";
import { hasOwn } from "@/lib/calibration/calibrate";
import { site } from "@/lib/site";

/**
 * Whose data a picture shows, and of when.
 * @param newest data version there is today; named where the picture pins an older one
 */
export function figureSource(coefficients: Coefficients, newest?: string): string {
  const { version, published } = coefficients;
  const newer = newest && newest !== version ? ` (newer: ${newest})` : "";
  const data = `${site.name}, data ${version} of ${formatDate(published)}${newer}`;
  // Anyone can write figures into a link: they must not pass for published ones.
  return hasOwn(coefficients)
    ? `${data}, changed by figures from somebody’s own cluster.`
    : `${data}.`;
}

const meaning =
  "Line: typical value. Band: lowest to highest that the published measurements support.";

/**
 * A figure that stands alone.
 * @param link address it was made from; without one it is the short card that its link unfolds into
 * @param newest data version there is today
 */
export function figurePicture(
  figure: FigureInput & { readonly coefficients: Coefficients },
  resource: Resource,
  link?: string,
  newest?: string,
): PictureInput {
  const source = figureSource(figure.coefficients, newest);
  return {
    data: chartData(figure, resource),
    title: findingText(figure, resource),
    ...(link ? { sourceLine: `${source} ${meaning}`, link } : { sourceLine: source }),
  };
}
