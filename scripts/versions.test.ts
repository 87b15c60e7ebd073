/** No version stands twice with different values: not in the catalog, the guide or what is built. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catalog } from "@/lib/catalog/catalog";
import { factAddresses, findFact } from "@/lib/catalog/find";
import { kubernetesRange } from "@/lib/decision/kubernetes-versions";
import { compareVersions, versionOf } from "@/scripts/upkeep/versions.js";

const facts = factAddresses(catalog);
const value = (address: string) => String(findFact(catalog, address).fact.value);
const numbers = (text: string) => versionOf(text)?.numbers ?? [];
const isAbove = (text: string, limit: string) => compareVersions(numbers(text), numbers(limit)) > 0;

describe("the catalog", () => {
  test.each([
    ["istio-sidecar.version", "istio-ambient.version"],
    ["istio-sidecar.kubernetes_versions", "istio-ambient.kubernetes_versions"],
    ["cilium.version", "cilium.newest_release"],
    ["cilium.version_date", "cilium.newest_release_date"],
    ["kuma.version", "kuma.newest_release"],
    ["kuma.version_date", "kuma.newest_release_date"],
    ["istio-sidecar.crds", "istio-sidecar.crd_count"],
    ["cilium.crds", "cilium.crd_count"],
    ["kuma.crds", "kuma.crd_count"],
    ["consul.crds", "consul.crd_count"],
  ])("%s is %s", (one, other) => {
    expect(value(one)).toBe(value(other));
  });

  test.each([
    ["istio-sidecar.latest_version_found", "istio-sidecar.newest_release"],
    ["istio-ambient.latest_version_found", "istio-sidecar.newest_release"],
    ["cilium.latest_version_found", "cilium.newest_release"],
    ["kuma.latest_version_found", "kuma.newest_release"],
    ["consul.latest_version_found", "consul.version"],
    ["consul.latest_version_found", "consul.k8s_version"],
    ["linkerd.edge.latest_version_found", "linkerd.newest_edge"],
    ["linkerd.edge.latest_version_found", "linkerd.named_version"],
    ["linkerd.bel.latest_version_found", "linkerd.vendor_newest"],
    ["linkerd.conformance_report", "linkerd.conformance_report_version"],
    ["linkerd.gateway_api_crd_version", "linkerd.gateway_api_maximum"],
    ["linkerd.gateway_api_crd_version", "linkerd.gateway_api_recommended"],
    ["cilium.gateway_api_crd_version", "cilium.gateway_api_minimum"],
  ])("%s names %s", (whole, part) => {
    const { value: text, label = "" } = findFact(catalog, whole).fact;
    expect(`${String(text)} ${label}`).toContain(value(part));
  });

  test("current and previous minor follow from the releases", () => {
    const minor = (address: string) => numbers(value(address)).slice(0, 2).join(".");
    expect(value("istio-sidecar.current_minor")).toBe(minor("istio-sidecar.newest_release"));
    expect(value("istio-sidecar.previous_minor")).toBe(minor("istio-sidecar.version"));
  });

  test("names nothing newer than what it calls the newest", () => {
    const gatewayApi = value("landscape.gateway_api_version");
    const istio = value("istio-sidecar.newest_release");
    const kubernetes = value("landscape.kubernetes_newest_minor");
    const tooNew: string[] = [];
    for (const [address, fact] of facts) {
      const text = String(fact.value);
      const name = address.slice(address.lastIndexOf(".") + 1);
      if (/^gateway_api_/.test(name) || /conformance_report/.test(name)) {
        const found = text.match(/\d+\.\d+(\.\d+)?/)?.[0] ?? "";
        if (isAbove(found, gatewayApi)) tooNew.push(address);
      }
      if (/^istio-(sidecar|ambient)\..*_since$/.test(address) && isAbove(text, istio)) {
        tooNew.push(address);
      }
      if (name === "kubernetes_versions") {
        const newest = kubernetesRange(fact)?.newest;
        if (newest !== undefined && newest > numbers(kubernetes)[1]!) tooNew.push(address);
      }
    }
    expect(tooNew).toEqual([]);
  });
});

/** Three numbers with dots, an edge build or an Istio revision; not an address of four numbers. */
const versionLike = /(?<![\d.]|[a-z]-)(?:edge-)?\d+\.\d+\.\d+(?![\d.])|\b1-\d\d-\d+\b/g;
const known = new Set([...facts.values()].map((fact) => String(fact.value)));

/**
 * Versions in a text that no fact has. A revision stands for the version with dots, a chart of
 * Linkerd (2026.6.3) for its edge build; images of the reader's own have whatever tag they like.
 */
const asFact = (found: string) =>
  found.replace(/^(1)-(\d\d)-/, "$1.$2.").replace(/^20(\d\d)\./, "edge-$1.");
const strangers = (text: string) =>
  (text.replace(/registry\.example\S+/g, "").match(versionLike) ?? []).filter(
    (found) => !known.has(asFact(found)),
  );

describe("the guide", () => {
  const chapters = readdirSync("content/guide").filter((name) => name.endsWith(".mdx"));
  const blocks = chapters.flatMap((name) =>
    [...readFileSync(`content/guide/${name}`, "utf8").matchAll(/^```\w*\n([\s\S]*?)^```/gm)].map(
      ([, code = ""]) => ({ name, code }),
    ),
  );
  const all = (pattern: RegExp) =>
    blocks.flatMap(({ name, code }) =>
      [...code.matchAll(pattern)].map((found) => [name, found.slice(1).find(Boolean)!] as const),
    );

  test("has no version in its commands that is no fact", () => {
    expect(blocks.length).toBeGreaterThan(30);
    expect(blocks.flatMap(({ name, code }) => strangers(code).map((one) => [name, one]))).toEqual(
      [],
    );
  });

  test("installs the Istio of the catalog, also as a revision", () => {
    const version = value("istio-sidecar.version");
    const pinned = all(/ISTIO_VERSION=(\S+)|\bistio-(\d[\d.]+)\/|^VERSION=(\S+)/gm);
    expect(pinned.length).toBeGreaterThan(3);
    for (const [name, one] of pinned) expect([name, one]).toEqual([name, version]);
    const revisions = all(/revision[= ](1-\S+)|istio\.io\/rev=(1-\S+)/g);
    expect(revisions.length).toBeGreaterThan(1);
    for (const [name, one] of revisions) {
      expect([name, one]).toEqual([name, version.replaceAll(".", "-")]);
    }
  });

  test("applies Gateway API CRDs of the version that suits the mesh", () => {
    const applied = all(/gateway-api\/releases\/download\/v([\d.]+)\//g);
    expect(applied.length).toBeGreaterThan(1);
    const suited = [
      value("landscape.gateway_api_shared"),
      value("linkerd.gateway_api_recommended"),
    ];
    for (const [name, one] of applied) expect([name, suited.includes(one)]).toEqual([name, true]);
  });
});

test("builder and trials hold no version of their own", () => {
  const files = ["lib/manifests", "lib/trial"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /(?<!\.test)\.ts$/.test(name) && !name.startsWith("testing/"))
      .map((name) => `${folder}/${name}`),
  );
  expect(files.length).toBeGreaterThan(15);
  const found = files.flatMap((file) =>
    (readFileSync(file, "utf8").match(versionLike) ?? []).map((one) => [file, one]),
  );
  expect(found).toEqual([]);
});
