import { seriesColour } from "@/components/chart/series-style";

/** Share of the series' colour in each part, strongest first; the rest is the surface. */
export const shades = [100, 45, 25, 10] as const;

/**
 * How one part of a series is filled: a shade of the series' colour within a line of that colour,
 * the control plane striped. Text on the full colour is that of the surface, else ink.
 */
export function partFill(series: string, index: number, controlPlane: boolean) {
  const colour = seriesColour(series);
  // Not a border, which takes room and would make small parts look larger than they are.
  const boxShadow = `inset 0 0 0 1px ${colour}`;
  if (controlPlane) {
    return {
      boxShadow,
      background: `repeating-linear-gradient(135deg, ${colour} 0 2px, var(--surface) 2px 7px)`,
      color: "var(--ink)",
    };
  }
  const share = shades[index % shades.length] ?? 100;
  return {
    boxShadow,
    background: `color-mix(in srgb, ${colour} ${share}%, var(--surface))`,
    color: share === 100 ? "var(--surface)" : "var(--ink)",
  };
}
