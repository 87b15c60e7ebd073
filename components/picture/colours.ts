/**
 * The site's colours as plain values, for pictures that leave the site and its style sheet. A test
 * keeps them equal to `app/styles/tokens.css`.
 */
export type PictureTheme = "light" | "dark";

export const pictureColours: Readonly<Record<string, Readonly<Record<PictureTheme, string>>>> = {
  surface: { light: "#ffffff", dark: "#1a1c1f" },
  ink: { light: "#1b1c1e", dark: "#ececea" },
  muted: { light: "#585b60", dark: "#a6a9af" },
  line: { light: "#dcdcd6", dark: "#2f3237" },
  "series-istio-sidecar": { light: "#0b66b0", dark: "#6cb3f2" },
  "series-linkerd": { light: "#0a7550", dark: "#4fca9c" },
  "series-istio-ambient": { light: "#b04a06", dark: "#f3a066" },
  "series-istio-ambient-l7": { light: "#883c97", dark: "#d69be6" },
};

/**
 * The value of an attribute, with the plain colour where it is one of the style sheet's.
 * @throws for a colour that is not in the table
 */
export function plainColour(value: string, theme: PictureTheme): string {
  const name = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  if (name === undefined) return value;
  const colour = pictureColours[name];
  if (!colour) throw new Error(`A picture uses --${name}: add it to pictureColours.`);
  return colour[theme];
}
