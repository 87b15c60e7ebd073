import { describe, expect, test } from "vitest";
import { type MeshId, type NeedId, needIds, type SupportLevel } from "@/lib/catalog/ids";
import type { Demand } from "@/lib/decision/contenders";
import { decide } from "@/lib/decision/decide";
import type { Candidate } from "@/lib/decision/decide";
import { fakeCosts, fakeMesh, fakeMeshes } from "@/lib/decision/testing/fake-meshes";
import type { Answers } from "@/lib/decision/questions/questions";
import type { Costs, Meshes } from "@/lib/decision/situation";
import { formatMemory } from "@/lib/format";

function candidate(
  answers: Answers,
  mesh: MeshId,
  meshes = fakeMeshes,
  costs: Costs = {},
): Candidate {
  return decide({ meshes, answers, costs }).candidates.find((other) => other.mesh === mesh)!;
}
function failed(answers: Answers, mesh: MeshId, meshes = fakeMeshes, costs: Costs = {}) {
  const found = candidate(answers, mesh, meshes, costs);
  return found.eligible ? [] : found.failed;
}
/** Two meshes: one that has everything, and one with a single demand at some level. */
function withLevel(demand: Demand, level: SupportLevel): Meshes {
  return {
    kuma: fakeMesh("kuma", "full", [{ id: "oss", levels: {} }]),
    consul: fakeMesh("consul", "full", [{ id: "oss", levels: { [demand]: level } }]),
  };
}

describe("must", () => {
  test.each(needIds)("%s: only full or extra support will do", (need: NeedId) => {
    const out = (level: SupportLevel) =>
      failed({ must: [need] }, "consul", withLevel(need, level)).map((fact) => fact.need);
    expect(out("full")).toEqual([]);
    expect(out("extra")).toEqual([]);
    expect(out("preview")).toEqual([need]);
    expect(out("unknown")).toEqual([need]);
    expect(out("no")).toEqual([need]);
  });

  test("says whether it is missing, a preview, or not found", () => {
    const reason = (level: SupportLevel) =>
      failed({ must: ["mirroring"] }, "consul", withLevel("mirroring", level))[0]!.reason;
    expect(reason("no")).toBe("consul does not cover traffic mirroring.");
    expect(reason("preview")).toBe("consul covers traffic mirroring only as a preview.");
    expect(reason("unknown")).toBe("No evidence found that consul covers traffic mirroring.");
  });

  test("carries the fact with source and date", () => {
    expect(failed({ must: ["mirroring"] }, "linkerd")).toEqual([
      {
        need: "mirroring",
        fact: "yes",
        reason: "linkerd does not cover traffic mirroring.",
        source: "linkerd-support",
        asOf: "2026-11-23",
      },
    ]);
  });

  test("a cell that is not there counts as not found, without a source", () => {
    const bare = fakeMesh("consul", "full", [{ id: "oss", levels: {} }]);
    for (const fact of Object.values(bare.distributions[0]!.capabilities)) delete fact.supports;
    expect(failed({ must: ["canary"] }, "consul", { consul: bare })).toEqual([
      {
        need: "canary",
        fact: null,
        reason: "No evidence found that consul covers canary releases between services.",
        source: null,
        asOf: null,
      },
    ]);
  });

  test("excludes no mesh as readily as any other", () => {
    expect(failed({ must: ["identity"] }, "none")[0]!.reason).toBe(
      "Plain Kubernetes has no real stand-in for mTLS with workload identity.",
    );
  });

  test("a nice-to-have never excludes", () => {
    expect(candidate({ nice: ["mirroring"] }, "linkerd").eligible).toBe(true);
  });
});

describe.each([
  ["windows", { windows: "yes" }, { windows: "no" }, "windows-pods"],
  ["agents", { agents: "forbidden" }, { agents: "allowed" }, "no-daemonset"],
  ["cni", { cni: "other" }, { cni: "cilium" }, "other-cni"],
  ["protocols", { protocols: ["udp"] }, { protocols: ["udp", "tcp"] }, "udp"],
  ["licence", { licence: "osi" }, { licence: "any" }, "osi-licence"],
] as const)("%s", (_, limiting, harmless, demand) => {
  test("rules out what does not live with the limit, and only that", () => {
    for (const level of ["no", "preview", "unknown"] as const) {
      expect(failed(limiting, "consul", withLevel(demand, level))).toMatchObject([
        { need: demand, source: "consul-support" },
      ]);
    }
    expect(failed(limiting, "consul", withLevel(demand, "full"))).toEqual([]);
    expect(failed(limiting, "kuma", withLevel(demand, "no"))).toEqual([]);
  });

  test("does not apply to the other answer, nor to an open one", () => {
    expect(failed(harmless, "consul", withLevel(demand, "no"))).toEqual([]);
    expect(failed({}, "consul", withLevel(demand, "no"))).toEqual([]);
  });
});

test("an extra piece beside the mesh does not bring Windows pods into it", () => {
  const [fact] = failed({ windows: "yes" }, "consul", withLevel("windows-pods", "extra"));
  expect(fact!.reason).toBe("consul works with pods on Windows nodes only with an extra piece.");
  expect(failed({ cni: "other" }, "consul", withLevel("other-cni", "extra"))).toEqual([]);
});

describe("memory", () => {
  const costs = fakeCosts(100); // sidecar 2500 MiB at the low end, 5000 typical

  test("excludes where even the low end is above the budget", () => {
    expect(failed({ memory: 2 }, "istio-sidecar", fakeMeshes, costs)).toEqual([
      {
        need: "memory",
        fact: `estimated to use at least ${formatMemory(2500)}`,
        reason: `istio-sidecar would use at least ${formatMemory(2500)} here, more than your 2 GiB.`,
        source: null,
        asOf: null,
      },
    ]);
  });

  test("a budget between low and typical costs points but excludes nothing", () => {
    expect(failed({ memory: 3 }, "istio-sidecar", fakeMeshes, costs)).toEqual([]);
  });

  test("a mesh without a published figure is not excluded, nor is having no mesh", () => {
    expect(failed({ memory: 0 }, "consul", fakeMeshes, costs)).toEqual([]);
    const dear = { ...costs, none: costs["istio-sidecar"]! };
    expect(failed({ memory: 0 }, "none", fakeMeshes, dear)).toEqual([]);
  });
});

describe("distributions of one mesh", () => {
  test("the one that meets everything stands for the mesh", () => {
    expect(candidate({ must: ["fips"] }, "linkerd")).toMatchObject({ distribution: "bel" });
    expect(candidate({ licence: "osi" }, "linkerd")).toMatchObject({ distribution: "edge" });
  });

  test("is excluded only when no distribution will do, and each says why by its name", () => {
    expect(
      failed({ must: ["fips"], licence: "osi" }, "linkerd").map(({ reason }) => reason),
    ).toEqual([
      "linkerd edge does not cover FIPS 140 validated cryptography.",
      "linkerd bel does not come under an OSI-approved licence.",
    ]);
  });

  test("what all of them lack is said once", () => {
    expect(failed({ must: ["wasm", "fips"] }, "linkerd").map(({ need }) => need)).toEqual(["wasm"]);
  });
});

describe("version of Kubernetes", () => {
  const made = (value: string): Meshes => {
    const mesh = fakeMesh("consul", "full", [{ id: "oss", levels: {} }]);
    mesh.distributions[0]!.capabilities.kubernetes_versions = {
      value,
      source: "consul-versions",
      asOf: "2026-08-12",
      appliesTo: "1.0",
      confidence: "verified",
    };
    return { consul: mesh };
  };
  const on = (kubernetes: NonNullable<Answers["kubernetes"]>, value: string) =>
    failed({ kubernetes }, "consul", made(value));

  test("older than the range that a project states is out, with the fact", () => {
    expect(on("1.31", "1.32-1.36")).toEqual([
      {
        need: "kubernetes",
        fact: "1.32-1.36",
        reason: "consul needs Kubernetes 1.32 or newer.",
        source: "consul-versions",
        asOf: "2026-08-12",
      },
    ]);
  });

  test("within the range, newer than it, or not known: not out", () => {
    for (const version of ["1.32", "1.36", "1.37"] as const) {
      expect(on(version, "1.32-1.36")).toEqual([]);
    }
    expect(failed({}, "consul", made("1.32-1.36"))).toEqual([]);
  });

  test("a range that is only tested, or no range, costs points at the most", () => {
    expect(on("1.29", "1.32-1.35 (CI min/max)")).toEqual([]);
    expect(on("1.29", "1.33-1.36 tested")).toEqual([]);
    expect(on("1.29", "Any supported version")).toEqual([]);
    const points = (value: string) => {
      const found = candidate({ kubernetes: "1.29" }, "consul", made(value));
      return found.eligible
        ? found.contributions.find(({ question }) => question === "kubernetes")?.points
        : null;
    };
    expect(points("1.33-1.36 tested")).toBeLessThan(0);
    expect(points("Any supported version")).toBeUndefined();
  });
});
