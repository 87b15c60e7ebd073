/** The answers of the API, held against the schemas that its description is made from. */
import { expect, test } from "vitest";
import { GET as estimate } from "@/app/api/v1/estimate/route";
import { GET as measurements } from "@/app/api/v1/measurements/route";
import { GET as meshes } from "@/app/api/v1/meshes/route";
import { GET as recommend } from "@/app/api/v1/recommend/route";
import { type SchemaName, schemas } from "@/lib/api/schemas";
import oldLinks from "@/lib/share/old-links.json";

const ask = (handler: (request: Request) => Response, query: string) =>
  handler(new Request(`https://meshfit.example/api?${query}`)).json() as Promise<unknown>;

/** A schema drops what it does not know, so a field that is not described shows as a difference. */
function expectDescribed(name: SchemaName, body: unknown): void {
  expect(schemas[name].parse(body)).toEqual(body);
}

const queries = oldLinks.map(({ query }) => query);

test.each([
  "",
  "pods=300&meshes=istio-sidecar,linkerd,istio-ambient,istio-ambient-l7&basis=requests&services=40",
  "pods=1e99&colour=red&data=1999-01&currency=EUR",
])("estimate?%s", async (query) => expectDescribed("Estimates", await ask(estimate, query)));

test.each([
  "",
  "must=wasm,fips&licence=osi&agents=forbidden&windows=yes",
  "operators=one&pods=40&rules=2024-01&was=consul",
  ...queries,
])("recommend?%s", async (query) => expectDescribed("Recommendation", await ask(recommend, query)));

test("meshes and measurements", async () => {
  expectDescribed("Meshes", await ask(meshes, ""));
  expectDescribed("Measurements", await ask(measurements, "colour=red"));
});

test.each(["__proto__", "constructor", "colour"])(
  "an unknown parameter %s is named",
  async (key) => {
    const body = schemas.Estimates.parse(await ask(estimate, `${key}=1`));
    expect(body.ignored).toEqual([key]);
    expect(body.notices).toEqual([{ key, value: "1", reason: "is not a known setting" }]);
  },
);
