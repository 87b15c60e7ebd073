// @ts-check
/** Reads the reports of the test runners into what `npm test` says at its end. */
import path from "node:path";

/** @param {string | undefined} text */
const firstLine = (text) => (text ?? "").replace(/\u001b\[[0-9;]*m/g, "").split("\n")[0] ?? "";

/**
 * @param {any} report of Vitest
 * @param {string} root what file names are told from
 * @returns {{ passed: number, failed: string[] }} failures by name, each with the first words of its reason
 */
export function readUnits(report, root) {
  const failed = report.testResults.flatMap((/** @type {any} */ file) => {
    const name = path.relative(root, file.name);
    const cases = file.assertionResults.filter((/** @type {any} */ one) => one.status !== "passed");
    // A file that could not be loaded has a message and no cases.
    if (file.status === "failed" && cases.length === 0)
      return [`${name}: ${firstLine(file.message)}`];
    return cases.map(
      (/** @type {any} */ one) =>
        `${name} › ${one.fullName}: ${one.status} ${firstLine(one.failureMessages[0])}`,
    );
  });
  return { passed: report.numPassedTests, failed };
}

/**
 * @param {any} report of Playwright
 * @returns {{ passed: number, failed: string[], flaky: string[] }} what is skipped is no pass; what
 * passed at its second try is one, and is named with the reason of the first
 */
export function readBrowserTests(report) {
  const specs = (/** @type {any} */ suite) => [
    ...suite.specs,
    ...(suite.suites ?? []).flatMap(specs),
  ];
  const tests = report.suites.flatMap(specs).flatMap((/** @type {any} */ spec) =>
    spec.tests.map((/** @type {any} */ test) => ({
      ...test,
      name: `${spec.file} › ${spec.title}`,
    })),
  );
  const named = (/** @type {string[]} */ ...statuses) =>
    tests
      .filter((/** @type {any} */ test) => statuses.includes(test.status))
      .map((/** @type {any} */ test) => {
        const failure = test.results.findLast((/** @type {any} */ one) => one.status !== "passed");
        return `${test.name}: ${test.status} ${firstLine(failure?.error?.message)}`;
      });
  const failed = named("unexpected", "skipped");
  return { passed: tests.length - failed.length, failed, flaky: named("flaky") };
}
