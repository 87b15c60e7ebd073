import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/test";

/** The title of the memory chart, which states its finding. */
const finding = (page: Page) => page.locator("figcaption").filter({ hasText: /^Memory: / });

test("a change shows at once, is in the address, and survives reloading", async ({
  page,
  reader,
}) => {
  await reader.opens("/calculator");
  await expect(finding(page)).toContainText("at 100 pods");
  await page.getByRole("spinbutton", { name: "Pods in the mesh" }).fill("60");
  await expect(finding(page)).toContainText("at 60 pods");
  await expect(page).toHaveURL(/\?pods=60$/);
  await page.reload();
  await expect(page.getByRole("spinbutton", { name: "Pods in the mesh" })).toHaveValue("60");
  await expect(finding(page)).toContainText("at 60 pods");
});

test("page and API say the same", async ({ page, reader, request }) => {
  const query = "pods=250&rps=35&services=80&meshes=istio-sidecar,linkerd";
  const answer = (await (await request.get(`/api/v1/estimate?${query}`)).json()) as {
    estimates: { total: { memoryMiB: { typical: number } } }[];
  };
  await reader.opens(`/calculator?${query}`);
  const cells = page.getByRole("region", { name: "Cost at 250 pods" }).locator("tbody td strong");
  const shown = await cells.allTextContents();
  const gib = (answer.estimates[0]?.total.memoryMiB.typical ?? 0) / 1024;
  expect(shown[1]?.replace("\u00a0", " ")).toBe(`${gib.toPrecision(2)} GiB`);
});

test("the slider moves the number, by keyboard too", async ({ page, reader }) => {
  await reader.opens("/calculator");
  const slider = page.getByRole("slider", { name: "Pods in the mesh, slider" });
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("spinbutton", { name: "Pods in the mesh" })).toHaveValue("120");
  await page.keyboard.press("Home");
  await expect(page.getByRole("spinbutton", { name: "Pods in the mesh" })).toHaveValue("1");
});

test("inputs stand beside the charts, on a phone between them and what is taken apart", async ({
  page,
}) => {
  const boxOf = async (part: Locator) =>
    (await part.boundingBox()) ?? { x: NaN, y: NaN, width: NaN, height: NaN };
  const charts = page.locator("figure", { has: page.getByText(/^CPU: /) });
  const inputs = page.getByRole("group", { name: "Your cluster" });
  const parts = page.getByRole("region", { name: "Usage at 100 pods, part by part" });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/calculator");
  const { y, height } = await boxOf(charts);
  expect((await boxOf(inputs)).y).toBeGreaterThan(y + height);
  expect((await boxOf(parts)).y).toBeGreaterThan((await boxOf(inputs)).y);
  await page.setViewportSize({ width: 1440, height: 900 });
  const beside = await boxOf(inputs);
  const answer = await boxOf(page.getByRole("region", { name: "Cost at 100 pods" }));
  expect(beside.x + beside.width).toBeLessThan(answer.x);
  expect(Math.abs(beside.y - answer.y)).toBeLessThan(20);
});

test("the interactive chart replaces the static one in the same place", async ({
  page,
  reader,
}) => {
  const held: (() => void)[] = [];
  let hold = true;
  // Holds the chart's code back until the static chart has been measured.
  await page.route("**/_next/static/chunks/*.js", async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    if (hold && body.includes("recharts-wrapper")) await new Promise<void>((go) => held.push(go));
    await route.fulfill({ response, body });
  });
  await page.goto("/calculator");
  const box = page.locator("figure").first();
  await expect(box.locator("svg[role=img]:visible")).toBeVisible();
  await box.locator(".chart-box").scrollIntoViewIfNeeded();
  const before = await box.boundingBox();
  await reader.isHydrated();
  await box.locator(".chart-box").hover();
  await expect.poll(() => held.length, { timeout: 30_000 }).toBeGreaterThan(0);
  await expect(box.locator(".recharts-surface")).toHaveCount(0);
  await expect(box.locator("svg[role=img]:visible")).toBeVisible();
  hold = false;
  held.forEach((go) => go());
  await expect(box.locator(".recharts-surface")).toBeVisible({ timeout: 30_000 });
  expect(await box.boundingBox()).toEqual(before);
  await expect(reader.page.locator("figure")).toHaveCount(3);
  // Scripts fetched ahead may still be on their way.
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

test("arrow keys read the chart’s values out", async ({ page, reader }) => {
  await reader.opens("/calculator");
  await reader.isHydrated();
  const chart = page.locator("figure").first().locator(".recharts-surface");
  await page.locator("figure").first().locator("svg[role=img]:visible").focus();
  await expect(chart).toBeFocused();
  await page.keyboard.press("ArrowRight");
  const tooltip = page.locator("figure").first().locator(".recharts-tooltip-wrapper");
  await expect(tooltip).toContainText(/Envoy.*(MiB|GiB).*Linkerd/s);
});

test("lines are chosen, and the last one stays", async ({ page, reader }) => {
  await reader.opens("/calculator?meshes=linkerd");
  await expect(page.getByRole("checkbox", { name: "Linkerd, linkerd2-proxy" })).toBeDisabled();
  await page.getByRole("checkbox", { name: "Istio ambient, ztunnel only" }).check();
  await expect(page).toHaveURL(/meshes=linkerd,istio-ambient/);
  await expect(finding(page)).toContainText("Ambient L4");
});

test("what is reserved is never mixed with what is used", async ({ page, reader }) => {
  await reader.opens("/calculator?basis=requests&controlPlane=false");
  await expect(finding(page)).toContainText("Linkerd nothing by default");
});

test("the copied link spells everything out and opens the same", async ({
  reader,
  context,
  browser,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await reader.opens("/calculator?pods=77");
  const link = await reader.copiesLink();
  expect(link).toContain("pods=77&rps=20&fanout=1");
  const fresh = await browser.newPage();
  await fresh.goto(link);
  await expect(finding(fresh)).toContainText("at 77 pods");
  await fresh.close();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("chart, table and form are there and work", async ({ page }) => {
    await page.goto("/calculator?pods=60");
    await expect(page.locator("figure svg[role=img]:visible")).toHaveCount(3);
    await expect(page.getByRole("region", { name: "Cost at 60 pods" })).toBeVisible();
    await page.getByRole("spinbutton", { name: "Pods in the mesh" }).fill("150");
    await page.getByRole("radio", { name: "Requests", exact: true }).check({ force: true });
    await page.getByRole("button", { name: "Recalculate" }).click();
    await expect(finding(page)).toContainText("at 150 pods");
    await expect(page.getByText("Some of this link was not used")).toHaveCount(0);
  });
});
