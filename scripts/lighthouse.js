// @ts-check
/**
 * Lighthouse, mobile preset, on every page. Prints a table, medians of several runs, and ends with 1
 * when a bound is missed. Run it on a quiet machine: performance is measured. Several running builds
 * can be measured side by side; without `--base` it serves the current one.
 *
 *   node scripts/lighthouse.js [--runs 5] [--base http://localhost:4401 --base …] [path …]
 */
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import process from "node:process";
import { parseArgs } from "node:util";
import { findChromium } from "./browsers.js";
import { serveForTest } from "./serve-for-test.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: "string", default: "1" },
    base: { type: "string", multiple: true, default: [] },
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

/** Least score by category. @param {string} path @returns {Record<string, number>} */
const boundsOf = (path) => ({
  performance: /^\/(guide|meshes|method|sources)(\/|$)/.test(path)
    ? 97
    : /calculator/.test(path)
      ? 92
      : 95,
  accessibility: 100,
  "best-practices": 100,
  seo: 100,
});

/** Most milliseconds, and thousandths of shift. */
const limits = { lcp: 2500, cls: 20 };

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

const own = values.base.length > 0 ? undefined : await serveForTest();
const bases = own ? [own.origin] : values.base;
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
    for (const category of Object.keys(boundsOf("/"))) {
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

let missed = 0;
const rows = [];
try {
  const paths =
    positionals.length > 0
      ? positionals
      : [...(await listedPages(bases.at(-1) ?? "")), ...unlisted];
  for (const path of paths) {
    for (const base of bases) {
      // What asks not to be indexed is not to be blamed for it.
      const skipped = unlisted.includes(path) ? ["is-crawlable"] : [];
      const { figures, failing } = await measure(base + path, skipped, runs);
      const misses = [
        ...Object.entries(boundsOf(path)).filter(
          ([name, least]) => !((figures[name] ?? 0) >= least),
        ),
        ...Object.entries(limits).filter(([name, most]) => !((figures[name] ?? NaN) <= most)),
      ].map(([name]) => name);
      if (misses.length > 0 && base === bases.at(-1)) missed += 1;
      const which = bases.length > 1 ? { base } : {};
      const row = {
        path: path.slice(0, 40),
        ...which,
        ...figures,
        failing,
        missed: misses.join(" "),
      };
      rows.push(row);
      console.log(JSON.stringify(row));
    }
  }
} finally {
  chrome.kill();
  await own?.stop();
}
console.log("\nlcp and tbt in ms under the mobile preset; cls in thousandths.");
console.table(rows);
const judged = rows.length / bases.length;
console.log(`${judged - missed} passed, ${missed} failed`);
process.exit(missed === 0 ? 0 : 1);
