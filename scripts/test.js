// @ts-check
/**
 * `npm test`: the build and the unit tests beside lint and types, two processes at a time, then
 * fuzzing and the browser tests against the build.
 * What a step writes is shown once it has ended, so that two do not mix. Ends with the time each
 * took, browser tests that needed a second try, what failed, by name, and a line `N passed, N
 * failed`: test cases where a step has cases, else the step itself.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { findChromium } from "./browsers.js";
import { readBrowserTests, readUnits } from "./test-report.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const reports = mkdtempSync(path.join(tmpdir(), "meshfit-test-"));

let passed = 0;
/** What failed, each with its first words of reason. @type {string[]} */
const failures = [];
/** Browser tests that passed only when tried again. @type {string[]} */
const flaky = [];
/** @type {string[]} */
const times = [];

/**
 * @param {string} step
 * @param {string} command a script of package.json with its arguments
 * @param {{ env?: Record<string, string>, live?: boolean }} [options] live: shown as it is written
 * @returns {Promise<boolean>} whether it ended well
 */
async function run(step, command, { env = {}, live = false } = {}) {
  const start = performance.now();
  const [script = "", ...args] = command.split(" ");
  if (live) console.log(`\n— ${step}: npm run ${command}`);
  const child = spawn("npm", ["run", "--silent", script, "--", ...args], {
    cwd: root,
    stdio: ["ignore", live ? "inherit" : "pipe", live ? "inherit" : "pipe"],
    env: { ...process.env, ...env },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => (output += String(text)));
  }
  const isGood = await new Promise((done) => child.on("close", (code) => done(code === 0)));
  const seconds = Math.round((performance.now() - start) / 1000);
  times.push(`${step} ${seconds} s`);
  if (!live) console.log(`\n— ${step}: npm run ${command}, ${seconds} s\n${output.trimEnd()}`);
  return isGood;
}

/** A step without cases counts as one. @param {string} step @param {boolean} isGood */
function countStep(step, isGood) {
  if (isGood) passed += 1;
  else failures.push(step);
}

/**
 * Counts the cases of a report; a run that failed without a failed case, or left no report, counts
 * as a failure of its own.
 * @param {string} step @param {boolean} isGood @param {string} file
 * @param {(report: any) => { passed: number, failed: string[], flaky?: string[] }} read
 */
function countCases(step, isGood, file, read) {
  try {
    const cases = read(JSON.parse(readFileSync(file, "utf8")));
    passed += cases.passed;
    failures.push(...cases.failed);
    flaky.push(...(cases.flaky ?? []));
    if (!isGood && cases.failed.length === 0) failures.push(`${step}: ended badly`);
    if (cases.passed + cases.failed.length === 0) failures.push(`${step}: no case ran`);
  } catch {
    failures.push(`${step}: left no report`);
  }
}

const unitReport = path.join(reports, "unit.json");
const units = `unit --maxWorkers=1 --reporter=dot --reporter=json --outputFile.json=${unitReport}`;
const start = performance.now();
// The build writes the types of the routes, which lint and the compiler read: they come after it.
let isBuilt = false;
const built = run("build", "build").then((isGood) => {
  countStep("build", isGood);
  isBuilt = isGood;
});
await Promise.all([
  built.then(async () => countStep("lint", await run("lint", "lint"))),
  run("unit", units).then(async (isGood) => {
    countCases("unit", isGood, unitReport, (report) => readUnits(report, root));
    await built;
    countStep("typecheck", await run("typecheck", "typecheck"));
  }),
]);
if (isBuilt) {
  // Always the same requests here, and few; `npm run test:full` makes up new ones, and many.
  countStep("fuzz", await run("fuzz", "fuzz --seed 1 --urls 3000"));
  try {
    const browser = await findChromium();
    const e2eReport = path.join(reports, "e2e.json");
    const isGood = await run("e2e", "e2e --reporter=line,json", {
      env: { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport },
      live: true,
    });
    countCases("e2e", isGood, e2eReport, readBrowserTests);
  } catch (error) {
    failures.push(`browser: ${error instanceof Error ? error.message : error}`);
  }
}

const minutes = ((performance.now() - start) / 60_000).toFixed(1);
console.log(`\n${minutes} minutes: ${times.join(", ")}`);
for (const name of flaky) console.log(`flaky: ${name}`);
for (const failure of failures) console.log(`failed: ${failure}`);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
