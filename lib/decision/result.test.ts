/** What the result page adds to a decision: differences, kinds, paths, comparison, past, risks. */
import { describe, expect, test } from "vitest";
import { catalog } from "@/lib/catalog/catalog";
import { meshIds } from "@/lib/catalog/ids";
import { changed } from "@/lib/decision/what-if/changes";
import { compareAnswers } from "@/lib/decision/compare-answers";
import { decide } from "@/lib/decision/decide";
import { differencesBetween, eligibleOf } from "@/lib/decision/differences";
import { headlineOf } from "@/lib/decision/explain";
import { pastOf } from "@/lib/decision/past-verdict";
import { pathsToWin } from "@/lib/decision/what-if/paths";
import { verdictOf } from "@/lib/decision/ranking";
import { rulesVersion } from "@/lib/decision/questions/questions";
import { risksOf } from "@/lib/decision/risks";
import { rulesRegister } from "@/lib/decision/rules-register";
import { headlineOfKind, verdictKindOf, verdictKinds } from "@/lib/decision/verdict-kinds";
import { answersFromParams } from "@/lib/share/answers";
import { coefficientsFor } from "@/lib/share/comparison";
import { situationOf } from "@/lib/share/verdict";

const { coefficients } = coefficientsFor(catalog.coefficients);
const situation = (query: string) =>
  situationOf(catalog.meshes, coefficients, answersFromParams(new URLSearchParams(query)).answers);
const teams = catalog.scenarios
  .filter((scenario) => scenario.for === "wizard")
  .map(({ query }) => query);
const impossible = "must=wasm,fips&licence=osi&agents=forbidden&windows=yes";

describe("differences in points", () => {
  test.each(teams)("add up to the distance in score: %s", (query) => {
    const decision = decide(situation(query));
    const winner = eligibleOf(decision, decision.verdict.mesh)!;
    for (const { mesh } of decision.candidates) {
      const loser = eligibleOf(decision, mesh);
      if (!loser || loser === winner) continue;
      const total = (differences: ReturnType<typeof differencesBetween>) =>
        differences.reduce((sum, { points }) => sum + points, 0);
      const distance =
        total(differencesBetween(loser, winner)) - total(differencesBetween(winner, loser));
      expect(distance).toBeCloseTo(winner.score - loser.score, 6);
      for (const { reasons } of differencesBetween(loser, winner)) {
        expect(reasons.length).toBeGreaterThan(0);
      }
    }
  });
});

describe("kinds of verdicts", () => {
  test("are finite, and their addresses differ", () => {
    expect(verdictKinds).toHaveLength(7 * 7 + 1 + 6);
    expect(new Set(verdictKinds.map(({ id }) => id)).size).toBe(verdictKinds.length);
  });
  test.each([...teams, impossible, ""])("have one for %s, with the same headline", (query) => {
    const decision = decide(situation(query));
    const kind = verdictKinds.find(({ id }) => id === verdictKindOf(decision).id);
    expect(kind).toEqual(verdictKindOf(decision));
    expect(headlineOfKind(catalog.meshes, kind!)).toBe(headlineOf(catalog.meshes, decision));
  });
});

describe("what it would take for another option to win", () => {
  test.each(teams.slice(0, 8))("is true once it is done: %s", (query) => {
    const start = situation(query);
    const paths = pathsToWin(start, verdictOf(start));
    expect(paths).toHaveLength(6);
    // Most options have a way; an empty search would pass everything else.
    expect(paths.filter(({ changes }) => changes).length).toBeGreaterThanOrEqual(3);
    for (const { mesh, changes } of paths) {
      if (!changes) continue;
      expect(changes.length).toBeLessThanOrEqual(3);
      expect(verdictOf(changes.reduce(changed, start))).toBe(mesh);
    }
  });
});

describe("comparing answers", () => {
  const few = situation("must=encryption&operators=few&pods=60&languages=many&cni=other");
  const platform = situation("must=mirroring&operators=platform&pods=60&languages=many&cni=other");
  test("tells apart what decides, what moves the order and what does nothing", () => {
    const { differences, alike } = compareAnswers([few, platform]);
    expect(differences.map(({ id }) => id).sort()).toEqual(
      ["encryption", "mirroring", "operators"].sort(),
    );
    const mirroring = differences.find(({ id }) => id === "mirroring");
    expect(mirroring).toMatchObject({ weight: "verdict", answers: ["Not asked for", "Must have"] });
    expect(alike.map(({ id }) => id)).toEqual(["languages", "cni", "pods"]);
  });
  test("each effect it tells is what deciding again says", () => {
    const all = [few, platform, situation("nice=encryption&operators=none&pods=9")];
    const { differences } = compareAnswers(all);
    const operators = differences.find(({ id }) => id === "operators")!;
    for (const { in: into, from, verdict } of operators.effects) {
      const at = all[into]!;
      const answers = { ...at.answers, operators: all[from]!.answers.operators };
      expect(verdictOf({ ...at, answers })).toBe(verdict);
      expect(verdictOf(at)).not.toBe(verdict);
    }
    expect(operators.effects.length).toBeGreaterThan(0);
  });
  test("the same answers twice do not differ; order of entries is no difference", () => {
    const turned = situation("must=metrics,encryption&operators=few");
    expect(
      compareAnswers([situation("must=encryption,metrics&operators=few"), turned]).differences,
    ).toEqual([]);
  });
});

test("the register of rules starts with today’s and names each version once, newest first", () => {
  const versions = rulesRegister.map(({ version }) => version);
  expect(versions[0]).toBe(rulesVersion);
  expect(versions).toEqual([...new Set(versions)].sort().reverse());
  for (const { changes } of rulesRegister) expect(changes.length).toBeGreaterThan(0);
});

describe("a link made earlier", () => {
  const decision = decide(situation("must=mirroring&operators=platform&experience=expert&pods=60"));
  const register = [
    { version: "2027-05", changes: ["Mirroring weighs more."] },
    { version: "2026-11", changes: ["The first published rules."] },
  ];
  test("says that the verdict is the same", () => {
    const past = pastOf({ rules: "2026-11", was: decision.verdict.mesh }, decision, register);
    expect(past).toMatchObject({ known: true, verdict: "same", because: [] });
    expect(past?.changes).toEqual(["Mirroring weighs more."]);
  });
  test("says that it changed, from what, and why: the old one is ruled out", () => {
    const past = pastOf({ rules: "2026-11", was: "linkerd" }, decision, register);
    expect(past).toMatchObject({ verdict: "changed", from: "linkerd" });
    expect(past?.because[0]?.text).toMatch(/Linkerd does not cover traffic mirroring/);
  });
  test("says why where the old one only falls behind", () => {
    const past = pastOf({ rules: "2027-05", was: "kuma" }, decision, register);
    expect(past?.because.length).toBeGreaterThan(0);
    expect(past?.changes).toEqual([]);
  });
  test("says so when there never were such rules, or the link names no verdict", () => {
    expect(pastOf({ rules: "1999-01", was: undefined }, decision, register)).toMatchObject({
      known: false,
      verdict: "unsaid",
      from: null,
    });
  });
  test("tells nothing from something apart", () => {
    const nothing = decide(situation(impossible));
    expect(pastOf({ rules: "2027-05", was: "nothing" }, nothing, register)?.verdict).toBe("same");
    expect(pastOf({ rules: "2027-05", was: "none" }, nothing, register)?.verdict).toBe("changed");
    expect(pastOf({ rules: undefined, was: "none" }, nothing, register)).toBeNull();
  });
});

describe("risks", () => {
  const of = (mesh: (typeof meshIds)[number], today: string, distribution?: string) =>
    risksOf(
      catalog.meshes,
      { mesh, distribution: distribution ?? catalog.meshes[mesh].distributions[0]!.id },
      today,
    );
  test.each(meshIds.filter((id) => id !== "none"))("%s has four, each with dated sources", (id) => {
    const risks = of(id, "2026-11-26");
    const [ids, more] = [risks.slice(0, 4), risks.slice(4)].map((some) => some.map(({ id }) => id));
    expect(ids).toEqual(["support", "upgrades", "licence", "exit"]);
    // Only facts that have grown old by that day add to them.
    expect(more?.filter((each) => each !== "age")).toEqual([]);
    for (const { text, sources } of risks) {
      expect(text).not.toMatch(/undefined|null|\.\.|: \./);
      expect(sources.length).toBeGreaterThan(0);
      for (const { source } of sources) expect(catalog.sources).toHaveProperty([source]);
    }
  });
  test("the support window carries both dates, and the clock moves the relative one", () => {
    expect(of("istio-ambient", "2026-11-26")[0]?.text).toContain(
      "until about February 2027 (in about 3 months)",
    );
    expect(of("istio-ambient", "2027-05-20")[0]?.text).toContain(
      "until about February 2027 (about 3 months ago)",
    );
    expect(of("kuma", "2026-11-26")[0]?.text).toContain("12 June 2027 (in about 7 months)");
  });
  test("facts that have grown old say so", () => {
    expect(of("istio-sidecar", "2027-06-01").map(({ id }) => id)).toContain("age");
  });
  test("no mesh has nothing to support, to license or to leave", () => {
    expect(of("none", "2026-11-26")).toEqual([]);
  });
});
