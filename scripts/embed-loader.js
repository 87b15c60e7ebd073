// @ts-check
/** `npm run loader`: writes the script that other pages load, from its readable source. */
import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { minifySync } from "rolldown/utils";

const file = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The current one, and the version that pages may pin. */
export const copies = ["public/embed.js", "public/embed/v2.js"].map(file);

/** The script as it is served. */
export function loaderScript() {
  const source = file("lib/embed/loader.js");
  const { code, errors } = minifySync(source, readFileSync(source, "utf8"));
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  return `${code}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const copy of copies) writeFileSync(copy, loaderScript());
}
