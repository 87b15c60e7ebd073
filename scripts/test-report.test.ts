import { expect, test } from "vitest";
import { readBrowserTests, readUnits } from "./test-report.js";

const attempt = (status: string, message?: string) => ({
  status,
  ...(message === undefined ? {} : { error: { message } }),
});
const spec = (title: string, status: string, results: unknown[]) => ({
  file: "a.spec.ts",
  title,
  tests: [{ status, results }],
});
const steady = spec("holds", "expected", [attempt("passed")]);
const broken = spec("breaks", "unexpected", [
  attempt("failed", "one"),
  attempt("failed", "two\nx"),
]);
const flaky = spec("wavers", "flaky", [attempt("timedOut", "late\nx"), attempt("passed")]);
const report = (...specs: unknown[]) => ({ suites: [{ specs: [], suites: [{ specs }] }] });

test("a browser test fails by name; one that passes at its second try is named and passes", () => {
  expect(readBrowserTests(report(steady, broken, flaky))).toEqual({
    passed: 2,
    failed: ["a.spec.ts › breaks: unexpected two"],
    flaky: ["a.spec.ts › wavers: flaky late"],
  });
});

test("a skipped test is no pass", () => {
  expect(readBrowserTests(report(spec("sleeps", "skipped", []))).failed).toHaveLength(1);
});

test("a unit test, and a file that could not be loaded, fail by name", () => {
  const testResults = [
    {
      name: "/root/a.test.ts",
      status: "failed",
      assertionResults: [{ status: "failed", fullName: "adds", failureMessages: ["no\nx"] }],
    },
    { name: "/root/b.test.ts", status: "failed", assertionResults: [], message: "not found" },
  ];
  expect(readUnits({ testResults, numPassedTests: 3 }, "/root")).toEqual({
    passed: 3,
    failed: ["a.test.ts › adds: failed no", "b.test.ts: not found"],
  });
});
