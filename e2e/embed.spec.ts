import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { sitePort } from "../playwright.config";
import { pages } from "./support/routes";
import { expect, test } from "./support/test";

const site = `http://localhost:${sitePort}`;

/** A page of somebody else: another port is another origin. */
async function hostPage(body: string): Promise<{ origin: string; server: Server }> {
  const server = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end(`<!doctype html><title>A blog</title><body>${body}`);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

const frameOf = (path: string) =>
  `<iframe title="frame" width="640" height="720" src="${site}${path}"></iframe>`;

test("a page on another origin shows the calculator and it works there", async ({
  page,
  reader,
}) => {
  const host = await hostPage(frameOf("/embed/calculator?pods=60"));
  await reader.opens(host.origin);
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("figcaption")).toContainText("at 60 pods");
  await frame.getByRole("spinbutton", { name: "Pods in the mesh" }).fill("90");
  await expect(frame.locator("figcaption")).toContainText("at 90 pods");
  await expect(frame.getByRole("link", { name: "Open in Meshfit" })).toHaveAttribute(
    "href",
    "/calculator?pods=90",
  );
  host.server.close();
});

test("no other page can be framed", async ({ page, request }) => {
  for (const path of [...pages, "/no/such/page"]) {
    const headers = (await request.get(path)).headers();
    expect(headers["content-security-policy"], path).toContain("frame-ancestors 'none'");
  }
  const host = await hostPage(frameOf("/calculator"));
  await page.goto(host.origin);
  await expect(page.frameLocator("iframe").getByText("What a mesh costs")).toHaveCount(0);
  host.server.close();
});

test("the frame stores nothing and asks nobody else", async ({ page, context }) => {
  const asked = new Set<string>();
  page.on("request", (request) => asked.add(new URL(request.url()).origin));
  const response = await page.goto("/embed/calculator?theme=dark");
  await expect(page.locator(".recharts-surface")).toBeVisible();
  expect([...asked]).toEqual([site]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(response?.headers()["x-robots-tag"]).toBe("noindex");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});
