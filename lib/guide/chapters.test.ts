import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { catalog } from "@/lib/catalog/catalog";
import { findFact } from "@/lib/catalog/find";
import { meshIds } from "@/lib/catalog/ids";
import { factText } from "@/lib/format";
import { type Chapter, findSection, parseChapter, readChapters } from "@/lib/guide/chapters";

const chapters = readChapters();
const each = chapters.map((chapter) => [chapter.file, chapter] as const);

/** What stands in the text: no code, no components, no link targets. */
function proseOf({ body }: Chapter): string {
  return body
    .replace(/```[\s\S]*?```/g, "")
    .replace(/`[^`]*`/g, "")
    .replace(/<[^>]*>/g, "")
    .replace(/\]\([^)]*\)/g, "]");
}

const attributes = (body: string, component: string, name: string) =>
  [...body.matchAll(new RegExp(`<${component}\\b[^>]*\\b${name}="([^"]*)"`, "g"))].map(
    ([, value]) => value ?? "",
  );

const blocks = ({ body }: Chapter, language: string) =>
  [...body.matchAll(new RegExp("```" + language + "\\n([\\s\\S]*?)```", "g"))].map(
    ([, code]) => code ?? "",
  );

test("the chapters in order, with the slugs that links rely on", () => {
  expect(chapters.map(({ number, slug }) => `${number} ${slug}`)).toEqual([
    "1 do-you-need-a-mesh",
    "2 how-a-mesh-works",
    "3 what-it-gives-you",
    "4 istio",
    "5 linkerd",
    "6 other-options",
    "7 making-the-choice",
    "8 what-it-costs",
    "9 starting-small",
    "10 installing",
    "11 ready-for-production",
    "12 splitting-traffic",
    "13 operating-it",
    "14 when-requests-fail",
    "15 moving-between-meshes",
    "16 resources",
  ]);
});

describe.each(each)("%s", (_, chapter) => {
  const { body, sources } = chapter;

  test("its facts, citations and measurements are in the catalog", () => {
    for (const address of attributes(body, "Fact", "of")) findFact(catalog, address);
    for (const id of attributes(body, "Cite", "source")) expect(sources).toContain(id);
    for (const id of sources) expect(catalog.sources).toHaveProperty([id]);
    const rows = new Set(catalog.measurements.map(({ id }) => id));
    for (const id of attributes(body, "Row", "id")) expect(rows).toContain(id);
  });

  test("its facts are short enough to stand inside a sentence", () => {
    for (const address of attributes(body, "Fact", "of")) {
      expect(factText(findFact(catalog, address).fact).length, address).toBeLessThan(50);
    }
  });

  test("gives no number with a unit that has no source", () => {
    const bare =
      /(?<![\w.])\d[\d.,]*\s?(%|percent|Mi?B|Gi?B|Ki?B|ms|milliseconds|millicores|vCPUs?|m CPU|hours?|days|months|weeks|years|US\$|dollars)(?!\w)/g;
    expect(proseOf(chapter).match(bare) ?? []).toEqual([]);
  });

  test("starts with its minute, and its headings go down one step at a time", () => {
    expect(body.trimStart()).toMatch(/^<InOneMinute>/);
    const levels = [...body.replace(/```[\s\S]*?```/g, "").matchAll(/^(#+) /gm)].map(
      ([, marks]) => marks?.length ?? 0,
    );
    expect(levels[0]).toBe(2);
    levels.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 1) + 1);
      expect(level).toBeGreaterThan(1);
    });
  });

  test("its tabs start with a heading, which is all they have without JavaScript", () => {
    for (const [, start = ""] of body.matchAll(/<Tab of="[^"]+">\s*(\S[^\n]*)/g)) {
      expect(start).toMatch(/^#{2,3} \S/);
    }
  });

  test("is between 600 and 1,500 words", () => {
    const words = proseOf(chapter).split(/\s+/).length;
    expect(words).toBeGreaterThan(600);
    expect(words).toBeLessThan(1500);
  });

  test("its YAML is made of manifests, its shell parses", () => {
    for (const code of blocks(chapter, "yaml")) {
      for (const document of parseAllDocuments(code)) {
        expect(document.errors, code).toEqual([]);
        const manifest = document.toJS() as Record<string, unknown>;
        expect(Object.keys(manifest), code).toEqual(
          expect.arrayContaining(["apiVersion", "kind", "metadata"]),
        );
      }
    }
    for (const code of blocks(chapter, "bash")) {
      const { status, stderr } = spawnSync("bash", ["-n"], { input: code });
      expect(status, `${stderr.toString()}\n${code}`).toBe(0);
    }
  });

  test("its code names the versions of the catalog", () => {
    const code = ["yaml", "bash", "text"]
      .flatMap((language) => blocks(chapter, language))
      .join("\n");
    const version = (address: string) => String(findFact(catalog, address).fact.value);
    for (const [, found] of code.matchAll(/ISTIO_VERSION=([\d.]+)/g)) {
      expect(found).toBe(version("istio-sidecar.version"));
    }
    for (const [, found] of code.matchAll(
      /(?:\bVERSION=|chart: istiod\n\s+targetRevision: )(\S+)/g,
    )) {
      expect(found).toBe(version("istio-sidecar.version"));
    }
    for (const [, found] of code.matchAll(/(?:revision[= ]|rev=)(\d+-\d+-\d+)/g)) {
      expect(found?.replaceAll("-", ".")).toBe(version("istio-sidecar.version"));
    }
    const edge = version("linkerd.edge_for_named_version");
    for (const [, found] of code.matchAll(/LINKERD2_VERSION=(\S+)/g)) expect(found).toBe(edge);
    // The chart of edge-26.6.3 is 2026.6.3.
    for (const [, found] of code.matchAll(/linkerd-edge\/\S+(?: -n linkerd)? --version (\S+)/g)) {
      expect(found).toBe(edge.replace("edge-", "20"));
    }
  });

  test("its commands leave no pod and no policy behind", () => {
    for (const code of blocks(chapter, "bash")) {
      // Deployments alone would leave the proxies of StatefulSets and DaemonSets.
      expect(code).not.toMatch(/rollout restart (deploy|deployment)$/m);
      const [before = "", after] = code.split(/istioctl uninstall --purge/);
      // It deletes the CRDs, and with them every resource of Istio.
      if (after !== undefined) expect(before).toMatch(/kubectl get "\$\(kubectl get crd .*istio/);
    }
  });

  test("repeats none of the mistakes it corrects", () => {
    const text = body.toLowerCase();
    const mistakes = [
      "run.linkerd.io/install |",
      "run.linkerd.io/install\n",
      "heartbeatz",
      "split.smi-spec.io",
      "most popular service mesh",
      "intercept all network traffic",
      "without any code changes",
      "x-canary:\n            exact",
      "istio-release.storage.googleapis.com/charts",
      "networking.istio.io/v1beta1",
      "hide errors of the new version",
      "nothing comparable now",
      "which is none. what we have on",
    ];
    for (const mistake of mistakes) expect(text).not.toContain(mistake);
  });
});

/** What an expert looks for in a guide of this kind, and where it is treated. */
test.each([
  ["health probes under authorization", "installing#health-probes-under-authorization"],
  ["firewalls of private clusters", "installing#private-clusters-and-firewalls"],
  ["EKS and pod security groups", "installing#eks-with-pod-security-groups"],
  ["Pod Security and NET_ADMIN", "installing#pod-security-and-net_admin"],
  ["VPC Lattice", "moving-between-meshes#off-app-mesh"],
  ["Argo CD and Flux", "ready-for-production#gitops-order"],
  ["Linkerd in production", "ready-for-production#linkerd-with-its-own-trust-anchor"],
  ["ambient in production", "ready-for-production#ambient-for-production"],
  ["autoscaling and quotas", "ready-for-production#autoscaling-quotas-and-eviction"],
  ["metric cardinality", "ready-for-production#metrics-that-fill-prometheus"],
  ["MTU", "ready-for-production#mtu"],
  ["StatefulSets", "ready-for-production#statefulsets-and-headless-services"],
  ["server-first ports", "when-requests-fail#ports-on-which-the-server-speaks-first"],
  ["mesh and ingress", "splitting-traffic#mesh-and-ingress-together"],
  ["the successful canary", "splitting-traffic#promote-the-new-version"],
  ["sidecar to ambient", "moving-between-meshes#from-sidecars-to-ambient"],
  ["Istio to Linkerd", "moving-between-meshes#from-istio-to-linkerd"],
  ["Linkerd to Istio", "moving-between-meshes#from-linkerd-to-istio"],
  ["to no mesh", "moving-between-meshes#to-no-mesh"],
  ["Envoy’s flags", "when-requests-fail#envoys-flags"],
  ["port 15008", "when-requests-fail#ambient-and-port-15008"],
  ["security bulletins", "operating-it#are-you-patched"],
])("the guide treats: %s", (_, address) => {
  expect(findSection(chapters, address).chapter.body.length).toBeGreaterThan(0);
});

test("links from chapter to chapter lead to chapters and headings that are there", () => {
  const slugs = chapters.map(({ slug }) => slug);
  const links = chapters.flatMap(({ body }) => [
    ...body.matchAll(/\]\(\/guide\/([a-z-]+)(#[^)]+)?\)/g),
  ]);
  expect(links.length).toBeGreaterThan(40);
  for (const [, slug = "", hash] of links) {
    if (slug === "what-changed") continue;
    expect(slugs).toContain(slug);
    if (hash) findSection(chapters, slug + hash);
  }
});

/** What the original guide treated, in its order and in our words, and where it is treated here. */
test.each([
  ["why services need it", "do-you-need-a-mesh#the-problem-it-solves"],
  ["is it worth it for a small team", "do-you-need-a-mesh#signs-that-it-will-not"],
  ["what a mesh is, its two halves", "how-a-mesh-works#two-halves"],
  ["the way of a request", "how-a-mesh-works#one-request-step-by-step"],
  ["routing, splitting, canaries", "what-it-gives-you#traffic"],
  ["encryption, identity, policies", "what-it-gives-you#security"],
  ["traces, metrics, logs", "what-it-gives-you#observability"],
  ["Istio: origin and standing", "istio#where-it-stands"],
  ["Istio: architecture", "istio#the-control-plane"],
  ["Istio: when", "istio#when-istio-is-the-right-choice"],
  ["Istio: challenges", "istio#what-it-asks-of-a-small-team"],
  ["Linkerd: origin and standing", "linkerd#where-it-stands"],
  ["Linkerd: architecture", "linkerd#how-it-is-built"],
  ["Linkerd: when", "linkerd#when-to-choose-it"],
  ["Linkerd: limits", "linkerd#where-it-stops"],
  ["the framework for choosing", "making-the-choice#the-usual-advice-judged-again"],
  ["start simple, outside production", "starting-small#the-steps"],
  ["watch what it uses", "operating-it#what-the-proxies-cost-day-by-day"],
  ["installing Linkerd", "installing#linkerd"],
  ["installing Istio", "installing#istio-with-sidecars"],
  ["a canary with Linkerd", "splitting-traffic#the-portable-route"],
  ["routes with Istio", "splitting-traffic#the-classic-istio-form"],
  ["conclusion", "making-the-choice#before-you-commit"],
  ["resources", "resources#if-you-have-one-hour"],
])("the guide still treats: %s", (_, address) => {
  expect(findSection(chapters, address).chapter.body.length).toBeGreaterThan(0);
});

test("a place that is not in the guide is named", () => {
  expect(() => findSection(chapters, "istio#no-such")).toThrow(/no heading "no-such" in 04-istio/);
  expect(() => findSection(chapters, "isito#x")).toThrow(/no chapter "isito"/);
  const nested = findSection(chapters, "what-it-gives-you#what-it-does-not-secure");
  expect(nested.chapter.headings).not.toContainEqual(nested.heading);
});

test("mesh pages that chapters link to exist", () => {
  const linked = chapters.flatMap(({ body }) =>
    [...body.matchAll(/\(\/meshes\/([a-z-]+)/g)].map(([, id]) => id),
  );
  for (const id of linked) expect(meshIds).toContain(id);
});

test("the method page names measurements that exist", () => {
  const text = readFileSync("content/method.mdx", "utf8");
  const rows = new Set(catalog.measurements.map(({ id }) => id));
  const named = attributes(text, "Row", "id");
  expect(named.length).toBeGreaterThan(5);
  for (const id of named) expect(rows).toContain(id);
});

describe("a chapter that cannot be read says what to change", () => {
  const good =
    "---\ntitle: A\ndescription: B\nlastChecked: 2026-11-23\nsources: [x]\n---\n## C d\n";

  test("front matter and headings", () => {
    expect(parseChapter("04-istio.mdx", good)).toMatchObject({
      slug: "istio",
      number: 4,
      headings: [{ id: "c-d", text: "C d" }],
    });
  });

  test.each([
    ["istio.mdx", good, /name it like 04-istio\.mdx/],
    ["04-istio.mdx", "## C", /start it with front matter/],
    ["04-istio.mdx", good.replace("2026-11-23", "soon"), /lastChecked/],
    ["04-istio.mdx", good.replace("title: A", "titel: A"), /titel|title/],
  ])("%s", (file, text, message) => expect(() => parseChapter(file, text)).toThrow(message));
});
