// @ts-check
/**
 * The inline scripts of prerendered pages, by the hash a browser asks for: collected after the
 * build, read when the server starts. What a page may run is then known without rendering it anew.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { textFirst } from "./text-first.js";

/** The page for addresses that lead nowhere, and the one for a server that failed. */
export const notFoundPage = "/_not-found";

const inlineScript = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g;

/**
 * @param {string} html
 * @returns {string[]} `sha256-…` of each script that would run; data blocks do not
 */
export function hashesIn(html) {
  const hashes = new Set();
  for (const [, attributes = "", script = ""] of html.matchAll(inlineScript)) {
    if (/\stype="application\/(ld\+)?json"/.test(attributes)) continue;
    hashes.add(`sha256-${createHash("sha256").update(script).digest("base64")}`);
  }
  return [...hashes];
}

/** @param {string} folder @returns {string[]} every prerendered page in it */
function htmlFilesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return htmlFilesIn(file);
    return entry.name.endsWith(".html") ? [file] : [];
  });
}

const fileName = "script-hashes.json";

/**
 * Makes every prerendered page one of text first and collects the hashes of its scripts, by its
 * path, into a file beside the pages.
 * @param {string} distDir the `.next` folder
 */
export function finishPages(distDir) {
  const pages = path.join(distDir, "server", "app");
  const entries = htmlFilesIn(pages).map((file) => {
    const name = path
      .relative(pages, file)
      .replace(/\.html$/, "")
      .replaceAll(path.sep, "/");
    const html = textFirst(readFileSync(file, "utf8"));
    writeFileSync(file, html);
    return [name === "index" ? "/" : `/${name}`, hashesIn(html)];
  });
  writeFileSync(path.join(distDir, fileName), JSON.stringify(Object.fromEntries(entries)));
}

/**
 * @param {string} distDir
 * @returns {ReadonlyMap<string, readonly string[]>} hashes by path
 * @throws when the build did not leave them
 */
export function readScriptHashes(distDir) {
  const file = path.join(distDir, fileName);
  if (!existsSync(file)) throw new Error(`${file} is missing: build with \`npm run build\`.`);
  return new Map(Object.entries(JSON.parse(readFileSync(file, "utf8"))));
}
