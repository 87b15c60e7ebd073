import { isDrawn } from "./support/awake";
import { expect, test } from "./support/test";

const phone = { width: 390, height: 844 };
const parts = ".render-late-on-phones";
const pages = [
  "/guide/do-you-need-a-mesh",
  "/guide/how-a-mesh-works",
  "/guide/linkerd",
  "/guide/operating-it",
  "/guide/resources",
  "/guide/what-changed",
  "/meshes/istio-sidecar",
  "/calculator",
];

test.describe("on a phone", () => {
  test.use({ viewport: phone });

  for (const path of pages) {
    test(`what is far down ${path} is not laid out, and has about the room it needs`, async ({
      page,
    }) => {
      await page.goto(path);
      const seen = await page.locator(parts).evaluateAll((elements) => {
        const skipped = elements.filter((element) => {
          const text = element.querySelector("h2, h3, p");
          return text?.checkVisibility() && !text.checkVisibility({ contentVisibilityAuto: true });
        }).length;
        const before = document.documentElement.scrollHeight;
        for (const element of elements as HTMLElement[]) {
          element.style.contentVisibility = "visible";
        }
        const after = document.documentElement.scrollHeight;
        return { all: elements.length, skipped, ratio: before / after };
      });
      expect(seen.all).toBeGreaterThan(3);
      expect(seen.skipped).toBeGreaterThan(seen.all / 2);
      expect(seen.ratio).toBeGreaterThan(0.95);
      expect(seen.ratio).toBeLessThan(1.6);
    });
  }

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

  test("nothing is cut off at the sides, and the page does not grow wider", async ({ page }) => {
    await page.goto("/guide/linkerd");
    const { left, right, width } = await page
      .locator(".chapter-part")
      .first()
      .evaluate((element) => {
        const { left, right } = element.getBoundingClientRect();
        return { left, right, width: document.documentElement.scrollWidth };
      });
    expect({ left, right, width }).toEqual({ left: 0, right: phone.width, width: phone.width });
  });
});

test("on a wide screen and on paper everything is laid out", async ({ page }) => {
  const late = () =>
    page.locator(`${parts} :is(h2, h3, p)`).evaluateAll((elements) => {
      const drawn = elements.filter((element) => element.checkVisibility());
      const far = drawn.filter((each) => !each.checkVisibility({ contentVisibilityAuto: true }));
      return { some: drawn.length > 10, far: far.length };
    });
  await page.goto("/guide/linkerd");
  expect(await late()).toEqual({ some: true, far: 0 });
  await page.setViewportSize(phone);
  await page.emulateMedia({ media: "print" });
  expect(await late()).toEqual({ some: true, far: 0 });
});
