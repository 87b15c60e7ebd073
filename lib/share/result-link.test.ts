import { describe, expect, test } from "vitest";
import { catalog } from "@/lib/catalog/catalog";
import { decide } from "@/lib/decision/decide";
import { comparedFromParams } from "@/lib/share/compared-links";
import { coefficientsFor } from "@/lib/share/comparison";
import { pastVerdicts, resultFromParams, resultQuery } from "@/lib/share/result-link";
import { situationOf } from "@/lib/share/verdict";

const { coefficients } = coefficientsFor(catalog.coefficients);
const read = (query: string) => resultFromParams(new URLSearchParams(query));

describe("a link to a result", () => {
  test.each(pastVerdicts)("says what came out: %s", (was) => {
    expect(read(`operators=few&rules=2026-11&was=${was}`)).toMatchObject({
      was,
      rules: "2026-11",
      answers: { operators: "few" },
      notices: [],
    });
  });
  test("made now, reads as what it was made from", () => {
    const { answers } = read("must=encryption,metrics&operators=few&pods=60");
    const decision = decide(situationOf(catalog.meshes, coefficients, answers));
    const link = resultQuery(answers, decision);
    expect(link).toMatch(/&rules=\d{4}-\d{2}&was=[a-z-]+$/);
    expect(read(link)).toMatchObject({ answers, was: decision.verdict.mesh, notices: [] });
  });
  test("with other rules is no fault; with a broken past it says so", () => {
    expect(read("operators=one&rules=2024-01").notices).toEqual([]);
    expect(read("operators=one&was=<b>").notices[0]).toMatchObject({ key: "was" });
    expect(read("was=linkerd&was=kuma").notices[0]?.reason).toContain("more than once");
    expect(read("rules=latest").notices[0]).toMatchObject({ key: "rules" });
  });
});

describe("links to compare", () => {
  const compared = (pairs: [string, string][]) => comparedFromParams(new URLSearchParams(pairs));
  test.each([
    "https://meshfit.example/wizard/result?operators=few&pods=60",
    "http://somewhere.else/wizard/result?operators=few&pods=60#why",
    "/wizard/result?operators=few&pods=60",
    "/wizard?operators=few&pods=60",
    "?operators=few&pods=60",
    "operators=few&pods=60",
  ])("%s is read for its answers alone", (link) => {
    const { links, notices } = compared([["a", link]]);
    expect(notices).toEqual([]);
    expect(links[0]?.result?.answers).toEqual({ operators: "few", pods: 60 });
  });
  test.each([
    ["https://meshfit.example/calculator?pods=60", "not a link to a result"],
    ["javascript:alert(1)", "not a link to a result"],
    ["http://[", "not an address"],
    ["hello", "neither a link nor answers"],
  ])("%s is named as no result", (link, problem) => {
    expect(compared([["b", link]]).links[0]?.problem).toContain(problem);
  });
  test("five letters, each once; what is left over is named", () => {
    const { links, notices } = compared([
      ["a", "operators=few"],
      ["a", "operators=one"],
      ["c", " "],
      ["e", "operators=none"],
      ["f", "operators=none"],
      ["__proto__", "x"],
    ]);
    expect(links.map(({ key }) => key)).toEqual(["a", "e"]);
    expect(notices.map(({ key }) => key)).toEqual(["a", "f", "__proto__"]);
  });
});
