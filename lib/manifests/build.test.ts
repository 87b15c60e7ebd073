import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Gateway, HTTPRoute } from "@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1";
import {
  DestinationRule,
  VirtualService,
} from "@kubernetes-models/istio/networking.istio.io/v1beta1";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { manifestFacts as facts } from "@/app/manifest-facts";
import { catalog } from "@/lib/catalog/catalog";
import { build, yamlFile } from "@/lib/manifests/build";
import { allForms } from "@/lib/manifests/combinations";
import { builderFields, formFrom, targetIds, targetOf } from "@/lib/manifests/fields";
import { yamlOf, type Manifest } from "@/lib/manifests/manifest";
import { canaryProblems } from "@/lib/manifests/rules";
import { quote } from "@/lib/manifests/shell";
import { stepIds } from "@/lib/manifests/step";

/*
 * The schemas of @kubernetes-models: Gateway API v1.0.0 (experimental channel) and Istio 1.18.0, both
 * older than what is pinned. The kinds used here only gained optional fields since, and the builder
 * writes none of those: what these schemas accept, the pinned ones do too. Istio's v1 came later with
 * the schema of v1beta1, which the package has.
 */
const models = {
  "gateway.networking.k8s.io/v1 HTTPRoute": HTTPRoute,
  "gateway.networking.k8s.io/v1 Gateway": Gateway,
  "networking.istio.io/v1 VirtualService": VirtualService,
  "networking.istio.io/v1 DestinationRule": DestinationRule,
} as const;
type ModelName = keyof typeof models;

type Schema = Record<string, unknown>;

/** A schema that also refuses fields it does not know; `metadata` apart, which CRDs leave out. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict);
  if (typeof schema !== "object" || schema === null) return schema;
  const inner = Object.fromEntries(
    Object.entries(schema as Schema).map(([key, value]) => [
      key,
      key === "enum" ? value : key === "metadata" ? { type: "object" } : strict(value),
    ]),
  );
  // Inside oneOf and anyOf a part may name some fields only.
  return "properties" in inner && "type" in inner && !("additionalProperties" in inner)
    ? { ...inner, additionalProperties: false }
    : inner;
}

const require = createRequire(import.meta.url);
const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
const strictly = new Map(
  Object.keys(models).map((name) => {
    const [api = "", kind = ""] = name.split(" ");
    const path = api.startsWith("networking")
      ? `@kubernetes-models/istio/networking.istio.io/v1beta1`
      : `@kubernetes-models/gateway-api/${api}`;
    const file = require.resolve(path).replace(/index\.js$/, `${kind}.js`);
    const schema = /const schema = (\{[\s\S]*?\n\});/.exec(readFileSync(file, "utf8"))?.[1];
    return [name, ajv.compile(strict(JSON.parse(schema ?? "")) as Schema)] as const;
  }),
);

/** What the schema of its kind says against a manifest; a Service has none here and is read by eye. */
function schemaProblems(manifest: Manifest): string[] {
  const name = `${manifest.apiVersion} ${manifest.kind}`;
  if (name === "v1 Service") return [];
  const Model = (models as Partial<Record<string, (typeof models)[ModelName]>>)[name];
  if (!Model) return [`no schema for ${name}`];
  const known = { ...manifest, apiVersion: Model.apiVersion } as never;
  const problems: string[] = [];
  try {
    new Model(known).validate();
  } catch (error) {
    problems.push(String(error));
  }
  const check = strictly.get(name)!;
  if (!check(known)) {
    problems.push(
      ...check.errors!.map(({ message, instancePath }) => `${instancePath} ${message}`),
    );
  }
  return problems;
}

const forms = allForms();
const unwritten = /undefined|NaN|\[object/;

/** The documents of a YAML text as plain data. */
function readBack(text: string): unknown[] {
  return [...parseAllDocuments(text)].map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS() as unknown;
  });
}

test("the combinations are all there", () => {
  expect(forms.length).toBeGreaterThan(1000);
  expect(new Set(forms.map(targetOf))).toEqual(new Set(targetIds));
});

describe("every combination the form can produce", () => {
  const builds = forms.map((form) => ({ form, result: build(form, targetOf(form), facts) }));

  test("fits the schemas and breaks none of our rules", () => {
    for (const { form, result } of builds) {
      const problems = [
        ...result.manifests.flatMap(schemaProblems),
        ...canaryProblems(result.manifests, result.target),
      ];
      expect(problems, JSON.stringify(form)).toEqual([]);
    }
  });

  test("reads back from its YAML as it was written", () => {
    // Many forms differ in what is said only, not in what is written.
    const files = new Map(builds.map(({ result }) => [yamlFile(result, facts), result.manifests]));
    expect(files.size).toBeGreaterThan(300);
    for (const [text, manifests] of files) {
      expect(readBack(text), text).toEqual(manifests);
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
    expect(scripts.size).toBeGreaterThan(50);
    for (const script of scripts) {
      const { status, stderr } = spawnSync("bash", ["-n"], { input: script });
      expect(status, `${stderr.toString()}\n${script}`).toBe(0);
    }
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
      const titles = stepIds.flatMap((step) => result.steps[step].map(({ title }) => title));
      const code = stepIds.flatMap((step) => result.steps[step].map((block) => block.code));
      if (
        wrong.length > 0 ||
        ids.size < result.warnings.length ||
        new Set(titles).size < titles.length ||
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
      /** Written or told, and never both. */
      const answered = [
        !form.mirror || /mirror/i.test(text) !== told("no-mirror"),
        !form.timeout || text.includes("3600s"),
        !form.retries || /retr/.test(text) !== told("no-retries"),
        !form.delay || text.includes("fixedDelay") !== told("no-delay", "delay-needs-header"),
        !form.header || text.includes("x-preview"),
        form.api === "gateway-api" ||
          text.includes("VirtualService") !== told("classic-is-istio", "subsets-under-waypoint"),
      ];
      expect(answered.includes(false), JSON.stringify(form)).toBe(false);
    }
  });
});

describe("each check can fail", () => {
  const form = formFrom({ header: "x-preview", api: "classic" });
  const portable = build(form, "istio-sidecar", facts).manifests;
  const classic = build(form, "istio-sidecar-classic", facts).manifests;
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
      '"name":"by-weight",',
      '"name":"by-weight","match":[],',
      "no catch-all",
    ],
    ["a host without Service", '"hosts":["checkout"]', '"hosts":["other"]', "other has no Service"],
  ])("classic pair with %s", (_, from, to, message) => {
    expect(canaryProblems(broken(classic, from, to), "istio-sidecar-classic").join()).toContain(
      message,
    );
  });

  test("what a target does not take, and what is missing or there twice", () => {
    const problems = (manifests: readonly Manifest[], target: (typeof targetIds)[number]) =>
      canaryProblems(manifests, target).join();
    expect(problems(classic, "istio-ambient")).toContain("istio-ambient gets");
    expect(problems([...portable, ...classic], "istio-sidecar-classic")).toContain("two owners");
    expect(problems([...portable, ...portable], "linkerd")).toContain("there twice");
    expect(problems(without(portable, "Service checkout-v2"), "linkerd")).toContain("missing");
    expect(problems(without(portable, "HTTPRoute checkout-canary"), "linkerd")).toContain(
      "no route",
    );
    const mirrored = build({ ...form, mirror: true }, "istio-sidecar", facts).manifests;
    expect(problems(mirrored, "linkerd")).toContain("mirror filter");
    const edge = build(form, "none", facts).manifests;
    expect(problems(without(edge, "Gateway public"), "none")).toContain(
      "Gateway public is missing",
    );
  });

  test.each([
    ["HTTPRoute", portable, '"weight":95', '"weight":-1'],
    ["HTTPRoute", portable, '"weight":95', '"weight":"95"'],
    ["HTTPRoute", portable, '"parentRefs"', '"parentRef"'],
    ["HTTPRoute", portable, '"rules":[{', '"rules":[{"retry":{"attempts":2},'],
    ["DestinationRule", classic, '"subsets":[{"name":"v1"', '"subsets":[{"nam":"v1"'],
    ["VirtualService", classic, '"weight":95', '"weight":"many"'],
    ["VirtualService", classic, '"hosts":', '"host":'],
    ["VirtualService", classic, '"route":', '"routes":'],
  ])("the schema of %s refuses a mistake", (kind, manifests, from, to) => {
    const wrong = broken(manifests, from, to).filter((manifest) => manifest.kind === kind);
    expect(wrong.flatMap(schemaProblems).length).toBeGreaterThan(0);
  });

  test("a kind without a schema is not waved through", () => {
    const gateway = { ...portable[0]!, apiVersion: "networking.istio.io/v1", kind: "Gateway" };
    expect(schemaProblems(gateway)).toEqual(["no schema for networking.istio.io/v1 Gateway"]);
  });
});

describe("hostile values", () => {
  test("any header value the form takes reaches YAML and shell as it is", () => {
    const value = fc.stringMatching(builderFields.headerValue.pattern);
    fc.assert(
      fc.property(value, (headerValue) => {
        const form = formFrom({ header: "x-preview", headerValue });
        const result = build(form, "istio-sidecar-classic", facts);
        const last = result.manifests.slice(-1);
        expect(readBack(yamlOf(last))).toEqual(last);
      }),
    );
    for (const hostile of [
      "yes",
      "null",
      "0x1F",
      "1e3",
      "- a",
      "# a",
      "a: b",
      "{x",
      "*a",
      "!!a",
      "'",
      '"',
      "$(id)",
      "`id`",
      "a\\",
      "~",
    ]) {
      const form = formFrom({ header: "x-preview", headerValue: hostile });
      const result = build(form, "linkerd", facts);
      const last = result.manifests.slice(-1);
      expect(readBack(yamlOf(last))).toEqual(last);
      const echoed = spawnSync("bash", ["-c", `printf %s ${quote(hostile)}`]);
      expect(echoed.stdout.toString()).toBe(hostile);
    }
  });
});
