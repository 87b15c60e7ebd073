// @ts-check
/**
 * `npm run facts:stale [-- --date YYYY-MM-DD] [--days N] [--fail]`: what is due for a new look on a
 * day, or within N days of it. Ends with 0 unless `--fail` is given and something is due.
 */
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createViteServer } from "vitest/node";

/** @param {string} message @returns {never} */
function refuse(message) {
  console.error(message);
  process.exit(2);
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        date: { type: "string" },
        days: { type: "string", default: "0" },
        fail: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

const options = readOptions();
const today = options.date ?? new Date().toISOString().slice(0, 10);
const days = Number(options.days);
if (!/^\d{4}-\d{2}-\d{2}$/.test(today) || Number.isNaN(Date.parse(today))) {
  refuse(`--date is "${today}", which is not a date such as 2026-11-23.`);
}
if (!Number.isInteger(days) || days < 0) {
  refuse(`--days is "${options.days}", which is not a number of days.`);
}

// The catalog is TypeScript, which the test runner's loader reads as it does for the tests.
const root = fileURLToPath(new URL("..", import.meta.url));
const server = await createViteServer({
  root,
  configFile: false,
  logLevel: "error",
  appType: "custom",
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  resolve: { alias: { "@": root.replace(/\/$/, "") } },
});
try {
  const { catalog } = await server.ssrLoadModule("/lib/catalog/catalog.ts");
  const { allDated, dueOf, dueText } = await server.ssrLoadModule("/lib/catalog/stale-report.ts");
  const { readChapters } = await server.ssrLoadModule("/lib/guide/chapters.ts");
  const due = dueOf(allDated(catalog, readChapters()), today, days);
  console.log(dueText(due, today, days));
  process.exitCode = options.fail && due.length > 0 ? 1 : 0;
} finally {
  await server.close();
}
