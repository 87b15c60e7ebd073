import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { argued, isPermissive, licencesIn } from "@/scripts/licences.js";

const lockfile = JSON.parse(readFileSync("package-lock.json", "utf8")) as Parameters<
  typeof licencesIn
>[0];

describe("licences", () => {
  const licences = licencesIn(lockfile);

  test("of everything the site runs on are permissive or argued", () => {
    expect(licences.length).toBeGreaterThan(100);
    expect(licences.filter(({ verdict }) => verdict === "refused")).toEqual([]);
  });

  test("are argued only where that is needed", () => {
    for (const { name } of argued) {
      const used = licences.filter((licence) => name.test(licence.name));
      expect(used.some(({ verdict }) => verdict === "argued")).toBe(true);
    }
  });

  test("are refused when copyleft or unknown", () => {
    const verdicts = licencesIn({
      packages: {
        "": { license: "MIT" },
        "node_modules/a": { license: "GPL-3.0" },
        "node_modules/a/node_modules/@b/c": {},
        "node_modules/d": { license: "(MIT OR GPL-2.0)" },
        "node_modules/e": { license: "MIT AND LGPL-3.0" },
        "node_modules/f": { license: "AGPL-3.0", dev: true },
      },
    }).map(({ name, verdict }) => `${name} ${verdict}`);
    expect(verdicts).toEqual(["a refused", "@b/c refused", "d permissive", "e refused"]);
    expect(isPermissive("(MIT AND CC0-1.0)")).toBe(true);
  });
});

test("the bill of materials lists what the site runs on, and nothing else", () => {
  const { stdout, status } = spawnSync(process.execPath, ["scripts/sbom.js"], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  expect(status).toBe(0);
  const { bomFormat, components, dependencies } = JSON.parse(stdout) as {
    bomFormat: string;
    components: { group?: string; name: string; "bom-ref": string }[];
    dependencies: { ref: string }[];
  };
  expect(bomFormat).toBe("CycloneDX");
  const names = components.map(({ group, name }) => (group ? `${group}/${name}` : name));
  const { dependencies: ours } = JSON.parse(readFileSync("package.json", "utf8")) as {
    dependencies: Record<string, string>;
  };
  expect(names).toEqual(expect.arrayContaining(Object.keys(ours)));
  expect(names).not.toContain("vitest");
  expect(names).not.toContain("typescript");
  expect(dependencies).toHaveLength(components.length + 1);
});
