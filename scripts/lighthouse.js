// @ts-check
/**
 * Lighthouse, mobile preset, on every page against a server of its own. Prints a table and ends with
 * 1 when a bound is missed. Run it on a quiet machine: performance is measured. With several runs
 * their medians count, of blocking time too, which a single run says little about. With `--floor`
 * each page stands beside the same text written by hand (scripts/floor.js), measured once.
 *
 *   node scripts/lighthouse.js [--runs 3] [--floor] [path …]
 */
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import process from "node:process";
import { parseArgs } from "node:util";
import { findChromium } from "./browsers.js";
import { bareOf, serveFloor } from "./floor.js";
import { freePort, serveForTest } from "./serve-for-test.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: "string", default: "1" },
    floor: { type: "boolean", default: false },
  },
});
const runs = Number(values.runs);

/** Pages that are no part of the sitemap, on purpose: they ask not to be indexed. */
const unlisted = [
  "/wizard/result?must=encryption,canary&operators=few&pods=120&services=40&rps=50",
  "/wizard/result/paths?must=encryption&operators=one",
  "/search?q=header+routing",
  "/embed/calculator?pods=60",
];

/** @type {Record<string, number>} least score by category */
const bounds = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 };

/** Pages to be read; those of the others that are tools have charts, forms or long tables. */
const isProse = (/** @type {string} */ path) => /^\/(guide|meshes|method|sources)(\/|$)/.test(path);

/** @param {string} path @returns {Record<string, number>} most milliseconds, and thousandths of shift */
const limits = (path) => ({ cls: 0, ...(runs > 1 ? { tbt: isProse(path) ? 50 : 150 } : {}) });

/** @param {string} origin @returns {Promise<string[]>} */
async function listedPages(origin) {
  const sitemap = await (await fetch(`${origin}/sitemap.xml`)).text();
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => {
    const { pathname, search } = new URL(address.replaceAll("&amp;", "&"));
    return pathname + search;
  });
}

/** @param {number[]} numbers */
const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const site = await serveForTest();
const chrome = await launch({
  chromePath: await findChromium(),
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run"],
});
/**
 * One page, as often as asked: medians of its scores and figures, and the audits that fail.
 * @param {string} address @param {string[]} skipAudits @param {number} runs
 */
async function measure(address, skipAudits, runs) {
  /** @type {Record<string, number[]>} */
  const measured = {};
  const note = (/** @type {string} */ name, /** @type {number} */ value) =>
    (measured[name] ??= []).push(Math.round(value));
  const failing = new Set();
  for (let run = 0; run < runs; run += 1) {
    const ask = () => lighthouse(address, { port: chrome.port, logLevel: "error", skipAudits });
    let result = await ask();
    // At times the browser draws nothing in a new tab; that is no figure of the page.
    for (let tries = 1; result?.lhr.runtimeError && tries < 4; tries += 1) result = await ask();
    if (!result) throw new Error(`Lighthouse gave no result for ${address}.`);
    const { categories, audits, runtimeError } = result.lhr;
    if (runtimeError) failing.add(runtimeError.code);
    for (const category of Object.keys(bounds)) {
      note(category, (categories[category]?.score ?? 0) * 100);
      for (const { id, weight } of categories[category]?.auditRefs ?? []) {
        const score = audits[id]?.score;
        if (category !== "performance" && weight > 0 && typeof score === "number" && score < 1)
          failing.add(id);
      }
    }
    const figure = (/** @type {string} */ audit) => audits[audit]?.numericValue ?? NaN;
    note("lcp", figure("largest-contentful-paint"));
    note("tbt", figure("total-blocking-time"));
    note("cls", figure("cumulative-layout-shift") * 1000);
  }
  const figures = Object.fromEntries(
    Object.entries(measured).map(([name, numbers]) => [name, median(numbers)]),
  );
  return { figures, failing: [...failing].join(" ") };
}

/** The pages as they would be at least. @param {string[]} paths */
async function floorOf(paths) {
  const pages = new Map();
  for (const path of paths) {
    const { pathname } = new URL(path, site.origin);
    pages.set(pathname, bareOf(await (await fetch(`${site.origin}${path}`)).text()));
  }
  return serveFloor(pages, await freePort());
}

let missed = 0;
const rows = [];
/** @type {Awaited<ReturnType<typeof serveFloor>> | undefined} */
let floor;
try {
  const paths =
    positionals.length > 0 ? positionals : [...(await listedPages(site.origin)), ...unlisted];
  if (values.floor) floor = await floorOf(paths);
  for (const path of paths) {
    // What asks not to be indexed is not to be blamed for it.
    const { figures, failing } = await measure(
      `${site.origin}${path}`,
      unlisted.includes(path) ? ["is-crawlable"] : [],
      runs,
    );
    const misses = [
      ...Object.entries(bounds).filter(([name, least]) => !((figures[name] ?? 0) >= least)),
      ...Object.entries(limits(path)).filter(([name, most]) => !((figures[name] ?? NaN) <= most)),
    ].map(([name]) => name);
    if (misses.length > 0) missed += 1;
    const row = { path: path.slice(0, 40), ...figures, failing, missed: misses.join(" ") };
    if (floor) {
      const { pathname } = new URL(path, site.origin);
      const bare = await measure(`${floor.origin}${pathname.replace(/\/?$/, "/")}`, [], 1);
      // Nothing drawn would look like a page that can be beaten.
      if (!(Number(bare.figures["performance"]) > 0))
        throw new Error(`Nothing was measured for the floor of ${path}: ${bare.failing}`);
      const { performance, lcp, tbt } = bare.figures;
      Object.assign(row, { floor: performance, "floor lcp": lcp, "floor tbt": tbt });
    }
    rows.push(row);
    console.log(JSON.stringify(row));
  }
} finally {
  chrome.kill();
  await site.stop();
  floor?.stop();
}
console.log("\nlcp and tbt in ms under the mobile preset; cls in thousandths.");
if (floor) console.log(`Floor: the same text by hand, served by ${floor.by}.`);
console.table(rows);
console.log(`${rows.length - missed} passed, ${missed} failed`);
process.exit(missed === 0 ? 0 : 1);
