// @ts-check
/**
 * `npm test`: lint, types, unit tests, production build and browser tests, one after the other.
 * Ends with a line `N passed, N failed`: test cases where a step has cases, else the step itself.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { findChromium } from "./chromium.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const reports = mkdtempSync(path.join(tmpdir(), "meshfit-test-"));
const unitReport = path.join(reports, "unit.json");
const e2eReport = path.join(reports, "e2e.json");

/** @type {{ passed: number, failed: number }} */
const total = { passed: 0, failed: 0 };

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

/** A step without cases counts as one. @param {number | null} status */
function countStep(status) {
  total[status === 0 ? "passed" : "failed"] += 1;
}

/**
 * Counts the cases of a report; a run that failed without a failed case, or left no report, counts
 * as a failure of its own.
 * @param {number | null} status @param {string} file
 * @param {(report: any) => { passed: number, failed: number }} read
 */
function countCases(status, file, read) {
  try {
    const { passed, failed } = read(JSON.parse(readFileSync(file, "utf8")));
    total.passed += passed;
    total.failed += failed > 0 || status === 0 ? failed : 1;
    if (passed + failed === 0) total.failed += 1;
  } catch {
    total.failed += 1;
  }
}

countStep(run("lint"));
countStep(run("typecheck"));
countCases(
  run(`unit --reporter=dot --reporter=json --outputFile.json=${unitReport}`),
  unitReport,
  (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numPendingTests,
  }),
);
const built = run("build");
countStep(built);
if (built === 0) {
  try {
    const browser = await findChromium();
    console.log(`\nBrowser: ${browser}`);
    const status = run("e2e --reporter=line,json", {
      CHROMIUM_PATH: browser,
      PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport,
    });
    countCases(status, e2eReport, ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + stats.skipped,
    }));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    total.failed += 1;
  }
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
