import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { manifestFacts as facts } from "@/app/manifest-facts";
import { catalog } from "@/lib/catalog/catalog";
import { build, yamlFile } from "@/lib/manifests/build";
import { plainPatches, stagePatches } from "@/lib/manifests/changes";
import { builderFields } from "@/lib/manifests/fields";
import { formFrom, targetOf, type Form } from "@/lib/manifests/form";
import { yamlOf, type Manifest } from "@/lib/manifests/manifest";
import { canaryProblems } from "@/lib/manifests/testing/rules";
import { gateway, missingService } from "@/lib/manifests/services";
import { quote } from "@/lib/manifests/shell";
import { stepIds } from "@/lib/manifests/step";
import { targetIds, type TargetId } from "@/lib/manifests/targets";
import { allForms } from "@/lib/manifests/testing/combinations";
import { crdVersions, schemaProblems } from "@/lib/manifests/testing/crds";
import { jsonPatch } from "@/lib/manifests/testing/patches";

const forms = allForms();
const builds = forms.map((form) => ({ form, result: build(form, targetOf(form), facts) }));
const unwritten = /undefined|NaN|\[object/;

/** The documents of a YAML text as plain data, as kubectl reads them. */
function readBack(text: string, version: "1.1" | "1.2" = "1.1"): unknown[] {
  return [...parseAllDocuments(text, { version })].map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS() as unknown;
  });
}

/** What the reader has already: the Service, and at a gateway the Gateway. */
const there = (form: Form, target: TargetId): readonly Manifest[] => [
  missingService(form, target),
  ...(target === "none" ? [gateway(form)] : []),
];

const gatewayApi = (version: string) => `gateway-api ${version}`;

/** The CRDs that a target installs, then those that are newer. */
function versionsFor(target: TargetId, manifests: readonly Manifest[]): readonly string[] {
  if (target === "istio-sidecar-classic") {
    return crdVersions.filter((version) => version.startsWith("istio"));
  }
  const hasTcp = manifests.some(({ kind }) => kind === "TCPRoute");
  const first = hasTcp
    ? facts.tcpGatewayApi
    : target === "linkerd"
      ? facts.linkerdGatewayApi
      : facts.sharedGatewayApi;
  const known = crdVersions.filter((version) => version.startsWith("gateway-api"));
  return known.slice(known.indexOf(gatewayApi(first)));
}

const problemsOf = (manifests: readonly Manifest[], target: TargetId) =>
  versionsFor(target, manifests).flatMap((version) =>
    manifests.flatMap((manifest) => schemaProblems(manifest, version)),
  );

test("the combinations are all there, and the CRDs of every version named", () => {
  expect(forms.length).toBeGreaterThan(1500);
  expect(new Set(forms.map(targetOf))).toEqual(new Set(targetIds));
  for (const version of [facts.linkerdGatewayApi, facts.sharedGatewayApi, facts.tcpGatewayApi]) {
    expect(crdVersions).toContain(gatewayApi(version));
  }
  const minor = facts.istioVersion.split(".").slice(0, 2).join(".");
  expect(crdVersions.some((version) => version.startsWith(`istio ${minor}.`))).toBe(true);
});

describe("every combination the form can produce", () => {
  test("fits the CRDs with their rules, and breaks none of ours", () => {
    for (const { form, result } of builds) {
      const problems = [
        ...problemsOf([...result.manifests, ...there(form, result.target)], result.target),
        ...canaryProblems([...there(form, result.target), ...result.manifests], result.target),
      ];
      expect(problems, JSON.stringify(form)).toEqual([]);
    }
  });

  test("still fits them once it is promoted or rolled back", () => {
    for (const { form, result } of builds) {
      const { target, manifests } = result;
      for (const patches of [
        stagePatches(form, target, "stable"),
        stagePatches(form, target, "promoted"),
        plainPatches(form, target),
      ]) {
        if (target === "istio-sidecar-classic" && patches === plainPatches(form, target)) continue;
        const patched = manifests.map((manifest) => {
          const patch = patches.find(
            ({ resource, name }) =>
              resource.startsWith(`${manifest.kind.toLowerCase()}s.`) &&
              name === manifest.metadata.name,
          );
          return patch ? (jsonPatch(manifest, patch.patch) as Manifest) : manifest;
        });
        expect(problemsOf(patched, target), JSON.stringify(form)).toEqual([]);
      }
    }
  });

  test("reads back from its YAML as it was written, by the rules of 1.1 and of 1.2", () => {
    // Many forms differ in what is said only, not in what is written.
    const files = new Map(builds.map(({ result }) => [yamlFile(result, facts), result.manifests]));
    expect(files.size).toBeGreaterThan(300);
    for (const [text, manifests] of files) {
      expect(readBack(text), text).toEqual(manifests);
      expect(readBack(text, "1.2"), text).toEqual(manifests);
      expect(text).not.toMatch(/ [&*]a\d/);
    }
  });

  test("has shell that parses, in every step", () => {
    const scripts = new Set<string>();
    for (const { result } of builds) {
      for (const step of stepIds) {
        expect(result.steps[step].length, `${result.target} ${step}`).toBeGreaterThan(0);
        for (const { language, code } of result.steps[step]) {
          if (language === "bash") scripts.add(code);
        }
      }
    }
    expect(scripts.size).toBeGreaterThan(100);
    // One shell for all: each in a function of its own, which is parsed and never called.
    const all = [...scripts].map((script, index) => `f${index}() {\n${script}\n}`).join("\n");
    const { status, stderr } = spawnSync("bash", ["-n"], { input: all });
    expect(status, stderr.toString()).toBe(0);
    expect(spawnSync("bash", ["-n"], { input: `${all}\nif` }).status).not.toBe(0);
    // Where it is installed, a closer look.
    const linted = spawnSync("shellcheck", ["-s", "bash", "-S", "warning", "-"], { input: all });
    if (linted.error === undefined) expect(linted.stdout.toString()).toBe("");
  });

  test("names only sources that exist, says nothing twice, writes nothing undefined", () => {
    for (const { form, result } of builds) {
      const wrong = result.warnings.filter(
        ({ text, sources }) =>
          unwritten.test(text) ||
          sources.length === 0 ||
          sources.some((source) => !(source in catalog.sources)),
      );
      const ids = new Set(result.warnings.map(({ id }) => id));
      const titles = stepIds.map((step) => result.steps[step].map(({ title }) => title));
      const code = stepIds.flatMap((step) => result.steps[step].map((block) => block.code));
      if (
        wrong.length > 0 ||
        ids.size < result.warnings.length ||
        titles.some((each) => new Set(each).size < each.length) ||
        code.some((text) => unwritten.test(text))
      ) {
        expect.fail(`${JSON.stringify(form)}\n${JSON.stringify(result, null, 2)}`);
      }
    }
  });

  test("says of everything asked for that it is written, or why not", () => {
    for (const { form, result } of builds) {
      const text = JSON.stringify(result.manifests);
      const told = (...ids: string[]) =>
        result.warnings.some(({ id, kind }) => kind === "left-out" && ids.includes(id));
      // Further ports have extras of their own; what is said is about the Service’s port.
      if (form.morePorts !== undefined) continue;
      const tcp = "tcp-has-no-requests";
      /** Written or told, and never both. */
      const answered = [
        !form.mirror || /mirror/i.test(text) !== told("no-mirror", tcp),
        !form.timeout || text.includes(`${form.timeout}s`) !== told("no-timeout", tcp),
        !form.retries || /retr/.test(text) !== told("no-retries", tcp),
        !form.delay || text.includes("fixedDelay") !== told("no-delay", "delay-needs-header", tcp),
        !form.header || text.includes("x-preview") !== told(tcp),
        form.api === "gateway-api" ||
          text.includes("VirtualService") !== told("classic-is-istio", "subsets-under-waypoint"),
      ];
      expect(answered.includes(false), JSON.stringify(form)).toBe(false);
    }
  });
});

describe("each check can fail", () => {
  const form = formFrom({ header: "x-preview", api: "classic" });
  const written = (target: TargetId, changed: Form = form) => [
    ...there(changed, target),
    ...build(changed, target, facts).manifests,
  ];
  const portable = written("istio-sidecar");
  const classic = written("istio-sidecar-classic");
  /** The manifests after one replacement in their text. */
  const broken = (manifests: readonly Manifest[], from: string | RegExp, to: string) => {
    const text = JSON.stringify(manifests);
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    return JSON.parse(changed) as Manifest[];
  };
  const without = (manifests: readonly Manifest[], name: string) =>
    manifests.filter(({ kind, metadata }) => `${kind} ${metadata.name}` !== name);

  test.each([
    ["a lost catch-all", /,\{"backendRefs":\[\{[^\]]*\}\]\}\]\}\}\]$/, "]}}]", "no catch-all"],
    ["upper case in a header", '"x-preview"', '"X-Preview"', "not lowercase"],
    ["weights that miss the hundred", '"weight":95', '"weight":90', "add up to 100"],
    [
      "a backend of another name",
      '"name":"checkout-v2","port":8080,"weight"',
      '"name":"x","port":8080,"weight"',
      "x:8080 is missing",
    ],
    [
      "a backend on another port",
      '"name":"checkout-v2","port":8080,"weight"',
      '"name":"checkout-v2","port":80,"weight"',
      "v2:80 is missing",
    ],
    ["the group core", '"group":""', '"group":"core"', "group is not"],
    ["no group", '"group":"",', "", "group is not"],
    ["no namespace", ',"namespace":"shop"', "", "no namespace"],
    [
      "a parent that is not there",
      '"kind":"Service","name":"checkout","port"',
      '"kind":"Service","name":"y","port"',
      "parent Service y is missing",
    ],
  ])("HTTPRoute with %s", (_, from, to, message) => {
    expect(canaryProblems(broken(portable, from, to), "istio-sidecar").join()).toContain(message);
  });

  test.each([
    ["upper case in a header", '"x-preview"', '"X-Preview"', "not lowercase"],
    ["weights that miss the hundred", '"weight":95', '"weight":90', "add up to 100"],
    ["a subset of another name", '"subset":"v2"', '"subset":"v3"', "subset v3"],
    [
      "a condition on the last rule",
      '"name":"by-weight","match":[{',
      '"name":"by-weight","match":[{"headers":{},',
      "no catch-all",
    ],
    [
      "a header rule on a port of its own",
      '"match":[{"port":8080,"headers"',
      '"match":[{"port":9090,"headers"',
      "port 9090 has no catch-all",
    ],
    ["a host without Service", '"hosts":["checkout"]', '"hosts":["other"]', "other has no Service"],
  ])("classic pair with %s", (_, from, to, message) => {
    expect(canaryProblems(broken(classic, from, to), "istio-sidecar-classic").join()).toContain(
      message,
    );
  });

  test("what a target does not take, and what is missing or there twice", () => {
    const problems = (manifests: readonly Manifest[], target: TargetId) =>
      canaryProblems(manifests, target).join();
    expect(problems(classic, "istio-ambient")).toContain("istio-ambient gets");
    expect(problems([...portable, ...classic], "istio-sidecar-classic")).toContain("two owners");
    expect(problems([...portable, ...portable], "linkerd")).toContain("there twice");
    expect(problems(without(portable, "Service checkout-v2"), "linkerd")).toContain("missing");
    expect(problems(without(portable, "HTTPRoute checkout-canary"), "linkerd")).toContain(
      "no route",
    );
    const mirrored = written("istio-sidecar", { ...form, mirror: true });
    expect(problems(mirrored, "linkerd")).toContain("mirror filter");
    expect(problems(without(written("none"), "Gateway public"), "none")).toContain(
      "Gateway public is missing",
    );
  });

  const tls = written("none", { ...form, tlsSecret: "shop-tls" });
  test.each([
    ["HTTPRoute", portable, '"weight":95', '"weight":-1'],
    ["HTTPRoute", portable, '"weight":95', '"weight":"95"'],
    ["HTTPRoute", portable, '"parentRefs"', '"parentRef"'],
    ["HTTPRoute", portable, '"rules":[{', '"rules":[{"retry":{"attempts":2},'],
    // Rules in CEL: a parent twice, a backend Service without port, TLS on an HTTP listener.
    ["HTTPRoute", portable, /"parentRefs":\[(\{.*?\})\]/, '"parentRefs":[$1,$1]'],
    ["HTTPRoute", portable, '"port":8080,"weight":95', '"weight":95'],
    ["Gateway", tls, '"protocol":"HTTPS"', '"protocol":"HTTP"'],
    ["DestinationRule", classic, '"subsets":[{"name":"v1"', '"subsets":[{"nam":"v1"'],
    ["VirtualService", classic, '"weight":95', '"weight":"many"'],
    ["VirtualService", classic, '"hosts":', '"host":'],
    ["VirtualService", classic, '"route":', '"routes":'],
    ["Service", portable, '"targetPort":8080', '"targetPort":{}'],
  ])("the schema of %s refuses a mistake", (kind, manifests, from, to) => {
    const wrong = broken(manifests, from, to).filter((manifest) => manifest.kind === kind);
    const target = ["VirtualService", "DestinationRule"].includes(kind)
      ? "istio-sidecar-classic"
      : "linkerd";
    expect(problemsOf(wrong, target).length).toBeGreaterThan(0);
  });

  test("a kind without a schema is not waved through", () => {
    const other = { ...portable.at(-1)!, apiVersion: "networking.istio.io/v1", kind: "Gateway" };
    expect(schemaProblems(other, "istio 1.32.0")).toEqual([
      "no schema for networking.istio.io/v1 Gateway in istio 1.32.0",
    ]);
    expect(schemaProblems({ ...other, kind: "TCPRoute" }, "gateway-api 1.5.1")).toHaveLength(1);
  });
});

describe("hostile values", () => {
  test("any header value the form takes reaches YAML and shell as it is", () => {
    const value = fc.stringMatching(builderFields.headerValue.pattern);
    fc.assert(
      fc.property(value, (headerValue) => {
        const form = formFrom({ header: "x-preview", headerValue });
        const last = build(form, "istio-sidecar-classic", facts).manifests.slice(-1);
        expect(readBack(yamlOf(last))).toEqual(last);
        expect(readBack(yamlOf(last), "1.2")).toEqual(last);
      }),
    );
    const hostile = ["- a", "# a", "a: b", "{x", "*a", "!!a", "'", '"', "$(id)", "`id`", "a\\"];
    for (const headerValue of hostile) {
      const form = formFrom({ header: "x-preview", headerValue });
      const last = build(form, "linkerd", facts).manifests.slice(-1);
      expect(readBack(yamlOf(last))).toEqual(last);
      const echoed = spawnSync("bash", ["-c", `printf %s ${quote(headerValue)}`]);
      expect(echoed.stdout.toString()).toBe(headerValue);
    }
  });
});

describe("what a service is like reaches every object", () => {
  type Ports = readonly { name: string; port: number; targetPort: unknown; appProtocol?: string }[];
  const portsIn = (form: Form, target: TargetId) =>
    [...there(form, target), ...build(form, target, facts).manifests]
      .filter(({ kind }) => kind === "Service")
      .map(({ spec }) => (spec as { ports: Ports }).ports);

  test.each(targetIds)("%s: pods that listen on another port than the Service", (target) => {
    for (const [targetPort, written] of [
      ["8080", 8080],
      ["web-ui", "web-ui"],
      [undefined, 80],
    ] as const) {
      const form = formFrom({ service: "orders", port: 80, weight: 10, targetPort });
      const services = portsIn(form, target);
      expect(services).toHaveLength(target === "istio-sidecar-classic" ? 1 : 3);
      for (const ports of services)
        expect(ports).toMatchObject([{ port: 80, targetPort: written }]);
    }
  });

  test.each([
    ["linkerd", "grpc", "kubernetes.io/h2c"],
    ["istio-sidecar", "grpc", "grpc"],
    ["istio-sidecar-classic", "grpc", "grpc"],
    ["istio-ambient", "grpc", "grpc"],
    ["none", "grpc", "kubernetes.io/h2c"],
    ["linkerd", "h2c", "kubernetes.io/h2c"],
    ["istio-ambient", "h2c", "kubernetes.io/h2c"],
    ["none", "http", "http"],
    ["istio-sidecar", "tcp", "tcp"],
  ] as const)("%s: %s is said by the port’s name and appProtocol", (target, protocol, app) => {
    const form = formFrom({ service: "places", port: 6565, protocol });
    const names = { http: "http", grpc: "grpc", h2c: "http2", tcp: "tcp" };
    for (const ports of portsIn(form, target)) {
      expect(ports).toMatchObject([{ name: names[protocol], appProtocol: app }]);
    }
    const { manifests, steps } = build(form, target, facts);
    const kinds = { http: "HTTPRoute", h2c: "HTTPRoute", grpc: "GRPCRoute", tcp: "TCPRoute" };
    expect(manifests.map(({ kind }) => kind)).toContain(
      target === "istio-sidecar-classic" ? "VirtualService" : kinds[protocol],
    );
    const asked = steps.verify.map(({ code }) => code).join("");
    expect(asked.includes("application/grpc")).toBe(protocol === "grpc");
    expect(asked.includes("--http2-prior-knowledge")).toBe(["grpc", "h2c"].includes(protocol));
  });

  test("labels of a Helm chart select the pods, in Services, subsets and commands", () => {
    const form = formFrom({
      labels: "app.kubernetes.io/name=orders,app.kubernetes.io/instance=prod",
      versionLabel: "app.kubernetes.io/version",
      stableLabel: "1.4.0",
      canaryLabel: "1.5.0",
      stableWorkload: "orders",
      kind: "statefulset",
    });
    const portable = JSON.stringify(build(form, "linkerd", facts));
    expect(portable).toContain(
      '"selector":{"app.kubernetes.io/name":"orders","app.kubernetes.io/instance":"prod","app.kubernetes.io/version":"1.5.0"}',
    );
    expect(portable).not.toMatch(/app=checkout|version=v1|deployment\/checkout-v/);
    expect(portable).toContain("statefulset/orders ");
    const classic = JSON.stringify(build(form, "istio-sidecar-classic", facts).manifests);
    expect(classic).toContain('"labels":{"app.kubernetes.io/version":"1.4.0"}');
  });

  test("each further port has a route of its own, or rules of its own", () => {
    const form = formFrom({ port: 80, morePorts: "9090:metrics,6565/grpc" });
    const routes = build(form, "linkerd", facts).manifests.slice(2);
    expect(routes.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
      "HTTPRoute checkout-canary",
      "HTTPRoute checkout-canary-9090",
      "GRPCRoute checkout-canary-6565",
    ]);
    const [, virtual] = build(form, "istio-sidecar-classic", facts).manifests;
    const { http } = virtual!.spec as { http: readonly { match: readonly { port: number }[] }[] };
    expect(http.map(({ match }) => match[0]!.port)).toEqual([80, 9090, 6565]);
  });
});
