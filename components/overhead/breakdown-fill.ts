/** Share of the series' colour in each part, strongest first; the rest is the surface. */
export const shades = [100, 45, 25, 10] as const;

/**
 * How one part of a series is filled, for the rules in `app/styles/breakdown.css`: a shade of the series'
 * colour, the control plane striped.
 */
export function partFill(series: string, index: number, controlPlane: boolean) {
  return {
    "data-series": series,
    "data-shade": controlPlane ? "striped" : (shades[index % shades.length] ?? 100),
  } as const;
}
