import { describe, expect, expectTypeOf, test } from "vitest";
import { needIds } from "@/lib/catalog/ids";
import { describeAnswer } from "@/lib/decision/explain";
import { needGroups, needs } from "@/lib/decision/questions/needs";
import type { Question } from "@/lib/decision/questions/question";
import { askingOrder, isAsked, questionOrder, questions } from "@/lib/decision/questions/questions";
import type { Answers } from "@/lib/decision/questions/questions";

const rows = Object.entries(questions) as readonly [keyof typeof questions, Question][];

describe("ids and values, which are public", () => {
  test("parameters are those of the contract, in its order", () => {
    expect(questionOrder).toEqual([
      ...["must", "nice", "priority", "operators", "company", "experience", "upgrades"],
      ...["languages", "clusters", "protocols", "windows", "cni", "agents", "memory", "latency"],
      ...["licence", "support", "pods", "rps", "services", "podsPerNode", "kubernetes", "jobs"],
    ]);
  });

  test.each([
    ["priority", "simplicity features efficiency"],
    ["operators", "none one few platform"],
    ["company", "under-11 under-50 50-plus"],
    ["experience", "new working expert"],
    ["upgrades", "yearly twice quarterly"],
    ["languages", "one many"],
    ["clusters", "one several"],
    ["protocols", "http grpc tcp udp"],
    ["windows", "yes no"],
    ["cni", "cilium other"],
    ["agents", "allowed forbidden"],
    ["latency", "relaxed tight"],
    ["licence", "any osi"],
    ["support", "community vendor"],
    ["kubernetes", "1.29 1.30 1.31 1.32 1.33 1.34 1.35 1.36 1.37"],
    ["jobs", "yes no"],
  ] as const)("%s: %s", (question, options) => {
    expect(questions[question].options.join(" ")).toBe(options);
  });

  test("must and nice offer every need", () => {
    expect(questions.must.options).toEqual(needIds);
    expect(questions.nice.options).toEqual(needIds);
  });

  test.each([
    ["pods", 1, 5000, true],
    ["rps", 0, 10000, false],
    ["services", 1, 5000, true],
    ["podsPerNode", 1, 250, true],
  ] as const)("%s lies between %d and %d", (question, min, max, integer) => {
    expect(questions[question]).toMatchObject({ kind: "number", min, max, integer });
  });

  test("answers have the types of their questions", () => {
    expectTypeOf<Answers["operators"]>().toEqualTypeOf<
      "none" | "one" | "few" | "platform" | undefined
    >();
    expectTypeOf<Answers["pods"]>().toEqualTypeOf<number | undefined>();
    expectTypeOf<NonNullable<Answers["must"]>[number]>().toEqualTypeOf<(typeof needIds)[number]>();
  });
});

describe("words", () => {
  test.each(rows)("%s is asked in the second person or about something, and says why", (_, row) => {
    expect(row.title).toMatch(/\?$/);
    expect(row.why).toMatch(/\.$/);
    expect(row.why.split(/\. /).length).toBeLessThanOrEqual(2);
    expect(`${row.title}${row.why}`).not.toContain("!");
  });

  test.each(rows)("%s names every option and nothing else", (_, row) => {
    if (row.kind === "number") {
      expect(row.probes.every((value) => value >= row.min && value <= row.max)).toBe(true);
      return;
    }
    expect(Object.keys(row.texts).sort()).toEqual([...row.options].sort());
    for (const { label, explanation } of Object.values(row.texts)) {
      expect(label.length).toBeGreaterThan(1);
      // A version says it all.
      expect(explanation === undefined).toBe(/^1\.\d\d/.test(label));
    }
  });

  test("every need belongs to a group, and every group has needs", () => {
    const of = (group: keyof typeof needGroups) =>
      needIds.filter((need) => needs[need].group === group).join(" ");
    expect(of("security")).toBe("encryption identity authz-l4 authz-l7 jwt fips");
    expect(of("observability")).toBe("metrics tracing");
    expect(of("traffic")).toContain("canary-edge canary header-routing");
    expect(of("reach")).toContain("ingress multi-cluster vms");
  });
});

describe("order of asking", () => {
  test("asks everything once", () => {
    expect([...askingOrder].sort()).toEqual([...questionOrder].sort());
  });

  test("begins with what decides most", () => {
    expect(askingOrder.slice(0, 3)).toEqual(["must", "operators", "services"]);
    expect(askingOrder.slice(-2)).toEqual(["nice", "priority"]);
  });

  test("asks about load and density only once the number of pods is known", () => {
    expect(isAsked("rps", {})).toBe(false);
    expect(isAsked("podsPerNode", {})).toBe(false);
    expect(isAsked("rps", { pods: 10 })).toBe(true);
    expect(isAsked("podsPerNode", { pods: 10 })).toBe(true);
    expect(isAsked("rps", { rps: 5 })).toBe(true);
    expect(isAsked("operators", {})).toBe(true);
  });
});

describe("describeAnswer", () => {
  test.each([
    ["operators", "few", "Two to four"],
    ["must", ["jwt", "encryption"], "encryption between pods and JWT checks in the mesh"],
    ["must", "wasm", "proxy extensions in Wasm or Lua"],
    ["protocols", ["udp", "http", "grpc"], "HTTP, gRPC and UDP"],
    ["pods", 1200, "1,200 pods"],
    ["memory", 1.5, "1.5 GiB"],
    ["operators", null, "not sure"],
    ["pods", undefined, "not sure"],
    ["must", [], "not sure"],
    ["company", "enormous", "not sure"],
  ] as const)("%s = %j → %s", (question, value, words) => {
    expect(describeAnswer(question, value)).toBe(words);
  });
});
