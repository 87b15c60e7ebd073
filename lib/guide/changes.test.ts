import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { catalog } from "@/lib/catalog/catalog";
import { allChanges, parseChanges, readChanges } from "@/lib/guide/changes";
import { readChapters } from "@/lib/guide/chapters";

const good = { id: "a", date: "2026-11-23", title: "A", text: "B", path: "/guide" };

test("the log can be read, and the feed tells newest first, each thing once", () => {
  const changes = allChanges(readChanges(), readChapters(), catalog.coefficients);
  const dates = changes.map(({ date }) => date);
  expect(dates).toEqual([...dates].sort().reverse());
  expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
  expect(changes.length).toBeGreaterThan(readChapters().length + catalog.coefficients.length);
  expect(existsSync("content/changes.json")).toBe(true);
});

test.each([
  ["a date that is none", [{ ...good, date: "soon" }], /must be a date/],
  ["two entries of one id", [good, { ...good, title: "C" }], /"a" is there twice/],
  ["a path outside the site", [{ ...good, path: "https://else.example" }], /path/],
])("%s is refused with what to change", (_, entries, message) => {
  expect(() => parseChanges(JSON.stringify(entries))).toThrow(message);
});
