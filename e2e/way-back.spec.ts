import config from "../playwright.config";
import { isDrawn } from "./support/in-page";
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

test.describe("on a phone, where far parts may be laid out late", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("a link to a heading leads to it", async ({ page }) => {
    await page.goto("/guide/linkerd#where-it-stops");
    const heading = page.locator("#where-it-stops");
    await expect(heading).toBeInViewport();
    await expect
      .poll(() => heading.evaluate((element) => element.getBoundingClientRect().top))
      .toBeLessThan(200);
    await page.goto("/guide/linkerd");
    await page.evaluate(() => (location.hash = "#source-3"));
    await expect(page.locator("#source-3")).toBeInViewport();
  });

  test("who comes back finds the place where they were", async ({ page, reader }) => {
    await reader.opens("/guide/linkerd");
    const heading = page.locator("#when-to-choose-it");
    await heading.scrollIntoViewIfNeeded();
    // What comes near is laid out now, and pushes what is below it.
    await page.evaluate(isDrawn);
    await heading.evaluate((element) => element.scrollIntoView());
    const top = () =>
      heading.evaluate((element) => Math.round(element.getBoundingClientRect().top));
    await expect.poll(top).toBeLessThan(100);
    const before = await top();
    await page.reload();
    await expect.poll(top).toBe(before);
    // By the site's own links, which load no document.
    const onward = page.locator('a[href="/guide/istio"]').last();
    await onward.evaluate((link: HTMLElement) => link.click());
    await expect(page).toHaveURL(/guide\/istio$/);
    await page.goBack();
    await expect.poll(top).toBe(before);
  });
});
