/** The engine on the facts as published: scenarios, the rules of the guide, and what must matter. */
import { describe, expect, test } from "vitest";
import { catalog } from "@/lib/catalog/catalog";
import { type MeshId, meshIds, needIds } from "@/lib/catalog/ids";
import { contendersOf, demandOrder } from "@/lib/decision/contenders";
import type { Demand } from "@/lib/decision/contenders";
import { decide } from "@/lib/decision/decide";
import { explain } from "@/lib/decision/explain";
import { fakeCosts } from "@/lib/decision/testing/fake-meshes";
import { questionOrder, questions } from "@/lib/decision/questions/questions";
import type { Answers, QuestionId } from "@/lib/decision/questions/questions";
import type { Question } from "@/lib/decision/questions/question";
import { standings, verdictOf } from "@/lib/decision/ranking";
import { failures } from "@/lib/decision/requirements";
import { sceneOf } from "@/lib/decision/situation";
import type { Situation } from "@/lib/decision/situation";
import { decode } from "@/lib/share/codec";

const { meshes } = catalog;
/** Plausible figures; like the site, none before the number of pods is known. */
const costsFor = ({ pods, podsPerNode, rps }: Answers) =>
  pods === undefined ? {} : fakeCosts(pods, podsPerNode, rps);
const situation = (answers: Answers): Situation => ({ meshes, answers, costs: costsFor(answers) });

/** A small generator of random numbers with a fixed seed (mulberry32). */
function seeded(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return { next, one: <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]! };
}

const rows = Object.entries(questions) as readonly [QuestionId, Question][];

/** Answers to every single-choice question and number, each open now and then. */
function sample(
  seed: number,
  count: number,
  fixed: (index: number) => Answers,
): readonly Answers[] {
  const { next, one } = seeded(seed);
  return Array.from({ length: count }, (_, index) => {
    const drawn = Object.fromEntries(
      rows.flatMap(([id, row]) => {
        if (row.kind === "list" || next() < 0.25) return [];
        return [[id, row.kind === "choice" ? one(row.options) : one(row.probes)]];
      }),
    ) as Answers;
    return { ...drawn, ...fixed(index) };
  });
}

describe("scenarios", () => {
  const all = catalog.scenarios;
  const wizard = all.filter((scenario) => scenario.for === "wizard");
  const read = (query: string) => decode(questions, new URLSearchParams(query));

  test("are enough, and each has an id of its own", () => {
    expect(wizard.length).toBeGreaterThanOrEqual(20);
    expect(all.filter((scenario) => scenario.for === "calculator")).toHaveLength(3);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(wizard.flatMap(({ acceptable }) => acceptable))).toEqual(new Set(meshIds));
  });

  test.each(wizard)("$id: $title", ({ query, acceptable }) => {
    const { values, notices } = read(query);
    expect(notices).toEqual([]);
    expect(Object.keys(values)).toEqual(questionOrder.filter((id) => id in values));
    expect(acceptable).toContain(decide(situation(values)).verdict.mesh);
  });
});

describe("facts that decide a verdict", () => {
  const of = (mesh: MeshId, answers: Answers) =>
    decide(situation(answers)).candidates.find((candidate) => candidate.mesh === mesh)!;
  const refusals = (mesh: MeshId, answers: Answers) => {
    const candidate = of(mesh, answers);
    return candidate.eligible ? [] : candidate.failed.map(({ reason }) => reason);
  };
  const under = (mesh: MeshId, question: QuestionId, answers: Answers) => {
    const candidate = of(mesh, answers);
    if (!candidate.eligible) throw new Error(`${mesh} is not eligible`);
    return candidate.contributions.find((one) => one.question === question)!;
  };

  test("Consul has native sidecars, off by default", () => {
    const { points, reason } = under("consul", "jobs", { jobs: "yes" });
    expect(points).toBe(under("istio-sidecar", "jobs", { jobs: "yes" }).points);
    expect(reason).toContain("off by default");
  });

  test("Cilium’s proxy runs Wasm, alpha, and injects no faults", () => {
    const refused = refusals("cilium", { must: ["wasm", "fault-injection"], cni: "cilium" });
    expect(refused).toEqual([
      "Cilium does not cover fault injection.",
      "Cilium covers proxy extensions in Wasm or Lua only as an alpha feature.",
    ]);
  });

  test("mirroring: Cilium with its Gateway API support, Consul not at all", () => {
    expect(refusals("cilium", { must: ["mirroring"], cni: "cilium" })).toEqual([]);
    expect(refusals("consul", { must: ["mirroring"] })).toEqual([
      "Consul does not cover traffic mirroring.",
    ]);
  });

  test.each(["istio-sidecar", "istio-ambient"] as const)("%s takes Kubernetes 1.37", (mesh) => {
    expect(under(mesh, "kubernetes", { kubernetes: "1.37" }).points).toBe(0);
    expect(refusals(mesh, { kubernetes: "1.31" })).toHaveLength(1);
  });

  test("ambient across clusters is a beta, and is told so", () => {
    expect(refusals("istio-ambient", { must: ["multi-cluster"] })).toEqual([
      "Istio ambient covers calls across clusters only as a beta feature.",
    ]);
    expect(refusals("istio-sidecar", { must: ["multi-cluster"] })).toEqual([]);
  });

  test.each(["istio-sidecar", "istio-ambient"] as const)(
    "%s has Wasm and rate limits only through alpha resources",
    (mesh) => {
      for (const need of ["wasm", "rate-limit-local", "rate-limit-global"] as const) {
        expect(refusals(mesh, { must: [need] }).join()).toContain("only as an alpha feature");
        const wish = under(mesh, "nice", { nice: [need] });
        expect(wish.points).toBeGreaterThan(under("linkerd", "nice", { nice: ["jwt"] }).points);
        expect(wish.points).toBeGreaterThan(0);
      }
    },
  );

  test("Consul’s Community edition limits no rates and injects no faults", () => {
    for (const need of ["rate-limit-local", "rate-limit-global", "fault-injection"] as const) {
      expect(refusals("consul", { must: [need] }).join()).toContain("does not cover");
    }
    expect(refusals("consul", { must: ["wasm"] })).toEqual([]);
  });
});

describe("rules of the guide", () => {
  const basics = ["encryption", "identity", "metrics", "canary"] as const;
  const { next, one } = seeded(41);

  test("basic needs, a small or new team, limited resources: Linkerd, ambient or none", () => {
    const verdicts = new Set<MeshId>();
    for (const drawn of sample(42, 10_000, () => ({}))) {
      const small = one(["none", "one", "few"] as const);
      const answers: Answers = {
        ...drawn,
        must: basics.filter(() => next() < 0.5),
        ...(next() < 0.2 ? { operators: "platform", experience: "new" } : { operators: small }),
        memory: one([2, 4, 8]),
        pods: one([10, 40, 100]),
        // What follows is not part of basic needs or would decide the case by itself.
        clusters: "one",
        windows: "no",
        protocols: ["http"],
        cni: "other",
        kubernetes: "1.34",
      };
      verdicts.add(verdictOf(situation(answers)));
      verdicts.add(verdictOf({ ...situation(answers), costs: {} }));
    }
    expect([...verdicts].sort()).toEqual(["istio-ambient", "linkerd", "none"]);
  }, 60_000);

  test("advanced traffic management and the people to run it: Istio", () => {
    const advanced = ["mirroring", "fault-injection"] as const;
    const verdicts = new Set<MeshId>();
    for (const drawn of sample(43, 10_000, () => ({}))) {
      const must = advanced.filter(() => next() < 0.5);
      const { memory: _, windows: __, ...rest } = drawn;
      verdicts.add(
        verdictOf(
          situation({
            ...rest,
            must: must.length > 0 ? must : [one(advanced)],
            operators: one(["few", "platform"]),
            experience: one(["working", "expert"]),
            // With one upgrade a year a long-term release may win, and rightly.
            upgrades: one(["twice", "quarterly"]),
            // Where Cilium is the network plugin already, it mirrors with what is there.
            cni: "other",
            kubernetes: one(["1.32", "1.34", "1.36"]),
          }),
        ),
      );
    }
    expect([...verdicts].sort()).toEqual(["istio-ambient", "istio-sidecar"]);
  }, 60_000);

  test("nothing but a few services and nobody to page: no mesh", () => {
    for (const services of [1, 5, 9]) {
      expect(verdictOf(situation({ operators: "none", services }))).toBe("none");
    }
  });
});

const crossed = sample(1, 600, (index) => {
  const need = needIds[index % (needIds.length + 1)];
  return need ? { must: [need] } : {};
});

describe("single-choice answers crossed with each single need", () => {
  test("every source named is in the bibliography", () => {
    for (const answers of crossed) {
      const given = situation(answers);
      const decision = decide(given);
      const { whyNot, instead } = explain(given, decision);
      const named = [
        ...decision.verdict.reasons.flatMap(({ sources }) => sources),
        ...[...whyNot, ...instead].flatMap(({ sources }) => sources),
        ...decision.candidates.flatMap((candidate) =>
          candidate.eligible
            ? candidate.contributions.flatMap(({ sources }) => sources)
            : candidate.failed.flatMap(({ source }) => source ?? []),
        ),
      ];
      expect(named.filter((source) => !(source in catalog.sources))).toEqual([]);
    }
  }, 60_000);
});

describe("exclusions", () => {
  const bring: Partial<Record<Demand, Answers>> = {
    "windows-pods": { windows: "yes" },
    "no-daemonset": { agents: "forbidden" },
    "other-cni": { cni: "other" },
    udp: { protocols: ["udp"] },
    "osi-licence": { licence: "osi" },
  };
  /** Whether this demand, and nothing else, keeps some mesh from winning in some situation. */
  function decides(demand: Demand | "memory", answers: Answers): boolean {
    const given = situation(answers);
    const scene = sceneOf(given.answers, given.costs);
    const all = standings(contendersOf(meshes), scene);
    const best = Math.max(...all.map(({ eligible, score }) => (eligible ? score : -1e9)));
    return all.some(({ contender, eligible, score }) => {
      if (eligible || score <= best) return false;
      const failed = failures(contender, scene);
      return failed.length === 1 && failed[0]?.need === demand;
    });
  }

  // Met by every option as the facts stand, so it cannot decide anything.
  const metByAll: readonly Demand[] = demandOrder.filter((demand) =>
    contendersOf(meshes).every(({ support }) => /^(full|extra)$/.test(support[demand].level)),
  );

  test("what no option lacks is known by name, so that nothing else goes untested", () => {
    expect(metByAll).toEqual([
      ...["encryption", "authz-l4", "canary-edge", "grpc-balancing", "retries"],
      ...["circuit-breaking", "egress", "metrics", "tracing"],
    ]);
  });

  test.each(demandOrder.filter((demand) => !metByAll.includes(demand)))(
    "%s decides somewhere",
    (demand) => {
      const need = needIds.find((id) => id === demand);
      const fixed = (index: number): Answers => ({
        ...(index % 2 === 0 ? { cni: "cilium", agents: "allowed", licence: "any" } : {}),
        ...(need ? { must: [need] } : bring[demand]),
      });
      expect(sample(9, 3000, fixed).some((answers) => decides(demand, answers))).toBe(true);
    },
  );

  test("memory decides somewhere", () => {
    const fixed = () => ({ must: ["mirroring"], memory: 2, pods: 200 }) as const;
    expect(sample(9, 2000, fixed).some((answers) => decides("memory", answers))).toBe(true);
  });
});
