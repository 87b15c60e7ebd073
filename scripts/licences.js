// @ts-check
/**
 * The licences of what the site runs on, as the lockfile gives them: permissive, or argued here.
 * `npm run licences` lists them and ends with 1 when one is neither.
 */
import { readFileSync } from "node:fs";
import process from "node:process";

const permissive = [
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "OFL-1.1",
  "Python-2.0",
  "SIL OPEN FONT LICENSE",
  "Unlicense",
];

/** Packages whose licence field is not enough, and why they may stay. */
export const argued = [
  {
    name: /^sharp$|^@img\//,
    why: "Next's optional resizer of pictures, with libvips under the LGPL. The build may draw with it; next.config.js keeps it out of what is shipped, and a test looks.",
  },
  {
    name: /^caniuse-lite$/,
    why: "Data under CC-BY-4.0 that the build reads to write styles for older browsers; not shipped.",
  },
  {
    name: /^@resvg\/resvg-js/,
    why: "MPL-2.0, as the resvg that Next itself carries: unchanged, its source published, and the licence covers its own files only. Draws the PNG pictures.",
  },
  {
    name: /^format$/,
    why: "Its package.json names the MIT licence in a form npm no longer reads.",
  },
];

/** @typedef {{ name: string, version: string, licence: string, verdict: "permissive" | "argued" | "refused" }} Licence */

/** An expression such as `(MIT OR GPL-2.0)` or `MIT AND ISC`. @param {string} expression */
export function isPermissive(expression) {
  const bare = expression.replace(/^\((.*)\)$/, "$1");
  if (permissive.includes(bare)) return true;
  if (/\sOR\s/.test(bare) && !/\sAND\s/.test(bare)) {
    return bare.split(/\sOR\s/).some((part) => permissive.includes(part));
  }
  const parts = bare.split(/\sAND\s/);
  return parts.length > 1 && parts.every((part) => permissive.includes(part));
}

/**
 * @param {{ packages: Record<string, { version?: string, license?: string, dev?: boolean }> }} lockfile
 * @returns {Licence[]} of everything that is not for development alone
 */
export function licencesIn({ packages }) {
  return Object.entries(packages)
    .filter(([place, { dev }]) => place !== "" && !dev)
    .map(([place, { version = "", license: licence = "" }]) => {
      const name = place.replace(/^.*node_modules\//, "");
      const isArgued = argued.some((exception) => exception.name.test(name));
      return {
        name,
        version,
        licence,
        verdict: isPermissive(licence) ? "permissive" : isArgued ? "argued" : "refused",
      };
    });
}

if (process.argv[1] === import.meta.filename) {
  const licences = licencesIn(JSON.parse(readFileSync("package-lock.json", "utf8")));
  console.table(licences);
  const refused = licences.filter(({ verdict }) => verdict === "refused");
  for (const { name, licence } of refused) console.error(`${name}: “${licence}” needs an argument`);
  process.exitCode = refused.length > 0 ? 1 : 0;
}
