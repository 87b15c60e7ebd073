import { expect, test } from "./support/test";

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
  await heading.evaluate((element) => element.scrollIntoView());
  const top = () => heading.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  // Parts that are laid out only now may push it.
  await expect(async () => {
    await heading.evaluate((element) => element.scrollIntoView());
    expect(await top()).toBeLessThan(100);
  }).toPass();
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
