import { expect, test } from "vitest";
import { allUses } from "@/app/(site)/sources/uses";
import { catalog } from "@/lib/catalog/catalog";
import { countsText, sourceUses } from "@/lib/guide/source-uses";

const uses = allUses();

test("every source on the site is used for something", () => {
  expect(uses.size).toBe(Object.keys(catalog.sources).length);
  const idle = [...uses].filter(
    ([, { counts, chapters, method }]) =>
      Object.keys(counts).length === 0 && chapters.length === 0 && !method,
  );
  expect(idle.map(([id]) => id)).toEqual([]);
});

test("claims, steps and trials count, each by its name", () => {
  const steps = catalog.requestPaths.flatMap(({ steps }) =>
    steps.flatMap(({ sources }) => sources),
  );
  expect(steps.length).toBeGreaterThan(20);
  const total = (kind: "claim" | "step" | "trial") =>
    [...uses.values()].reduce((sum, { counts }) => sum + (counts[kind] ?? 0), 0);
  expect(total("claim")).toBeGreaterThanOrEqual(catalog.claims.length);
  // One of its own, and one by way of a fact.
  expect(uses.get("cilium-docs-envoy")?.counts.claim).toBeGreaterThan(0);
  expect(uses.get("linkerd-source-heartbeat")?.counts.claim).toBeGreaterThan(0);
  expect(total("step")).toBe(steps.length);
  expect(total("trial")).toBeGreaterThan(20);
  expect(uses.get("kuma-docs-quickstart")?.counts.trial).toBe(2);
  expect(uses.get("plain-kubernetes")?.counts.step).toBe(
    steps.filter((id) => id === "plain-kubernetes").length,
  );
});

test("in words: the kinds in one order, singular where it is one", () => {
  expect(countsText({ counts: { step: 2, fact: 1, claim: 1 } })).toBe(
    "1 fact, 1 claim of “what changed since” and 2 steps of a request",
  );
  expect(countsText({ counts: { measurement: 1200 } })).toBe("1,200 measurements");
  expect(countsText({ counts: {} })).toBe("");
});

test("a chapter is named once, and prose that does not cite a source does not use it", () => {
  const none = sourceUses({
    catalog,
    chapters: [],
    method: 'source="aks-about-meshes"',
    trials: [],
    recipes: [],
  });
  expect(none.get("aks-about-meshes")).toMatchObject({ chapters: [], method: true });
  expect(uses.get("aks-about-meshes")?.chapters.map(({ number }) => number)).toContain(1);
  expect(uses.get("aks-about-meshes")?.method).toBe(false);
});
