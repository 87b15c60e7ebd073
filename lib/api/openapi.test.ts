import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { catalog } from "@/lib/catalog/catalog";
import { factAddresses } from "@/lib/catalog/find";
import { openApi } from "@/lib/api/openapi";

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
