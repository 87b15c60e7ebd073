import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const files = ["app", "components"].flatMap((folder) =>
  readdirTree(folder).filter((file) => /\.tsx?$/.test(file) && !file.includes(".test.")),
);

function readdirTree(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).map(
    (file) => `${folder}/${file}`,
  );
}

test("a file runs in the browser exactly when its name says so", () => {
  // Next fixes the names of its error pages.
  const exempt = /\/(global-)?error\.tsx$/;
  const wrong = files.filter((file) => {
    const client = readFileSync(file, "utf8").startsWith('"use client"');
    return client !== /\.client\.tsx?$/.test(file) && !exempt.test(file);
  });
  expect(files.length).toBeGreaterThan(50);
  expect(wrong).toEqual([]);
});
