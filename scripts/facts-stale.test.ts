import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const run = (...options: string[]) =>
  spawnSync(process.execPath, ["scripts/facts-stale.js", ...options], { encoding: "utf8" });

test("reports what is due on the day given, chapters included", () => {
  const { stdout, status } = run("--date", "2028-01-01");
  expect(status).toBe(0);
  expect(stdout).toMatch(/^On 2028-01-01 \d+ entries are past the date:/);
  expect(stdout).toMatch(/chapter +istio /);
});

test("fails only when asked to, and only when something is due", () => {
  expect(run("--date", "2028-01-01", "--fail").status).toBe(1);
  const { stdout, status } = run("--date", "2019-01-01", "--fail");
  expect(status).toBe(0);
  expect(stdout).toContain("nothing is past its date");
});

test.each([
  [["--date", "yesterday"], /not a date/],
  [["--days", "-3"], /--days/],
  [["--colour"], /colour/],
])("refuses %j in words", (options, words) => {
  const { stderr, status } = run(...options);
  expect(status).toBe(2);
  expect(stderr).toMatch(words);
});
