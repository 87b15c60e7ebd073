// @ts-check
/**
 * Links that lead nowhere any more: every address in the content, asked with HEAD and, where that is
 * refused, with GET. For a schedule, not for `npm test`: it needs the network.
 *
 *   npm run links:external -- --concurrency 8 --timeout 20
 *
 * Ends with 1 when a link is dead. A site that turns programs away (401, 403, 429) is named, not
 * counted: only a person can tell.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { refuse, wholeNumber } from "./options.js";

/** Examples in commands and manifests, which lead nowhere on purpose. */
const reserved = /^https?:\/\/(localhost\b|[^/]*\.(example|test|invalid|local)\b|checkout\.shop\b)/;

/**
 * @param {string} text of a file
 * @returns {string[]} the addresses in it, without fragments, examples and placeholders
 */
export function linksIn(text) {
  return [...text.matchAll(/https?:\/\/[^\s"'`<>)\]}\\]+/g)]
    .map(([link]) => link.replace(/[.,;:]+$/, "").replace(/#.*$/, ""))
    .filter((link) => URL.canParse(link) && !reserved.test(link) && !/[${]|\bNN\b/.test(link));
}

/** @param {string} folder @returns {Map<string, string[]>} files by link */
export function linksOf(folder) {
  /** @type {Map<string, string[]>} */
  const links = new Map();
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    if (!/\.(json|mdx|md)$/.test(name)) continue;
    for (const link of new Set(linksIn(readFileSync(path.join(folder, name), "utf8")))) {
      links.set(link, [...(links.get(link) ?? []), name]);
    }
  }
  return links;
}

/**
 * @param {string} link @param {number} timeoutSeconds
 * @returns {Promise<{ state: "alive" | "unsure" | "dead", why: string }>}
 */
export async function look(link, timeoutSeconds) {
  let why = "";
  for (const method of ["HEAD", "GET"]) {
    try {
      const response = await fetch(link, {
        method,
        signal: AbortSignal.timeout(timeoutSeconds * 1000),
        headers: { "user-agent": "meshfit-link-check" },
      });
      await response.body?.cancel();
      if (response.ok) return { state: "alive", why: "" };
      why = `status ${response.status}`;
      if (method === "GET" && [401, 403, 429].includes(response.status)) {
        return { state: "unsure", why };
      }
    } catch (error) {
      const { name = "", message = "", cause } = /** @type {Error} */ (error);
      const code = cause && typeof cause === "object" && "code" in cause ? cause.code : undefined;
      why = name === "TimeoutError" ? `no answer in ${timeoutSeconds} s` : String(code ?? message);
    }
  }
  return { state: "dead", why };
}

/**
 * @template T
 * @param {readonly T[]} items @param {number} atOnce @param {(item: T) => Promise<void>} work
 */
export async function eachOf(items, atOnce, work) {
  const left = [...items];
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
}

async function main() {
  const { values } = parseArgs({
    options: {
      concurrency: { type: "string", default: "8" },
      timeout: { type: "string", default: "20" },
      folder: { type: "string", default: "content" },
    },
  });
  const atOnce = wholeNumber("--concurrency", values.concurrency, 1, 64);
  const timeoutSeconds = wholeNumber("--timeout", values.timeout, 1, 300);
  const links = linksOf(values.folder);
  /** @type {Record<string, string[]>} */
  const found = { alive: [], unsure: [], dead: [] };
  await eachOf([...links.keys()], atOnce, async (link) => {
    const { state, why } = await look(link, timeoutSeconds);
    found[state]?.push(`${link} (${why}; in ${links.get(link)?.join(", ")})`);
  });
  for (const state of ["unsure", "dead"]) {
    for (const line of found[state]?.sort() ?? []) console.log(`${state}: ${line}`);
  }
  const { alive = [], unsure = [], dead = [] } = found;
  console.log(`${alive.length} alive, ${unsure.length} to be looked at, ${dead.length} dead`);
  process.exitCode = dead.length > 0 ? 1 : 0;
}

if (process.argv[1] === import.meta.filename) await main().catch(refuse);
