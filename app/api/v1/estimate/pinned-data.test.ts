/** Links and frames pin a data version: what it answered when it was published, it answers for good. */
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import stored from "@/app/api/v1/estimate/answers-2026-11.json";
import { GET } from "@/app/api/v1/estimate/route";

/** The answer without money, which follows today's prices and not the data version. */
async function answerTo(query: string): Promise<string> {
  const response = GET(new Request(`http://localhost/api/v1/estimate?${query}`));
  return JSON.stringify(await response.json(), (key, value: unknown) =>
    key === "costPerMonth" ? undefined : value,
  );
}

test.each(Object.entries(stored.whole))("answers %s byte for byte", async (query, answer) => {
  expect(await answerTo(query)).toBe(answer);
});

test.each(Object.entries(stored.sha256))("answers %s as it did", async (query, sha256) => {
  expect(
    createHash("sha256")
      .update(await answerTo(query))
      .digest("hex"),
  ).toBe(sha256);
});

test("an answer by older data says where the newest stand, for the same inputs", () => {
  const linkOf = (query: string) =>
    GET(new Request(`http://localhost/api/v1/estimate?${query}`)).headers.get("Link");
  expect(linkOf("pods=400&data=2026-11")).toBe(
    '</api/v1/estimate?pods=400&data=2026-12>; rel="latest-version"',
  );
  expect(linkOf("pods=400")).toBeNull();
});

test("an input that older data do not know is named, and changes nothing", async () => {
  const query = "data=2026-11&reuse=new&destinations=50";
  const { notices, workload, estimates } = (await GET(
    new Request(`http://localhost/api/v1/estimate?${query}`),
  ).json()) as { notices: { key: string }[]; workload: object; estimates: unknown };
  expect(notices.map(({ key }) => key)).toEqual(["reuse", "destinations"]);
  expect(workload).not.toHaveProperty("reuse");
  const plain = GET(new Request("http://localhost/api/v1/estimate?data=2026-11"));
  expect(estimates).toEqual(((await plain.json()) as { estimates: unknown }).estimates);
});
