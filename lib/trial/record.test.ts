import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import remarkFrontmatter from "remark-frontmatter";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { catalog } from "@/lib/catalog/catalog";
import { findFact } from "@/lib/catalog/find";
import { meshIds } from "@/lib/catalog/ids";
import { decide } from "@/lib/decision/decide";
import { explain } from "@/lib/decision/explain";
import { flips } from "@/lib/decision/what-if/flips";
import { decisionRecord, decisionSummary } from "@/lib/trial/record";
import { risksOf } from "@/lib/decision/risks";
import type { TrialBand } from "@/lib/trial/limits";
import { trialLoad, trialPlan } from "@/lib/trial/plan";
import { factText } from "@/lib/format";
import { answersFromParams } from "@/lib/share/answers";
import { coefficientsFor } from "@/lib/share/comparison";
import { situationOf } from "@/lib/share/verdict";
import { escapeMarkdown } from "@/lib/markdown";

const { coefficients } = coefficientsFor(catalog.coefficients);
const versions = (address: string) => factText(findFact(catalog, address).fact);
const range = (low: number, typical: number, high: number) => ({ low, typical, high });
const band: TrialBand = {
  proxy: "Envoy sidecar",
  perProxy: { memoryMiB: range(30, 47, 80), cpuMillicores: range(5, 12, 19) },
  total: { memoryMiB: range(2000, 3000, 4096), cpuMillicores: range(300, 700, 1100) },
  pods: 60,
  requestsPerSecond: 40,
};

type Node = { type: string; depth?: number; value?: string; children?: Node[] };
const parse = (markdown: string) =>
  unified().use(remarkParse).use(remarkFrontmatter).parse(markdown) as Node;
const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join("");

function inputFor(query: string) {
  const { answers } = answersFromParams(new URLSearchParams(query));
  const situation = situationOf(catalog.meshes, coefficients, answers);
  const decision = decide(situation);
  const { verdict } = decision;
  const told = explain(situation, decision);
  return {
    meshes: catalog.meshes,
    answers,
    decision,
    told,
    flips: flips(situation),
    risks: risksOf(catalog.meshes, verdict, "2026-11-26"),
    trial: trialPlan({ meshes: catalog.meshes, verdict, answers, versions, band, waypoint: false }),
    cost: "Cost at 60 pods: a_b*c.",
    today: "2026-11-26",
    permalink: `https://meshfit.example/wizard/result?${query}`,
    rules: "2026-11",
    data: "2026-11",
    sources: catalog.sources,
  };
}

const madr = [
  "Context and Problem Statement",
  "Decision Drivers",
  "Considered Options",
  "Decision Outcome",
  "Pros and Cons of the Options",
  "More Information",
];

describe("the decision record", () => {
  test.each([
    ["must=mirroring,fault-injection&operators=platform&experience=expert&pods=60", "Use Istio"],
    ["operators=none&company=under-11&pods=12&services=4", "Do without a service mesh"],
    ["must=wasm,fips&licence=osi&agents=forbidden&windows=yes", "nothing meets every must-have"],
    ["", ""],
  ])("of %s has the parts of MADR 4", (query, title) => {
    const input = inputFor(query);
    const markdown = decisionRecord(input);
    const headings = parse(markdown).children!.filter(({ type }) => type === "heading");
    expect(textOf(headings[0]!)).toContain(title);
    expect(headings.filter(({ depth }) => depth === 2).map(textOf)).toEqual(madr);
    expect(headings.filter(({ depth }) => depth === 3).map(textOf)).toEqual(
      expect.arrayContaining(["Consequences", "Confirmation"]),
    );
    expect(markdown).toMatch(/^---\nstatus: proposed\ndate: 2026-11-26\n---\n/);
    expect(markdown).toContain(`<${input.permalink}>`);
    expect(markdown).toContain("Rules 2026-11, data 2026-11.");
    expect(markdown).not.toMatch(/undefined|null|NaN/);
  });

  test("holds the answers, the reasons and the limits of the trial", () => {
    const input = inputFor("must=mirroring&operators=platform&experience=expert&pods=60");
    const text = textOf(parse(decisionRecord(input))).replace(/\s+/g, " ");
    expect(text).toContain("What must you have? Traffic mirroring");
    expect(text).toContain("A platform team");
    expect(text).toContain("Linkerd does not cover traffic mirroring.");
    expect(text).toContain("pass: 80\u00a0MiB at most".replace("\u00a0", " "));
    expect(text).toContain('Chosen option: "Istio');
  });

  test("shows text as it is, whatever signs are in it", () => {
    const input = inputFor("must=mirroring&operators=platform");
    const nodes = parse(decisionRecord(input));
    expect(textOf(nodes)).toContain("Cost at 60 pods: a_b*c.");
    for (const text of [
      "a*b*c",
      "<b>x</b>",
      "[x](y)",
      "`x`",
      "# x",
      "1. x",
      "- x",
      "a | b",
      "&lt;",
      "_x_",
      "~~x~~",
      "\\*",
    ]) {
      expect(textOf(parse(`* ${escapeMarkdown(text)}`)), text).toBe(text);
      expect(textOf(parse(escapeMarkdown(text))), text).toBe(text);
    }
  });

  test("has a short form that ends in the link", () => {
    const input = inputFor("must=mirroring&operators=platform&pods=60");
    const lines = decisionSummary(input).split("\n");
    expect(lines[0]).toBe(`Do we need a service mesh? ${input.told.headline}.`);
    expect(lines.at(-1)).toBe(input.permalink);
    expect(lines.length).toBeLessThan(8);
  });
});

describe("the trial plan", () => {
  const builds = meshIds.flatMap((mesh) =>
    catalog.meshes[mesh].distributions.map(({ id }) => [mesh, id] as const),
  );
  const planFor = (mesh: (typeof meshIds)[number], distribution: string, waypoint = true) =>
    trialPlan({
      meshes: catalog.meshes,
      verdict: { mesh, distribution },
      answers: {},
      versions,
      band,
      waypoint,
    });
  test.each(builds.filter(([mesh]) => mesh !== "none"))(
    "%s %s is shell that parses",
    (mesh, build) => {
      const plan = planFor(mesh, build)!;
      for (const { commands, id } of plan.steps) {
        const { status, stderr } = spawnSync("bash", ["-n"], {
          input: commands.join("\n"),
          encoding: "utf8",
        });
        expect(status, `${id}: ${stderr}`).toBe(0);
        expect(commands.join("\n")).not.toMatch(/undefined|null\b(?!}})/);
      }
      for (const id of plan.sources) expect(catalog.sources).toHaveProperty([id]);
      expect(plan.checked, `${mesh} ${build}`).toBe(true);
      expect(new Set(plan.steps.flatMap(({ sources }) => sources))).toEqual(new Set(plan.sources));
      expect(plan.steps.at(-1)?.commands.at(-1)).toBe("kind delete cluster --name mesh-trial");
    },
  );
  test("takes its versions from the catalog", () => {
    const text = (mesh: (typeof meshIds)[number]) =>
      planFor(mesh, catalog.meshes[mesh].distributions[0]!.id)!
        .steps.flatMap(({ commands }) => commands)
        .join("\n");
    expect(text("linkerd")).toContain(versions("linkerd.edge_for_named_version"));
    expect(text("istio-sidecar")).toContain(`ISTIO_VERSION=${versions("istio-sidecar.version")}`);
    expect(text("cilium")).toContain(`--version ${versions("cilium.newest_release")}`);
    expect(text("kuma")).toContain(`--version ${versions("kuma.version")}`);
    expect(text("consul")).toContain(`--version ${versions("consul.k8s_version")}`);
  });
  const textOf = (mesh: (typeof meshIds)[number]) =>
    planFor(mesh, catalog.meshes[mesh].distributions[0]!.id)!.steps.map(
      ({ id, commands }) => `# ${id}\n${commands.join("\n")}`,
    );
  test.each([
    ["kuma", "kind: MeshTrafficPermission", "kind: Mesh\nmetadata"],
    ["kuma", "/spec/ports/0/appProtocol", "sidecar-injection=enabled"],
    ["consul", "expose deployment load", '"consul.hashicorp.com/connect-inject":"true"'],
    ["consul", "delete servicedefaults", "helm uninstall consul"],
    ["cilium", "helm install cilium", "# baseline"],
    ["cilium", "# baseline", "encryption.type=wireguard"],
  ] as const)("of %s: %s goes before %s", (mesh, first, then) => {
    const text = textOf(mesh).join("\n");
    expect(text.indexOf(first), first).toBeGreaterThan(-1);
    expect(text.indexOf(then), then).toBeGreaterThan(text.indexOf(first));
  });
  test("sources marked as a trial’s are cited by one", () => {
    const cited = new Set(builds.flatMap(([mesh, build]) => planFor(mesh, build)?.sources ?? []));
    const marked = Object.values(catalog.sources).filter(({ citedBy }) => citedBy === "trial");
    expect(marked.map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([]);
    expect(marked.length).toBeGreaterThan(5);
  });
  test("installs a waypoint only where requests are to be read", () => {
    const commands = (waypoint: boolean) =>
      JSON.stringify(planFor("istio-ambient", "oss", waypoint));
    expect(commands(true)).toContain("waypoint apply");
    expect(commands(false)).not.toContain("waypoint");
  });
  test("has the calculator’s band for limits, and the reader’s own where there is one", () => {
    const limits = (answers: { memory?: number; latency?: "tight" }, use: TrialBand | undefined) =>
      JSON.stringify(
        trialPlan({
          meshes: catalog.meshes,
          verdict: { mesh: "istio-sidecar", distribution: "oss" },
          answers,
          versions,
          band: use,
          waypoint: false,
        })?.limits,
      );
    expect(limits({}, band)).toMatch(/More than 80\u00a0MiB/);
    expect(limits({}, band)).toMatch(/4\.0\u00a0GiB at most/);
    expect(limits({ memory: 2 }, band)).toMatch(/2\.0\u00a0GiB, your limit/);
    expect(limits({ latency: "tight" }, band)).toContain("1 ms more at most");
    expect(limits({ memory: 2 }, undefined)).toContain("2 GiB at most");
  });
  test("its load is what one proxy of yours would carry, ten times, within reason", () => {
    expect(trialLoad({ ...band, requestsPerSecond: 12 })).toBe(120);
    expect(trialLoad({ ...band, requestsPerSecond: 20000 })).toBe(1000);
    expect(trialLoad({ ...band, requestsPerSecond: 0 })).toBe(1);
  });
  test("there is none for no mesh", () => {
    expect(planFor("none", "plain")).toBeNull();
  });
});
