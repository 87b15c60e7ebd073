import { expect, test } from "@playwright/test";
import { Ajv2020 } from "ajv/dist/2020.js";

type Document = {
  paths: Record<
    string,
    {
      get: {
        "x-example": string;
        responses: { "200": { content: { "application/json": { schema: { $ref: string } } } } };
      };
    }
  >;
  components: { schemas: Record<string, object> };
};

test("every example of the API’s description is answered as described", async ({ request }) => {
  const document = (await (await request.get("/api/v1/openapi.json")).json()) as Document;
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema({ ...document, $id: "api" });
  expect(Object.keys(document.paths)).toHaveLength(4);
  for (const [path, { get }] of Object.entries(document.paths)) {
    const { $ref } = get.responses["200"].content["application/json"].schema;
    // Empty, broken and ordinary queries must all fit the description.
    for (const address of [get["x-example"], path, `${path}?pods=NaN&nonsense=1`]) {
      const body: unknown = await (await request.get(address)).json();
      const valid = ajv.validate({ $ref: `api${$ref}` }, body);
      expect(valid ? [] : ajv.errors, address).toEqual([]);
    }
  }
});
