import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { catalog } from "@/lib/catalog/catalog";
import { factAddresses } from "@/lib/catalog/find";
import { openApi, parametersOf } from "@/lib/api/openapi";
import { schemas } from "@/lib/api/schemas";
import { calculatorParameters } from "@/lib/share/workload";

type Document = {
  paths: Record<string, { get: { parameters: { name: string; schema: unknown }[] } }>;
};

test("is a valid OpenAPI 3.1 document", async () => {
  const result = await new Validator().validate(
    structuredClone(openApi("https://meshfit.example")),
  );
  expect(result.errors ?? []).toEqual([]);
  expect(result.valid).toBe(true);
});

test("describes every parameter of the calculator and the wizard", () => {
  const { paths } = openApi("https://meshfit.example") as unknown as Document;
  const names = (path: string) => paths[path]?.get.parameters.map(({ name }) => name) ?? [];
  expect(names("/api/v1/estimate")).toEqual(
    expect.arrayContaining(["pods", "rps", "services", "host", "basis", "meshes", "data"]),
  );
  expect(names("/api/v1/recommend")).toEqual(
    expect.arrayContaining(["must", "nice", "operators", "memory", "rules"]),
  );
});

test("describes every field of every fact, mesh and source, and nothing they lack", () => {
  const { components } = openApi("https://meshfit.example") as unknown as {
    components: { schemas: Record<string, { properties: Record<string, unknown> }> };
  };
  const described = (name: string) =>
    Object.keys(components.schemas[name]?.properties ?? {}).sort();
  const used = (entries: readonly object[]) => [...new Set(entries.flatMap(Object.keys))].sort();
  const meshes = Object.values(catalog.meshes);
  const distributions = meshes.flatMap((mesh) => mesh.distributions);
  expect(used([...factAddresses(catalog).values()])).toEqual(described("Fact"));
  expect(used(distributions)).toEqual(described("Distribution"));
  expect(used(meshes)).toEqual(described("MeshFacts"));
  expect(used(Object.values(catalog.sources))).toEqual(described("Source"));
});

test("regular expressions are such that tools outside JavaScript can read them", () => {
  const found = [
    ...JSON.stringify(openApi("https://meshfit.example")).matchAll(
      /"pattern":"((?:[^"\\]|\\.)*)"/g,
    ),
  ];
  expect(found.length).toBeGreaterThan(3);
  for (const [, pattern = ""] of found) expect(pattern).not.toMatch(/\\p\{|\(\?</);
});

test("the currency's pattern takes and refuses what the calculator does", () => {
  const { paths } = openApi("https://meshfit.example") as unknown as Document;
  const { schema } = paths["/api/v1/estimate"]!.get.parameters.find(
    ({ name }) => name === "currency",
  )!;
  const pattern = new RegExp((schema as { pattern: string }).pattern);
  const own = calculatorParameters.currency.pattern;
  for (const text of ["EUR", "€", "R$", "", "E R", "<b>", "EUROS", "a\u200b", "\u0007", "\u00ad"]) {
    expect(pattern.test(text), JSON.stringify(text)).toBe(own.test(text));
  }
});

test("a new input of the calculator is a parameter with its bounds, default and help", () => {
  const gateways = {
    kind: "number",
    min: 0,
    max: 20,
    step: 1,
    integer: true,
    default: 1,
    help: "Gateways of the mesh.",
  } as const;
  expect(parametersOf({ gateways })).toEqual([
    {
      name: "gateways",
      in: "query",
      required: false,
      description: "Gateways of the mesh.",
      schema: { type: "integer", minimum: 0, maximum: 20, default: 1 },
    },
  ]);
});

test("references lead to schemas that are there", () => {
  const document = JSON.stringify(openApi("https://meshfit.example"));
  for (const [, name = ""] of document.matchAll(/"#\/components\/schemas\/([^"]*)"/g)) {
    expect(Object.keys(schemas)).toContain(name);
  }
});

test("CSV of measurements is described, and what other methods and paths get", () => {
  const document = openApi("https://meshfit.example") as unknown as {
    info: { description: string };
    paths: Record<string, { get: { responses: Record<string, { content: object }> } }>;
  };
  const { content } = document.paths["/api/v1/measurements"]!.get.responses["200"]!;
  expect(Object.keys(content)).toEqual(["application/json", "text/csv"]);
  expect(document.info.description).toMatch(/405.*404/);
});
