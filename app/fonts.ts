import localFont from "next/font/local";

/**
 * Geist, the Latin letters of it, from a package: nothing is fetched at build or by a reader from
 * elsewhere. Arrows and signs of mathematics come from the reader's own fonts.
 */
export const sans = localFont({
  src: "../node_modules/@fontsource-variable/geist/files/geist-latin-wght-normal.woff2",
  variable: "--font-geist-sans",
  weight: "100 900",
});

/** Not preloaded: it is used only below the fold. */
export const mono = localFont({
  src: "../node_modules/@fontsource-variable/geist-mono/files/geist-mono-latin-wght-normal.woff2",
  variable: "--font-geist-mono",
  weight: "100 900",
  preload: false,
  adjustFontFallback: false,
});
