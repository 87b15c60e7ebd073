import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { catalog, content, parseCatalog } from "@/lib/catalog/catalog";
import { capabilityIds, limitIds, meshIds, needIds } from "@/lib/catalog/ids";
import type { Fact } from "@/lib/catalog/schema";

const contentFolder = fileURLToPath(new URL("../../content", import.meta.url));
const namesIn = (folder: string, ending: string) =>
  readdirSync(`${contentFolder}/${folder}`)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length));

const meshes = Object.values(catalog.meshes);
const distributions = meshes.flatMap((mesh) =>
  mesh.distributions.map((distribution) => ({ mesh, distribution })),
);
const facts: readonly (readonly [string, Fact])[] = [
  ...distributions.flatMap(({ mesh, distribution }) =>
    Object.entries(distribution.capabilities).map(
      ([key, fact]) => [`${mesh.id}.${distribution.id}.${key}`, fact] as const,
    ),
  ),
  ...meshes.flatMap(({ id, facts }) =>
    Object.entries(facts).map(([key, fact]) => [`${id}.${key}`, fact] as const),
  ),
  ...Object.entries(catalog.landscape.facts).map(
    ([key, fact]) => [`landscape.${key}`, fact] as const,
  ),
];

describe("the catalog on disk", () => {
  it("has every mesh, in canonical order", () => {
    expect(Object.keys(catalog.meshes)).toEqual([...meshIds]);
  });

  it("imports every file there is", () => {
    expect(Object.keys(content.meshes).sort()).toEqual(namesIn("meshes", ".json").sort());
    expect(Object.keys(content.overhead).sort()).toEqual(namesIn("overhead", ".json").sort());
  });

  it("fills all 34 rows of the matrix for seven distributions of meshes and for none", () => {
    expect(capabilityIds).toHaveLength(34);
    const cells = (id: string) =>
      distributions
        .filter(({ mesh }) => (id === "none") === (mesh.id === "none"))
        .flatMap(({ distribution }) => Object.keys(distribution.capabilities));
    expect(cells("meshes")).toHaveLength(238);
    expect(cells("none")).toHaveLength(34);
  });

  /**
   * What is stable although its cell names something that is not: where the cell says how to do
   * without it. Anything else that rests on an alpha, beta or experimental API is a preview.
   */
  const stableBeside: Readonly<Record<string, string>> = {
    "istio-ambient.traffic_splitting.canary": "HTTPRoute does it; VirtualService is the Alpha",
    "cilium.mtls.encryption": "WireGuard and IPsec are stable; ztunnel is the Beta",
    "kuma.traffic_splitting.canary": "MeshHTTPRoute does it; GAMMA is the experiment",
    "consul.extensibility_wasm_lua.wasm": "Lua does it; Wasm is the alpha",
    "linkerd.non_k8s_workloads_vm.vms": "Linux machines are stable; Windows ones are called alpha",
  };

  it("counts what rests on an alpha, beta or experimental API as a preview, in every mesh", () => {
    const unstable =
      /\b(alpha|beta|experimental|v\d+(alpha|beta)\d+|EnvoyFilter|WasmPlugin|TrafficExtension)\b/i;
    const counted = distributions.flatMap(({ mesh, distribution }) =>
      Object.entries(distribution.capabilities).flatMap(([name, fact]) =>
        unstable.test([fact.value, fact.label, fact.note].join(" "))
          ? Object.entries(fact.supports ?? {})
              .filter(([, level]) => level === "full" || level === "extra")
              .map(([demand]) => `${mesh.id}.${name}.${demand}`)
          : [],
      ),
    );
    expect(counted.sort()).toEqual(Object.keys(stableBeside).sort());
  });

  it("answers each of the 24 needs and 5 limits once in every distribution", () => {
    const demands = [...needIds, ...limitIds];
    expect(demands).toHaveLength(29);
    for (const { distribution } of distributions) {
      const answered = Object.values(distribution.capabilities).flatMap((fact) =>
        Object.keys(fact.supports ?? {}),
      );
      expect(answered.sort()).toEqual([...demands].sort());
    }
  });

  it("has two builds of Linkerd, the open one first", () => {
    expect(catalog.meshes.linkerd.distributions.map(({ id }) => id)).toEqual(["edge", "bel"]);
  });

  it("has the measurements of others and our own, and every data version, newest first", () => {
    const own = catalog.measurements.filter(({ source }) => source === "meshfit-bench-2026-12");
    expect(own).toHaveLength(118);
    expect(catalog.measurements.length - own.length).toBeGreaterThanOrEqual(204);
    expect(catalog.coefficients.map(({ version }) => version)).toEqual(["2026-12", "2026-11"]);
  });

  it("speaks of the facts and not of how they were gathered", () => {
    const slang =
      /text.index|stored[- ](file|copy|text|page)|readable here|not captured|\/work\/|\.\.\/shared/i;
    const told = JSON.stringify(content);
    expect(told.match(slang)?.[0]).toBeUndefined();
  });

  it("gives a reader words wherever a value is a code", () => {
    const code =
      /^(yes|no|unknown|partial)$|^(yes|no|not|via|local|config|enterprise|alpha|beta|L[34])[-+?]\S*$/;
    const bare = facts.filter(
      ([, { value, label }]) =>
        label === undefined && (typeof value === "boolean" || code.test(String(value))),
    );
    expect(bare.map(([address]) => address)).toEqual([]);
  });

  it("marks sources as cited by prose only where prose cites them", () => {
    const prose = [
      ...namesIn("guide", ".mdx").map((name) => `guide/${name}.mdx`),
      ...namesIn(".", ".mdx").map((name) => `${name}.mdx`),
      "../lib/embed/recipes.ts",
    ].map((file) => readFileSync(`${contentFolder}/${file}`, "utf8"));
    const marked = Object.values(catalog.sources).filter(({ citedBy }) => citedBy === "prose");
    const idle = marked.filter(({ id }) => !prose.some((text) => text.includes(id)));
    expect(idle.map(({ id }) => id)).toEqual([]);
  });

  it("parses to the same catalog again", () => {
    expect(parseCatalog(content)).toEqual(catalog);
  });
});
