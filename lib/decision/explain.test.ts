import { meshIds, needIds } from "@/lib/catalog/ids";
import { describe, expect, test } from "vitest";
import { comeBackWhen } from "@/lib/decision/come-back";
import { decide } from "@/lib/decision/decide";
import { explain, headlineOf } from "@/lib/decision/explain";
import { fakeCosts, fakeMeshes } from "@/lib/decision/testing/fake-meshes";
import type { Answers } from "@/lib/decision/questions/questions";

const explained = (answers: Answers) => {
  const situation = { meshes: fakeMeshes, answers, costs: fakeCosts() };
  return explain(situation, decide(situation));
};

describe("headline", () => {
  test.each([
    [
      { operators: "none", company: "under-11", services: 4, languages: "one" },
      "none: a clear fit",
    ],
    [{ operators: "none", services: 4 }, "none, a close call with istio-ambient"],
    [
      { must: ["fips", "mirroring"], licence: "osi" },
      "Nothing here meets everything you must have; istio-ambient comes closest",
    ],
  ] as const)("%j → %s", (answers, headline) => {
    expect(explained(answers).headline).toBe(headline);
  });

  test("says so far where a verdict is close to nothing in particular", () => {
    const decision = decide({ meshes: fakeMeshes, answers: {}, costs: {} });
    const { closeTo: _, ...verdict } = decision.verdict;
    expect(headlineOf(fakeMeshes, { ...decision, verdict })).toBe("none, so far");
  });
});

describe("reasons", () => {
  test("three at most, the distribution told apart", () => {
    const { reasons, distribution, fits } = explained({
      must: ["identity", "canary", "header-routing"],
      operators: "few",
      company: "under-50",
    });
    expect(fits).toBe(true);
    expect(reasons).toHaveLength(3);
    expect(reasons.map(({ id }) => id)).not.toContain("distribution");
    expect(distribution?.text).toMatch(/^linkerd here means linkerd bel\./);
  });
});

describe("why not", () => {
  test("one sentence for each other mesh, with a source where a fact decides", () => {
    const { whyNot } = explained({
      must: ["mirroring"],
      operators: "platform",
      clusters: "several",
    });
    expect(whyNot.map(({ mesh }) => mesh).sort()).toEqual(
      meshIds.filter((id) => id !== "istio-sidecar").sort(),
    );
    const of = (mesh: string) => whyNot.find((other) => other.mesh === mesh);
    expect(of("linkerd")).toEqual({
      mesh: "linkerd",
      text: "linkerd does not cover traffic mirroring.",
      sources: ["linkerd-support"],
    });
    expect(of("consul")?.text).toBe("No evidence found that consul covers traffic mirroring.");
    expect(of("istio-ambient")).toEqual({
      mesh: "istio-ambient",
      text: "istio-ambient covers calls across clusters only as a preview.",
      sources: ["istio-ambient-support"],
    });
  });

  test("when nothing fits, every mesh is accounted for", () => {
    const { whyNot, fits, instead } = explained({ must: ["fips", "mirroring"], licence: "osi" });
    expect(fits).toBe(false);
    expect(whyNot.map(({ mesh }) => mesh)).toEqual(meshIds);
    expect(whyNot.every(({ text }) => text !== "")).toBe(true);
    expect(instead).toEqual([]);
  });
});

describe("no mesh", () => {
  const alone = { operators: "none", company: "under-11", services: 4 } as const;

  test("what to use instead, from its own facts, and what should bring the reader back", () => {
    const { instead, comeBackWhen: anyway } = explained({
      ...alone,
      must: ["retries"],
      nice: ["jwt"],
    });
    expect(instead.map(({ need }) => need)).toEqual(["retries", "jwt"]);
    expect(instead[0]).toEqual({
      need: "retries",
      label: "retries and timeouts",
      text: "yes",
      sources: ["none-support"],
      comeBackWhen: comeBackWhen.retries,
    });
    expect(anyway).toEqual([]);
  });

  test("a reader who named nothing is told when to come back all the same", () => {
    const { instead, comeBackWhen: anyway } = explained(alone);
    expect(instead).toEqual([]);
    expect(anyway.length).toBeGreaterThan(1);
  });

  test("nothing of the kind for a mesh", () => {
    const found = explained({ must: ["identity", "retries"], operators: "few" });
    expect(found.instead).toEqual([]);
    expect(found.comeBackWhen).toEqual([]);
  });

  test("there is a trigger for every need, to be read after 'come back when'", () => {
    for (const need of needIds) expect(comeBackWhen[need]).toMatch(/^[a-z].*[^.]$/);
  });
});

test("open questions are those that could still change the verdict", () => {
  const { open } = explained({ must: ["identity"], operators: "few" });
  expect(open.length).toBeGreaterThan(0);
  expect(open.map(({ question }) => question)).not.toContain("must");
});
