import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { vulnerabilities, findVulnerable, isBefore } from "./advisories.js";

type Lockfile = Parameters<typeof findVulnerable>[0];
const lockfile = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lockfile;

test("nothing the site runs on holds one of the known vulnerabilities", () => {
  expect(findVulnerable(lockfile)).toEqual([]);
});

test("each of them is about something the site runs on, and an older version of it is found", () => {
  for (const { name, advisories } of vulnerabilities) {
    const places = Object.entries(lockfile.packages).filter(
      ([place, { dev }]) => !dev && place.endsWith(`node_modules/${name}`),
    );
    expect(places, name).not.toEqual([]);
    const old = places.map(([place]) => [place, { version: "0.0.1" }] as const);
    const found = findVulnerable({ packages: Object.fromEntries(old) });
    expect(found).toHaveLength(places.length);
    expect(found[0]).toBe(`${name}@0.0.1: ${advisories.join(", ")}`);
  }
});

test("versions are compared by number", () => {
  expect(isBefore("8.5.9", "8.5.23")).toBe(true);
  expect(isBefore("16.10.0", "16.9.9")).toBe(false);
  expect(isBefore("8.5.23", "8.5.23")).toBe(false);
  expect(isBefore("2.0", "2.0.1")).toBe(true);
  expect(isBefore("1.0.0-rc.1", "1.0.1")).toBe(true);
});
