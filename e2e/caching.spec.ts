import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { pages, wholeGuide } from "./support/routes";

/** The table of docs/operations.md: what is asked for, and how long it may be kept. */
const rows = [
  ...readFileSync("docs/operations.md", "utf8").matchAll(
    /^\|[^|]+\| `(\/\S*)` *\| `([^`]+)` *\|/gm,
  ),
].map(([, path = "", caching = ""]) => ({ path, caching }));

/** Where the table has an ellipsis: a file the home page loads. */
async function nameOf(path: string, ask: (path: string) => Promise<string>): Promise<string> {
  if (!path.endsWith("…")) return path;
  const [file] = /\/_next\/static\/[^"]+\.js/.exec(await ask("/")) ?? [];
  expect(file).toContain(path.slice(0, -1));
  return file ?? path;
}

test("every answer may be kept as long as the operations guide says", async ({ request }) => {
  expect(rows.length).toBeGreaterThan(10);
  for (const { path, caching } of rows) {
    const asked = await nameOf(path, async (page) => (await request.get(page)).text());
    const response = await request.get(asked);
    expect(response.headers()["cache-control"], asked).toBe(caching);
    expect(response.status(), asked).toBe(path === "/nowhere" ? 404 : 200);
    if (/^public, max-age=0, s-maxage/.test(caching)) {
      expect(response.headers()["vary"], asked).toContain("rsc");
    }
  }
});

test("no page is forgotten by the lists of next.config.js and proxy.ts", async ({ request }) => {
  for (const path of [...pages, wholeGuide]) {
    const headers = (await request.get(path)).headers();
    const isPrerendered = headers["x-nextjs-prerender"] !== undefined;
    const caching = isPrerendered ? "public, max-age=0, s-maxage=300" : "private, no-cache";
    expect(headers["cache-control"], path).toBe(caching);
  }
});

test("where a hole is reported is said at its usual place, and until when", async ({ request }) => {
  const response = await request.get("/.well-known/security.txt");
  expect(response.headers()["content-type"]).toContain("text/plain");
  const expires = /^Expires: (\S+)$/m.exec(await response.text())?.[1] ?? "";
  expect(Date.parse(expires)).toBeGreaterThan(Date.now());
});

test("a host that nobody vouches for never reaches an answer", async ({ request }) => {
  const forged = { "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https" };
  for (const path of ["/api/v1/recommend", "/wizard/result/record.md", "/wizard/result"]) {
    const response = await request.get(path, { headers: forged });
    expect(response.status()).toBe(200);
    expect(await response.text(), path).not.toContain("evil.example");
  }
});
