import { describe, expect, test } from "vitest";
import { catalog, content } from "@/lib/catalog/catalog";
import { factAddresses } from "@/lib/catalog/find";
import { dated, patternsOf, staleAfterOf, staleRuleOf, staleRules } from "@/lib/catalog/stale";
import type { Fact } from "@/lib/catalog/schema";

const fact = (change: Partial<Fact> = {}): Fact => ({
  value: "1.31.1",
  source: "somewhere",
  asOf: "2026-11-23",
  appliesTo: "1.31",
  confidence: "verified",
  ...change,
});
const nameOf = (address: string) => address.slice(address.lastIndexOf(".") + 1);

describe("when a fact falls due", () => {
  test.each([
    ["latest_version_found", "2026-12-23"],
    ["kubernetes_versions", "2027-05-22"],
    ["licence", "2027-11-23"],
    ["cncf_2022_small_firms", undefined],
    ["graduated", undefined],
  ])("%s", (name, expected) => {
    expect(staleAfterOf(name, fact())).toBe(expected);
  });

  test("a date of its own goes before the rule, even for a record", () => {
    const own = fact({ staleAfter: "2027-06-12" });
    expect(staleAfterOf("support_end", own)).toBe("2027-06-12");
    expect(staleAfterOf("graduated", own)).toBe("2027-06-12");
  });

  test("facts are dated and nothing else about them changes", () => {
    const before = { version: fact(), graduated: fact() };
    expect(dated(before)).toEqual({
      version: { ...fact(), staleAfter: "2026-12-23" },
      graduated: fact(),
    });
    expect(before.version.staleAfter).toBeUndefined();
  });
});

describe("the table", () => {
  const names = [...factAddresses(catalog).keys()].map(nameOf);

  test("has no rule without a fact", () => {
    const used = new Set(names.map((name) => staleRuleOf(name).kind));
    expect(staleRules.map(({ kind }) => kind).filter((kind) => !used.has(kind))).toEqual([]);
  });

  test("has no name without a fact", () => {
    const idle = staleRules.flatMap((rule) =>
      patternsOf(rule)
        .filter((pattern) => !names.some((name) => pattern.test(name)))
        .map(({ source }) => `${rule.kind}: ${source}`),
    );
    expect(idle).toEqual([]);
  });

  test("gives every newest version and every end of support a day", () => {
    for (const [address, { staleAfter }] of factAddresses(catalog)) {
      if (/latest_version_found|support_end$|kubernetes_versions/.test(address)) {
        expect(staleAfter, address).toMatch(/^\d{4}-\d\d-\d\d$/);
      }
    }
  });

  test("leaves the content itself as it is", () => {
    expect(JSON.stringify(content.meshes["kuma"])).not.toContain('"staleAfter":"2026-11-12"');
    expect(catalog.meshes.kuma.distributions[0]?.capabilities.latest_version_found.staleAfter).toBe(
      "2026-11-12",
    );
  });
});
