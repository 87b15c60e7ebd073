import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { openApi } from "@/lib/share/openapi";

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
