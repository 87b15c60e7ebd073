import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type MeshId, meshIds, needIds, supportLevels } from "@/lib/catalog/ids";
import { demandOrder } from "@/lib/decision/contenders";
import { closeMargin } from "@/lib/decision/criteria/criteria";
import { decide } from "@/lib/decision/decide";
import type { Decision } from "@/lib/decision/decide";
import { fakeCosts, fakeMesh, fakeMeshes, shuffled } from "@/lib/decision/testing/fake-meshes";
import { questionOrder, questions } from "@/lib/decision/questions/questions";
import type { Answers } from "@/lib/decision/questions/questions";
import type { Question } from "@/lib/decision/questions/question";
import type { Meshes } from "@/lib/decision/situation";

const costs = fakeCosts();
const decideFor = (answers: Answers, meshes: Meshes = fakeMeshes) =>
  decide({ meshes, answers, costs });
const rankOf = ({ candidates }: Decision, mesh: MeshId) => {
  const found = candidates.find((candidate) => candidate.mesh === mesh);
  return found?.eligible ? found.rank : Number.POSITIVE_INFINITY;
};

function anyAnswer(row: Question): fc.Arbitrary<unknown> {
  switch (row.kind) {
    case "choice":
      return fc.constantFrom(...row.options);
    case "list":
      return fc.subarray([...row.options], { maxLength: 4 });
    case "number":
      return row.integer
        ? fc.integer({ min: row.min, max: row.max })
        : fc.double({ min: row.min, max: row.max, noNaN: true });
  }
}
/** Any subset of answers, every question being open half of the time. */
const anyAnswers = fc.record(
  Object.fromEntries(questionOrder.map((id) => [id, anyAnswer(questions[id])])),
  { requiredKeys: [] },
) as fc.Arbitrary<Answers>;

const anyMeshes: fc.Arbitrary<Meshes> = fc
  .tuple(
    ...meshIds.map(() =>
      fc.array(fc.constantFrom(...supportLevels), { minLength: 29, maxLength: 29 }),
    ),
  )
  .map((levels) =>
    Object.fromEntries(
      meshIds.map((id, index) => [
        id,
        fakeMesh(id, "no", [
          {
            id: id === "linkerd" ? "edge" : "oss",
            levels: Object.fromEntries(
              demandOrder.map((demand, at) => [demand, levels[index]![at]!]),
            ),
          },
        ]),
      ]),
    ),
  );

describe("what comes back", () => {
  test("a verdict, ranked candidates before excluded ones, and what is still open", () => {
    const decision = decideFor({ must: ["mirroring"], operators: "platform", clusters: "several" });
    expect(decision.verdict).toMatchObject({ mesh: "istio-sidecar", distribution: "oss" });
    expect(decision.candidates.map(({ mesh, eligible }) => [mesh, eligible])).toEqual([
      ["istio-sidecar", true],
      ["istio-ambient", true],
      ["kuma", true],
      ["cilium", true],
      ["none", false],
      ["linkerd", false],
      ["consul", false],
    ]);
    expect(decision.unanswered).toEqual(
      questionOrder.filter((id) => !["must", "operators", "clusters"].includes(id)),
    );
  });

  test("an empty list is as good as no answer", () => {
    expect(decideFor({ must: [], protocols: [] }).unanswered).toEqual(questionOrder);
    expect(decideFor({ must: [], protocols: [] }).candidates).toEqual(decideFor({}).candidates);
  });

  test("without any answer: no mesh, not a clear fit, everything open", () => {
    const { verdict, unanswered } = decideFor({});
    expect(verdict).toMatchObject({ mesh: "none", strength: "close" });
    expect(unanswered).toEqual(questionOrder);
  });

  test("the verdict of a mesh with several distributions says which is meant and why", () => {
    const told = (answers: Answers) => {
      const { verdict } = decideFor({ must: ["identity"], ...answers });
      expect(verdict.mesh).toBe("linkerd");
      return [verdict.distribution, verdict.reasons.find(({ id }) => id === "distribution")?.text];
    };
    const small = { operators: "few", company: "under-50", agents: "forbidden" } as const;
    expect(told({ ...small, upgrades: "yearly" })).toEqual([
      "bel",
      "linkerd here means linkerd bel. linkerd edge has no stable builds (quarterly).",
    ]);
    expect(told({ ...small, windows: "yes" })).toEqual([
      "bel",
      "linkerd here means linkerd bel. linkerd edge works with pods on Windows nodes only as a preview.",
    ]);
    expect(told({ ...small, licence: "osi" })).toEqual([
      "edge",
      "linkerd here means linkerd edge. linkerd bel does not come under an OSI-approved licence.",
    ]);
    expect(
      told({ ...small, company: "50-plus", upgrades: "quarterly", support: "community" }),
    ).toEqual([
      "edge",
      "linkerd here means linkerd edge. At your size linkerd bel takes a paid licence (free).",
    ]);
  });

  test("a mesh with one distribution has no such reason", () => {
    const { verdict } = decideFor({ must: ["mirroring"], operators: "platform" });
    expect(verdict.reasons.map(({ id }) => id)).not.toContain("distribution");
  });

  test("says first what the others lack, with the source", () => {
    const { verdict } = decideFor({ must: ["mirroring", "wasm"], operators: "platform" });
    expect(verdict.reasons[0]).toEqual({
      id: "demand-wasm",
      text: `${verdict.mesh} covers proxy extensions in Wasm or Lua; plain Kubernetes, linkerd, cilium and kuma do not.`,
      sources: [`${verdict.mesh}-support`],
    });
  });

  test("says nothing twice", () => {
    const texts = decideFor({}).verdict.reasons.map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    // Memory and CPU come down to one sentence where there are no proxies.
    expect(texts).toContain("Without a mesh there are no proxies to pay for.");
  });

  test("a mesh lacks only what each of its distributions lacks", () => {
    // Both are out for want of mirroring, and the vendor's build would stand for the mesh.
    const { verdict } = decideFor({
      ...{ must: ["mirroring"], licence: "osi", operators: "platform" },
      ...{ company: "under-50", upgrades: "yearly" },
    });
    const licence = verdict.reasons.find(({ id }) => id === "demand-osi-licence");
    expect(licence?.text).toMatch(/; consul does not\.$/);
  });

  test("when nothing meets everything: none, no eligible candidate, and the nearest named", () => {
    const { verdict, candidates } = decideFor({ must: ["mirroring", "fips"], licence: "osi" });
    expect(candidates.every(({ eligible }) => !eligible)).toBe(true);
    expect(verdict).toMatchObject({ mesh: "none", strength: "close", closeTo: "istio-ambient" });
    expect(verdict.reasons).toEqual([
      {
        id: "nothing-fits",
        text: "Nothing here meets everything you must have. istio-ambient comes closest: istio-ambient does not cover FIPS 140 validated cryptography.",
        sources: ["istio-ambient-support"],
      },
    ]);
  });

  test("even without any mesh there is a verdict", () => {
    expect(decideFor({ must: ["jwt"] }, {}).verdict).toMatchObject({ mesh: "none" });
  });
});

describe("strength", () => {
  const score = (decision: Decision, rank: number) => {
    const candidate = decision.candidates[rank - 1];
    return candidate?.eligible ? candidate.score : Number.NEGATIVE_INFINITY;
  };

  test("close within the margin, to the second", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const decision = decideFor(answers);
        const [, second] = decision.candidates;
        if (!second?.eligible || score(decision, 1) - score(decision, 2) > closeMargin) return;
        expect(decision.verdict).toMatchObject({ strength: "close", closeTo: second.mesh });
      }),
      { numRuns: 300, seed: 1 },
    );
  }, 60_000);

  test("clear when no other is left, or none is near and no soft answer turns it", () => {
    const only = decideFor({ windows: "yes", must: ["identity"] }).verdict;
    expect(only.strength).toBe("clear");
    expect(only).not.toHaveProperty("closeTo");
    expect(
      decideFor({ operators: "none", company: "under-11", services: 4, languages: "one" }).verdict,
    ).toMatchObject({ mesh: "none", strength: "clear" });
  });

  test("close beyond the margin when one soft answer would turn it", () => {
    const answers = {
      must: ["identity", "canary", "header-routing", "retries"],
      operators: "few",
      company: "under-50",
      upgrades: "twice",
      languages: "many",
      services: 30,
    } as const;
    const decision = decideFor(answers);
    expect(score(decision, 1) - score(decision, 2)).toBeGreaterThan(closeMargin);
    expect(decision.verdict).toMatchObject({ mesh: "linkerd", strength: "close" });
    const turned = decideFor({ ...answers, company: "50-plus" }).verdict.mesh;
    expect(turned).toBe(decision.verdict.closeTo);
  });

  test("never clear on one or two answers while there is a choice", () => {
    expect(decideFor({ operators: "none", services: 3 }).verdict.strength).toBe("close");
  });
});

describe("properties", () => {
  test("total: any answers, any meshes give a verdict that is eligible if anything is", () => {
    fc.assert(
      fc.property(anyAnswers, anyMeshes, (answers, meshes) => {
        const { verdict, candidates } = decideFor(answers, meshes);
        expect(candidates.map(({ mesh }) => mesh).sort()).toEqual([...meshIds].sort());
        expect(verdict.reasons.length).toBeGreaterThan(0);
        const [first] = candidates;
        expect(verdict.mesh).toBe(first?.eligible ? first.mesh : "none");
        for (const candidate of candidates) {
          if (candidate.eligible) {
            const sum = candidate.contributions.reduce((total, { points }) => total + points, 0);
            expect(sum).toBeCloseTo(candidate.score, 6);
            for (const { points } of candidate.contributions) {
              expect(points).toBe(Math.round(points * 10) / 10);
            }
            expect(candidate.contributions.every(({ reason }) => /^\S.*\.$/.test(reason))).toBe(
              true,
            );
          } else {
            expect(candidate.failed.length).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 300, seed: 2 },
    );
  }, 60_000);

  test("no mesh wins with a must it lacks", () => {
    fc.assert(
      fc.property(anyAnswers, anyMeshes, (answers, meshes) => {
        const { verdict, candidates } = decideFor(answers, meshes);
        if (!candidates[0]?.eligible) return;
        const [distribution] = meshes[verdict.mesh]!.distributions;
        for (const need of answers.must ?? []) {
          expect(distribution!.capabilities.mtls.supports?.[need]).toMatch(/^(full|extra)$/);
        }
      }),
      { numRuns: 300, seed: 3 },
    );
  }, 60_000);

  test("ranks by score; equal scores keep the canonical order", () => {
    fc.assert(
      fc.property(anyAnswers, anyMeshes, (answers, meshes) => {
        const eligible = decideFor(answers, meshes).candidates.filter(({ eligible }) => eligible);
        eligible.forEach((candidate, index) => {
          const next = eligible[index + 1];
          if (!candidate.eligible || !next?.eligible) return;
          expect(candidate.rank).toBe(index + 1);
          expect(candidate.score).toBeGreaterThanOrEqual(next.score);
          if (candidate.score === next.score) {
            expect(meshIds.indexOf(candidate.mesh)).toBeLessThan(meshIds.indexOf(next.mesh));
          }
        });
      }),
      { numRuns: 300, seed: 4 },
    );
  }, 60_000);

  test("a tie is broken by the order of mesh ids, whatever order they come in", () => {
    // The same judgement and the same facts: only the id differs.
    const twin = (id: MeshId) => ({
      ...fakeMesh("kuma", "full", [{ id: "oss", levels: {} }]),
      id,
    });
    const answers = { operators: "platform", experience: "expert", priority: "features" } as const;
    const tied = (order: readonly MeshId[]) =>
      decide({
        meshes: shuffled({ kuma: twin("kuma"), "istio-sidecar": twin("istio-sidecar") }, order),
        answers: { ...answers, upgrades: "quarterly", support: "community" },
        costs: {},
      }).candidates.map((candidate) => [candidate.mesh, candidate.eligible && candidate.score]);
    const [[, first], [, second]] = tied(["kuma"]) as [[string, number], [string, number]];
    expect(first).toBe(second);
    expect(tied(["kuma"]).map(([mesh]) => mesh)).toEqual(["istio-sidecar", "kuma"]);
    expect(tied(["istio-sidecar"])).toEqual(tied(["kuma"]));
  });

  test("order of meshes, of keys and of list entries changes nothing", () => {
    fc.assert(
      fc.property(
        anyAnswers,
        fc.shuffledSubarray([...meshIds], { minLength: 7 }),
        fc.shuffledSubarray([...questionOrder], { minLength: questionOrder.length }),
        (answers, order, keys) => {
          const turned = Object.fromEntries(
            keys.flatMap((key) => {
              const answer: unknown = answers[key];
              if (answer === undefined) return [];
              return [[key, Array.isArray(answer) ? answer.concat(answer).reverse() : answer]];
            }),
          ) as Answers;
          expect(decideFor(turned, shuffled(fakeMeshes, order))).toEqual(decideFor(answers));
        },
      ),
      { numRuns: 300, seed: 5 },
    );
  }, 60_000);

  test("asking for more of what only one mesh has never lowers it", () => {
    fc.assert(
      fc.property(
        anyAnswers,
        anyMeshes,
        fc.constantFrom(...meshIds.filter((id) => id !== "none")),
        fc.constantFrom(...needIds),
        fc.constantFrom<"full" | "extra">("full", "extra"),
        fc.constantFrom<"must" | "nice">("must", "nice"),
        (answers, meshes, mesh, need, level, list) => {
          for (const id of meshIds) {
            const supports = meshes[id]!.distributions[0]!.capabilities.mtls.supports!;
            if (id === mesh) supports[need] = level;
            else if (/full|extra/.test(supports[need]!)) supports[need] = "preview";
          }
          const fewer = Object.fromEntries(
            Object.entries(answers).map(([key, value]) => [
              key,
              Array.isArray(value) ? value.filter((item) => item !== need) : value,
            ]),
          ) as Answers;
          const more = { ...fewer, [list]: [...(fewer[list] ?? []), need] };
          expect(rankOf(decideFor(more, { ...meshes }), mesh)).toBeLessThanOrEqual(
            rankOf(decideFor(fewer, { ...meshes }), mesh),
          );
        },
      ),
      { numRuns: 1000, seed: 6 },
    );
  }, 60_000);

  test("deciding changes neither facts nor answers", () => {
    const answers = { must: ["wasm", "canary"], nice: ["jwt"], operators: "few" } as const;
    const before = JSON.stringify({ fakeMeshes, answers, costs });
    decideFor(answers);
    expect(JSON.stringify({ fakeMeshes, answers, costs })).toBe(before);
  });
});
