import { meshIds, needIds } from "@/lib/catalog/ids";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyChange, singleChanges } from "@/lib/decision/what-if/changes";
import type { Change } from "@/lib/decision/what-if/changes";
import { decide } from "@/lib/decision/decide";
import { fakeCosts, fakeMesh, fakeMeshes } from "@/lib/decision/testing/fake-meshes";
import { flips } from "@/lib/decision/what-if/flips";
import { pathsToWin } from "@/lib/decision/what-if/paths";
import { openQuestions } from "@/lib/decision/questions/open";
import { questionOrder, questions } from "@/lib/decision/questions/questions";
import type { Answers } from "@/lib/decision/questions/questions";
import type { Question } from "@/lib/decision/questions/question";
import type { Situation } from "@/lib/decision/situation";

const situation = (answers: Answers): Situation => ({
  meshes: fakeMeshes,
  answers,
  costs: fakeCosts(answers.pods),
});
const verdict = (of: Situation) => decide(of).verdict.mesh;

const anyAnswers = fc.record(
  Object.fromEntries(
    questionOrder.map((id) => {
      const row: Question = questions[id];
      return [
        id,
        row.kind === "choice"
          ? fc.constantFrom(...row.options)
          : row.kind === "list"
            ? fc.subarray([...row.options], { maxLength: 3 })
            : fc.constantFrom(...row.probes),
      ];
    }),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<Answers>;

describe("single changes", () => {
  test("every other value of a choice, open or answered, and every entry of a list", () => {
    const changes = singleChanges({ operators: "one", must: ["jwt"] });
    const of = (question: string) => changes.filter((change) => change.question === question);
    expect(of("operators").map(({ from, to }) => [from, to])).toEqual([
      ["one", "none"],
      ["one", "few"],
      ["one", "platform"],
    ]);
    expect(of("company").map(({ from, to }) => [from, to])).toEqual([
      [null, "under-11"],
      [null, "under-50"],
      [null, "50-plus"],
    ]);
    expect(of("must")).toHaveLength(needIds.length);
    expect(of("must").filter(({ from }) => from !== null)).toEqual([
      { question: "must", from: "jwt", to: null },
    ]);
    expect(of("pods")).toEqual([]);
  });

  test("applying one changes that answer only", () => {
    const answers: Answers = { operators: "one", must: ["jwt"], pods: 5 };
    const after = (change: Change) => applyChange(answers, change);
    expect(after({ question: "operators", from: "one", to: "few" })).toEqual({
      ...answers,
      operators: "few",
    });
    expect(after({ question: "must", from: null, to: "vms" }).must).toEqual(["jwt", "vms"]);
    expect(after({ question: "must", from: "jwt", to: null }).must).toBeUndefined();
    expect(answers.must).toEqual(["jwt"]);
  });
});

describe("flips", () => {
  test("a listed change, applied, leads to the verdict it names; no other single change does", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const before = situation(answers);
        const found = flips(before);
        const key = ({ question, from, to }: Change) => `${question} ${from} ${to}`;
        const listed = new Map(found.map((flip) => [key(flip), flip]));
        expect(listed.size).toBe(found.length);
        for (const change of singleChanges(answers)) {
          const after = decide({ ...before, answers: applyChange(answers, change) });
          const flip = listed.get(key(change));
          expect(after.verdict.mesh).toBe(flip?.mesh ?? verdict(before));
          if (flip) expect(after.candidates[0]?.eligible).toBe(flip.fits);
        }
      }),
      { numRuns: 20, seed: 7 },
    );
  }, 60_000);

  test("a change that leaves nothing that fits says so", () => {
    const found = flips(situation({ must: ["mirroring"], operators: "platform", licence: "osi" }));
    expect(found).toContainEqual({
      question: "must",
      from: null,
      to: "fips",
      mesh: "none",
      fits: false,
    });
  });

  test("with a cost for each change, the figures follow the answers", () => {
    const answers: Answers = {
      must: ["identity", "mirroring"],
      operators: "platform",
      memory: 3,
      pods: 100,
    };
    const fixed = situation(answers);
    const cheap = { ...fixed, costsFor: () => fakeCosts(1) };
    expect(flips(cheap)).not.toEqual(flips(fixed));
    expect(flips({ ...fixed, costsFor: () => fakeCosts(100) })).toEqual(flips(fixed));
  });
});

describe("what would it take", () => {
  const toWin = (of: Situation, mesh: (typeof meshIds)[number]) =>
    pathsToWin(of, verdict(of)).find((path) => path.mesh === mesh)?.changes;
  const take = (answers: Answers, mesh: (typeof meshIds)[number]) =>
    toWin(situation(answers), mesh);

  test("every mesh but the one that wins already, in canonical order", () => {
    const paths = pathsToWin(situation({ operators: "platform" }), "istio-sidecar");
    expect(paths.map(({ mesh }) => mesh)).toEqual(meshIds.filter((id) => id !== "istio-sidecar"));
  });

  test("a list, applied, makes that mesh win, and no shorter one would", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const before = situation(answers);
        for (const { mesh, changes } of pathsToWin(before, verdict(before))) {
          if (changes === null) continue;
          expect(changes.length).toBeLessThanOrEqual(3);
          const after = decide({ ...before, answers: changes.reduce(applyChange, answers) });
          expect(after.verdict.mesh).toBe(mesh);
          expect(after.candidates[0]?.eligible).toBe(true);
          if (changes.length < 2) continue;
          for (const change of singleChanges(answers)) {
            const [first] = decide({ ...before, answers: applyChange(answers, change) }).candidates;
            expect(first?.eligible === true && first.mesh === mesh).toBe(false);
          }
        }
      }),
      { numRuns: 10, seed: 8 },
    );
  }, 60_000);

  test("finds lists of two", () => {
    expect(
      take({ must: ["identity", "mirroring"], operators: "none", services: 5 }, "none"),
    ).toEqual([
      { question: "must", from: "identity", to: null },
      { question: "must", from: "mirroring", to: null },
    ]);
  });

  test("a win on a tie is a win", () => {
    const twin = (id: "kuma" | "istio-sidecar") => ({
      ...fakeMesh("kuma", "full", [{ id: "oss", levels: {} }]),
      id,
    });
    const tied = {
      meshes: { kuma: twin("kuma"), "istio-sidecar": twin("istio-sidecar") },
      answers: { upgrades: "quarterly", support: "community" },
      costs: {},
    } as const;
    expect(verdict(tied)).toBe("istio-sidecar");
    const changes = toWin(tied, "kuma") ?? [];
    expect(verdict({ ...tied, answers: changes.reduce(applyChange, tied.answers) })).toBe("kuma");
    expect(changes).toHaveLength(1);
  });

  test("gives up when more is missing than can be changed", () => {
    expect(take({ must: ["identity", "mirroring", "wasm", "vms"] }, "none")).toBeNull();
  });

  test("prefers a change of mind to another cluster", () => {
    const changes = take(
      {
        must: ["identity"],
        operators: "few",
        company: "50-plus",
        languages: "many",
        pods: 60,
        podsPerNode: 30,
        upgrades: "twice",
        support: "community",
      },
      "linkerd",
    );
    expect(changes?.map(({ question }) => question)).not.toContain("windows");
    expect(changes).toHaveLength(1);
  });
});

describe("open questions", () => {
  test("list what can still change the verdict, and nothing that cannot", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const before = situation(answers);
        const open = openQuestions(before);
        for (const id of questionOrder) {
          const row: Question = questions[id];
          if (answers[id] !== undefined || row.kind !== "choice") continue;
          const turned = row.options
            .map((option) => verdict({ ...before, answers: { ...answers, [id]: option } }))
            .filter((mesh) => mesh !== verdict(before));
          const found = open.find(({ question }) => question === id);
          expect(found?.turns ?? 0).toBe(turned.length / row.options.length);
          expect(found?.meshes ?? []).toEqual(meshIds.filter((mesh) => turned.includes(mesh)));
        }
        expect(open.every(({ question }) => answers[question] === undefined)).toBe(true);
      }),
      { numRuns: 30, seed: 9 },
    );
  }, 60_000);

  test("the most decisive comes first", () => {
    const open = openQuestions(situation({ must: ["identity"], operators: "few" }));
    const turns = open.map((question) => question.turns);
    expect(turns).toEqual([...turns].sort((a, b) => b - a));
    expect(new Set(turns).size).toBeGreaterThan(2);
    expect(turns.every((share) => share > 0)).toBe(true);
  });

  test("numbers are tried too", () => {
    const answers: Answers = {
      operators: "few",
      languages: "many",
      nice: ["retries", "metrics"],
      company: "under-50",
      upgrades: "quarterly",
    };
    const asked = openQuestions(situation(answers)).map(({ question }) => question);
    expect(asked).toContain("services");
    expect(
      openQuestions(situation({ ...answers, services: 3 })).map(({ question }) => question),
    ).not.toContain("services");
  });
});
