import config from "../playwright.config";
import { expect, test } from "./support/test";

// Playwright turns off what is tested here.
test.use({
  launchOptions: {
    ...config.use?.launchOptions,
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  },
});

test("going back finds the page as it was, kept by the browser", async ({ page }) => {
  await page.goto("/guide/linkerd");
  await page.evaluate(() => {
    Object.assign(window, { mark: true });
    addEventListener("pageshow", ({ persisted }) => Object.assign(window, { persisted }));
  });
  await page.goto("/sources");
  // Playwright's own way waits for a page to load, and none does.
  await page.evaluate(() => history.back());
  const state = () =>
    page.evaluate(() => {
      const { mark, persisted } = window as unknown as { mark?: boolean; persisted?: boolean };
      return [location.pathname, mark ?? false, persisted ?? false];
    });
  await expect.poll(() => state().catch(() => [])).toEqual(["/guide/linkerd", true, true]);
});
