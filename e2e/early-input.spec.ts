import type { Page } from "@playwright/test";
import { expect, test } from "./support/test";

/** Opens a page whose scripts do not arrive before the returned function is called. */
async function opensWithoutScripts(page: Page, path: string) {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/_next/static/chunks/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(path, { waitUntil: "commit" });
  await page.locator("footer").waitFor();
  return release;
}

test("an answer given before the scripts arrive counts", async ({ reader: { page } }) => {
  const release = await opensWithoutScripts(page, "/wizard");
  const need = page.getByRole("group", { name: "Encryption between pods" });
  await need.getByLabel("Must").check();
  release();
  await expect(page).toHaveURL(/\/wizard\?must=encryption$/);
  await expect(need.getByLabel("Must")).toBeChecked();
});

test("what to compare, entered before the scripts arrive, is shown", async ({
  reader: { page },
}) => {
  const release = await opensWithoutScripts(page, "/compare");
  await page.getByLabel("Search features and cells").fill("retries");
  release();
  await expect(page).toHaveURL(/\/compare\?search=retries$/);
  await expect(page.getByLabel("Search features and cells")).toHaveValue("retries");
});

test("the builder writes for a name entered before the scripts arrive", async ({
  reader: { page },
}) => {
  const release = await opensWithoutScripts(page, "/manifests");
  await page.getByLabel("Namespace", { exact: true }).fill("team-a");
  release();
  await expect(page).toHaveURL(/\/manifests\?namespace=team-a$/);
  await expect(page.locator("main pre").filter({ hasText: "team-a" }).first()).toBeVisible();
});

test("theme and tabs act before the scripts arrive, and stay", async ({ reader: { page } }) => {
  const release = await opensWithoutScripts(page, "/guide/splitting-traffic");
  await page.getByRole("radio", { name: "Dark theme" }).check();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const tab = page.getByRole("tab", { name: "Istio ambient" }).first();
  await tab.click();
  const panel = page.locator('[role=tabpanel][data-of="istio-ambient"]').first();
  await expect(panel).toBeVisible();
  release();
  await expect(tab).toHaveAttribute("aria-selected", "true");
  await expect(panel).toBeVisible();
  await expect(page.getByRole("radio", { name: "Dark theme" })).toBeChecked();
});

test("the search is a page until its dialog can open", async ({ page }) => {
  await opensWithoutScripts(page, "/guide");
  await page.getByRole("banner").getByRole("link", { name: "Search" }).click({ noWaitAfter: true });
  await expect(page).toHaveURL("/search");
});
