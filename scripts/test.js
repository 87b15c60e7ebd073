// @ts-check
/**
 * `npm test`: lint, types, unit tests, production build, fuzzing and browser tests,
 * one after the other.
 * Ends with what failed, by name, and a line `N passed, N failed`: test cases where a step has
 * cases, else the step itself.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { findChromium } from "./browsers.js";
import { readBrowserTests, readUnits } from "./test-report.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const reports = mkdtempSync(path.join(tmpdir(), "meshfit-test-"));
const unitReport = path.join(reports, "unit.json");
const e2eReport = path.join(reports, "e2e.json");

/** @type {{ passed: number, failed: number }} */
const total = { passed: 0, failed: 0 };
/** What failed, each with its first words of reason: said at the end, where a long log is read. @type {string[]} */
const failures = [];

/** @param {string} command @param {Record<string, string>} [env] */
function run(command, env = {}) {
  console.log(`\n— npm run ${command}`);
  const [script = "", ...args] = command.split(" ");
  return spawnSync("npm", ["run", "--silent", script, "--", ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...env },
  }).status;
}

/** A step without cases counts as one. @param {string} step @param {number | null} status */
function countStep(step, status) {
  total[status === 0 ? "passed" : "failed"] += 1;
  if (status !== 0) failures.push(step);
}

/**
 * Counts the cases of a report; a run that failed without a failed case, or left no report, counts
 * as a failure of its own.
 * @param {string} step @param {number | null} status @param {string} file
 * @param {(report: any) => { passed: number, failed: string[] }} read
 */
function countCases(step, status, file, read) {
  try {
    const { passed, failed } = read(JSON.parse(readFileSync(file, "utf8")));
    if (status !== 0 && failed.length === 0) failed.push(`${step}: ended with ${status}`);
    if (passed + failed.length === 0) failed.push(`${step}: no case ran`);
    total.passed += passed;
    total.failed += failed.length;
    failures.push(...failed);
  } catch {
    total.failed += 1;
    failures.push(`${step}: left no report`);
  }
}

countStep("lint", run("lint"));
countStep("typecheck", run("typecheck"));
countCases(
  "unit",
  run(`unit --reporter=dot --reporter=json --outputFile.json=${unitReport}`),
  unitReport,
  (report) => readUnits(report, root),
);
const built = run("build");
countStep("build", built);
if (built === 0) {
  // Always the same requests here; `npm run test:full` makes up new ones.
  countStep("fuzz", run("fuzz --seed 1"));
  try {
    const browser = await findChromium();
    console.log(`\nBrowser: ${browser}`);
    const status = run("e2e --reporter=line,json", {
      CHROMIUM_PATH: browser,
      PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport,
    });
    countCases("e2e", status, e2eReport, readBrowserTests);
  } catch (error) {
    total.failed += 1;
    failures.push(`browser: ${error instanceof Error ? error.message : error}`);
  }
}

for (const failure of failures) console.log(`failed: ${failure}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
