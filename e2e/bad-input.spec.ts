import { expect, test } from "./support/test";

const dynamicPages = [
  "/calculator",
  "/wizard",
  "/wizard/result",
  "/manifests",
  "/wizard/result/paths",
  "/wizard/compare",
  "/embed/calculator",
];
const apis = ["/api/v1/estimate", "/api/v1/recommend"];

const hostile: readonly (readonly [string, string])[] = [
  ["an unknown key", "colour=red"],
  ["a repeated key", "pods=5&pods=6"],
  ["a negative number", "pods=-1"],
  ["a huge number", "pods=1e99"],
  ["no number", "pods=NaN"],
  ["broken percent encoding", "pods=%E0%A4%A&rps=%"],
  ["HTML", "pods=<script>alert(1)</script>&%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E=1"],
  ["prototype names", "__proto__=1&constructor=2&toString=3&__proto__[a]=4"],
  ["NUL and right-to-left marks", "pods=%00&host=%E2%80%AEabc"],
  ["6 kB of text", `pods=${"9".repeat(6000)}x`],
  ["as many keys as are read", Array.from({ length: 200 }, (_, i) => `k${i}=1`).join("&")],
];

for (const [name, query] of hostile) {
  test(`${name}: pages stay whole, the API lists what it ignored`, async ({ request }) => {
    for (const path of dynamicPages) {
      const response = await request.get(`${path}?${query}`);
      expect(response.status(), path).toBe(200);
      const html = await response.text();
      expect(html, path).toContain("was not used as given");
      expect(html, path).not.toContain("<script>alert");
      expect(html, path).not.toContain("<img src=x");
    }
    for (const path of apis) {
      const response = await request.get(`${path}?${query}`);
      expect(response.status(), path).toBe(200);
      const { ignored } = (await response.json()) as { ignored: unknown[] };
      expect(ignored.length, path).toBeGreaterThan(0);
    }
  });
}

test("the usable part of a broken link is applied, and the rest is named", async ({
  page,
  reader,
}) => {
  await reader.opens("/calculator?pods=1e99&rps=5&colour=red");
  await expect(page.getByRole("spinbutton", { name: "Pods in the mesh" })).toHaveValue("5000");
  await expect(page.getByRole("spinbutton", { name: "RPS per pod" })).toHaveValue("5");
  const notice = page.getByRole("status").filter({ hasText: "not used as given" });
  await expect(notice).toContainText("pods (1e99) is outside 1 to 5000; 5000 is used");
  await expect(notice).toContainText("colour (red) is not a known setting");
});

test("HTML in a link is shown as text and never run", async ({ page, reader }) => {
  await reader.opens("/wizard/result?operators=<img src=x onerror=document.title='run'>");
  await expect(
    page.getByText("<img src=x onerror=document.title=", { exact: false }),
  ).toBeVisible();
  await expect(page).not.toHaveTitle("run");
});

const tooMany = "a&".repeat(201);

test("an address of too many parameters is refused everywhere, in words", async ({ request }) => {
  for (const path of [...dynamicPages, ...apis, "/", "/icon.svg", "/embed.js", "/nowhere"]) {
    const response = await request.get(`${path}?${tooMany}`);
    expect(response.status(), path).toBe(414);
    expect(await response.text(), path).toContain("too many parameters");
  }
  const long = await request.get(`/calculator?pods=${"9".repeat(9000)}`);
  expect(long.status()).toBe(431);
});

test("a link inside a link is read in one pass, however many parameters it has", async ({
  request,
}) => {
  const inner = encodeURIComponent(`/wizard/result?${"a&".repeat(1500)}`);
  expect((await request.get(`/wizard/compare?a=${inner}`)).status()).toBe(200);
  const embedded = encodeURIComponent(`http://localhost/calculator?${"a&".repeat(1500)}`);
  const answer = await request.get(`/api/oembed?url=${embedded}`, {
    headers: { host: "localhost" },
  });
  expect(answer.status()).toBe(200);
});

test("odd paths and methods never end in a server error", async ({ request }) => {
  for (const path of [
    "/%E0%A4%A",
    "/guide/%00",
    "/guide/../../etc/passwd",
    "/api/v1/nothing",
    "/_next/x",
    "/_next/static/x",
  ]) {
    expect((await request.get(path)).status(), path).toBeLessThan(500);
  }
  for (const path of [...dynamicPages, ...apis, "/", "/guide/istio", "/feed.xml", "/embed.js"]) {
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "PROPFIND"]) {
      const { status } = { status: (await request.fetch(path, { method })).status() };
      expect(status, `${method} ${path}`).toBe(method === "OPTIONS" ? 204 : 405);
    }
  }
});

test("an address that cannot be decoded gets an answer in words", async ({ request }) => {
  for (const path of ["/guide/%FF", "/meshes/%", "/%C0%AF", "/api/v1/%ZZ", "/nope/%"]) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(400);
    expect(await response.text(), path).toContain("cannot be read");
  }
});

test("a range or a precondition that does not fit a file gets the whole file", async ({
  request,
}) => {
  for (const [name, value] of [
    ["Range", "bytes=9999999-"],
    ["If-Match", '"x"'],
    ["If-Unmodified-Since", "Thu, 01 Jan 1970 00:00:00 GMT"],
  ] as const) {
    const response = await request.get("/embed.js", { headers: { [name]: value } });
    expect(response.status(), name).toBe(200);
  }
});
