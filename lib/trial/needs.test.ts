import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { catalog } from "@/lib/catalog/catalog";
import { findFact } from "@/lib/catalog/find";
import { meshIds, needIds, type MeshId, type NeedId } from "@/lib/catalog/ids";
import { kubernetesRange } from "@/lib/decision/kubernetes-versions";
import { needs } from "@/lib/decision/questions/needs";
import type { Answers } from "@/lib/decision/questions/questions";
import { factText } from "@/lib/format";
import type { Manifest } from "@/lib/manifests/manifest";
import { crdVersions, schemaProblems } from "@/lib/manifests/testing/crds";
import { trialPlan } from "@/lib/trial/plan";

const versions = (address: string) => factText(findFact(catalog, address).fact);
const builds = meshIds
  .filter((mesh) => mesh !== "none")
  .flatMap((mesh) => catalog.meshes[mesh].distributions.map(({ id }) => [mesh, id] as const));
const planFor = (mesh: MeshId, distribution: string, answers: Answers) =>
  trialPlan({
    meshes: catalog.meshes,
    verdict: { mesh, distribution },
    answers,
    versions,
    band: undefined,
    waypoint: false,
  })!;
const linesOf = (plan: ReturnType<typeof planFor>) =>
  plan.steps.flatMap(({ commands }) => commands).join("\n");
const cases = builds.flatMap(([mesh, build]) =>
  needIds.map((need) => [mesh, build, need] as const),
);

describe("what decided is tried", () => {
  test.each(cases)("%s %s: %s", (mesh, build, need) => {
    const plan = planFor(mesh, build, { must: [need] });
    const ids = plan.steps.map(({ id }) => id);
    if (need === "encryption" || need === "identity") {
      expect(plan.steps.find(({ id }) => id === "enrol")?.text).toContain("through the mesh");
      return;
    }
    const step = plan.steps.find(({ id }) => id === `need-${need}`)!;
    expect(ids.indexOf(step.id)).toBeGreaterThan(ids.indexOf("measure"));
    expect(ids.indexOf(step.id)).toBeLessThan(ids.indexOf("leave"));
    expect(step.title).toContain(needs[need].label);
    // Commands come with documents and limits; without them the text says so.
    const limit = plan.limits.find(
      ({ measure }) => measure.toLowerCase() === needs[need].label.toLowerCase(),
    );
    expect(limit !== undefined, "limit").toBe(step.commands.length > 0);
    expect(step.sources.length > 0, "sources").toBe(step.commands.length > 0);
    for (const id of step.sources) expect(catalog.sources).toHaveProperty([id]);
  });

  const noTest: readonly NeedId[] = [
    "rate-limit-global",
    "egress-gateway",
    "ingress",
    "tracing",
    "multi-cluster",
    "vms",
    "wasm",
    "fips",
  ];
  test.each([
    ["linkerd", "edge", ["jwt", "canary-edge", "mirroring", "fault-injection"]],
    ["istio-sidecar", "oss", ["rate-limit-local"]],
    ["istio-ambient", "oss", ["rate-limit-local", "egress"]],
  ] as const)("%s has commands for every need but those without a test", (mesh, build, more) => {
    const without = needIds.filter(
      (need) =>
        need !== "encryption" &&
        need !== "identity" &&
        planFor(mesh, build, { must: [need] }).steps.some(
          ({ id, commands }) => id === `need-${need}` && commands.length === 0,
        ),
    );
    expect(without.toSorted()).toEqual([...noTest, ...more].toSorted());
  });

  test("a must goes before a wish, and a wish that is covered before one that is not", () => {
    const decided = (answers: Answers) =>
      planFor("linkerd", "edge", answers)
        .steps.map(({ id }) => id)
        .filter((id) => id.startsWith("need-"));
    expect(decided({ must: ["canary"], nice: ["retries"] })).toEqual(["need-canary"]);
    expect(decided({ nice: ["jwt", "retries"] })).toEqual(["need-retries"]);
    expect(decided({})).toEqual([]);
  });

  test("ambient gets a waypoint where the test reads requests, also for a wish", () => {
    expect(linesOf(planFor("istio-ambient", "oss", { nice: ["jwt"] }))).toContain("waypoint apply");
    expect(linesOf(planFor("istio-ambient", "oss", {}))).not.toContain("waypoint apply");
  });
});

describe("the whole plan", () => {
  test.each(builds)("of %s %s parses, and its resources fit their CRDs", (mesh, build) => {
    const plan = planFor(mesh, build, { must: [...needIds] });
    let checked = 0;
    for (const { commands, id } of plan.steps) {
      const input = commands.join("\n");
      const { status, stderr } = spawnSync("bash", ["-n"], { input, encoding: "utf8" });
      expect(`${status} ${stderr}`, id).toBe("0 ");
      for (const [, yaml = ""] of input.matchAll(/<<'EOF'\n([\s\S]*?)\nEOF/g)) {
        for (const document of parseAllDocuments(yaml, { version: "1.1" })) {
          expect(document.errors, yaml).toEqual([]);
          const manifest = document.toJS() as Manifest;
          const known = /^(HTTPRoute|Gateway|VirtualService|DestinationRule)$/.test(manifest.kind);
          if (!known) continue;
          checked += 1;
          const group = manifest.apiVersion.startsWith("gateway") ? "gateway-api" : "istio";
          for (const version of crdVersions.filter((each) => each.startsWith(group))) {
            expect(schemaProblems(manifest, version), `${version}\n${yaml}`).toEqual([]);
          }
        }
      }
    }
    if (mesh !== "kuma" && mesh !== "consul") expect(checked).toBeGreaterThan(1);
  });

  test.each(builds)(
    "of %s %s reads usage within the load, before and after alike",
    (mesh, build) => {
      const { steps } = planFor(mesh, build, {});
      const reading = (id: string, file: string) => {
        const { commands } = steps.find((step) => step.id === id)!;
        const start = commands.findIndex((line) => line.includes("> warm-up.txt"));
        const lines = commands.slice(start).map((line) => line.replaceAll(file, "FILE"));
        const [load, wait, usage, end] = lines.slice(1);
        expect(load).toMatch(/fortio load .* -t (\d+)s .*&$/);
        expect(usage).toMatch(/^kubectl top pod/);
        expect(end).toBe("wait");
        const [, seconds] = /-t (\d+)s/.exec(load!)!;
        expect(Number(wait!.replace("sleep ", ""))).toBeLessThan(Number(seconds));
        return lines;
      };
      expect(reading("measure", "after.txt")).toEqual(reading("baseline", "before.txt"));
    },
  );

  test.each(builds)("of %s %s pins every image and download", (mesh, build) => {
    const lines = linesOf(planFor(mesh, build, { must: [...needIds] }));
    expect(lines).not.toMatch(/latest/);
    const images = [...lines.matchAll(/(?:--image[= ]|image: )(\S+)/g)].map(([, name]) => name!);
    expect(images.length).toBeGreaterThan(2);
    for (const image of images) expect(image).toMatch(/:v?\d+\.\d+\.\d+(@sha256:[0-9a-f]{64})?$/);
    for (const [line] of lines.matchAll(/^curl .*\| .*sh.*$/gm)) {
      expect(line).toMatch(/_VERSION=\S*\d+\.\d+\.\d+/);
    }
  });

  test.each(builds)("of %s %s runs a Kubernetes the mesh is made for", (mesh, build) => {
    const distribution = catalog.meshes[mesh].distributions.find(({ id }) => id === build)!;
    const range = kubernetesRange(distribution.capabilities.kubernetes_versions)!;
    for (const kubernetes of [undefined, "1.34", "1.36", "1.37"] as const) {
      const lines = linesOf(planFor(mesh, build, kubernetes ? { kubernetes } : {}));
      const minor = Number(/kindest\/node:v1\.(\d+)\./.exec(lines)![1]);
      expect(minor).toBeGreaterThanOrEqual(range.oldest);
      expect(minor).toBeLessThanOrEqual(range.newest);
      if (kubernetes === "1.34") expect(minor).toBe(34);
    }
  });

  test.each(builds.filter(([mesh]) => mesh !== "cilium"))(
    "of %s %s leaves before it removes, saves first and removes only what is not in use",
    (mesh, build) => {
      const { commands } = planFor(mesh, build, {}).steps.at(-1)!;
      const text = commands.join("\n");
      const at = (pattern: RegExp) => {
        expect(text).toMatch(pattern);
        return text.search(pattern);
      };
      const removal = at(/istioctl uninstall --purge|linkerd uninstall \||helm uninstall/);
      expect(at(/get "\$CRDS" -A -o yaml > /)).toBeLessThan(removal);
      expect(at(/if \[ -n "\$LEFT" \]/)).toBeLessThan(removal);
      if (mesh !== "istio-ambient") {
        expect(at(/rollout restart deployment,statefulset,daemonset/)).toBeLessThan(removal);
      }
      expect(text).not.toMatch(/--purge -y/);
    },
  );
});
