import { expect, test } from "@playwright/test";
import { Ajv2020 } from "ajv/dist/2020.js";

type Document = {
  paths: Record<
    string,
    {
      get: {
        "x-example": string;
        responses: Record<string, { content: Record<string, { schema: { $ref: string } }> }>;
      };
    }
  >;
  components: { schemas: Record<string, object> };
};

test("every example of the API’s description is answered as described", async ({ request }) => {
  const document = (await (await request.get("/api/v1/openapi.json")).json()) as Document;
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema({ ...document, $id: "api" });
  expect(Object.keys(document.paths)).toHaveLength(5);
  for (const [path, { get }] of Object.entries(document.paths)) {
    // Empty, broken and ordinary queries must all fit the description.
    for (const address of [get["x-example"], path, `${path}?pods=NaN&nonsense=1`]) {
      const response = await request.get(address);
      const type = response.headers()["content-type"]?.split(";")[0] ?? "";
      const schema = get.responses[response.status()]?.content[type]?.schema;
      if (!schema) throw new Error(`${address}: ${response.status()} ${type} is not described`);
      const body: unknown = await response.json();
      const valid = ajv.validate({ $ref: `api${schema.$ref}` }, body);
      expect(valid ? [] : ajv.errors, address).toEqual([]);
      if (address === get["x-example"]) expect(response.status(), address).toBe(200);
    }
  }
});
