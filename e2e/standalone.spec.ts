import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";

test("the folder a container runs serves alone, writes nothing and ends in good order", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ["scripts/check-standalone.js"], {
    // It ends with 1 when there are problems, which are better read than thrown.
  }).catch((error: unknown) => error as { stdout: string });
  const { problems, routes } = JSON.parse(stdout) as { problems: string[]; routes: number };
  expect(problems).toEqual([]);
  expect(routes).toBeGreaterThan(40);
});
