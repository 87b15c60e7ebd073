import { expect, test } from "vitest";
import { catalog } from "@/lib/catalog/catalog";
import { allDated, dueOf, dueText } from "@/lib/catalog/stale-report";

const chapters = [{ slug: "istio", lastChecked: "2026-11-23" }];
const items = allDated(catalog, chapters);
const names = (today: string, days?: number) =>
  dueOf(items, today, days).map(({ kind, name }) => `${kind} ${name}`);

test("nothing is due on the day the oldest of it was read", () => {
  expect(names("2019-01-01")).toEqual([]);
  expect(dueText([], "2019-01-01")).toBe("On 2019-01-01 nothing is past its date.");
});

test("a fact is due the day after its date, and not on it", () => {
  expect(names("2026-11-12")).not.toContain("fact kuma.latest_version_found");
  expect(names("2026-11-13")).toContain("fact kuma.latest_version_found");
});

test("looks ahead as many days as asked", () => {
  expect(names("2026-11-02")).not.toContain("fact kuma.latest_version_found");
  expect(names("2026-11-02", 11)).toContain("fact kuma.latest_version_found");
});

test("has chapters, prices and measurements, and no record of the past", () => {
  const late = names("2040-01-01");
  expect(late).toContain("chapter istio");
  expect(late).toContain("price prices.2026-11-23");
  expect(late.some((name) => /^measurements \d+ rows of /.test(name))).toBe(true);
  expect(late).not.toContain("fact istio-sidecar.graduated");
});

test("names each fact once", () => {
  const late = names("2040-01-01");
  expect(new Set(late).size).toBe(late.length);
  expect(late).toContain("fact linkerd.crd_count");
  expect(late).not.toContain("fact linkerd.edge.crd_count");
  expect(late).toContain("fact linkerd.bel.crd_count");
});

test("the table is sorted by how long something is overdue", () => {
  const [header, , columns, first] = dueText(dueOf(items, "2026-11-26"), "2026-11-26").split("\n");
  expect(header).toMatch(/^On 2026-11-26 \d+ entries are past the date:$/);
  expect(columns).toMatch(/^due since +days +kind +what +as of +source$/);
  expect(first).toMatch(/^\d{4}-\d\d-\d\d +\d+ +fact /);
  const days = dueOf(items, "2026-11-26").map(({ overdueDays }) => overdueDays);
  expect(days).toEqual([...days].sort((a, b) => b - a));
});
