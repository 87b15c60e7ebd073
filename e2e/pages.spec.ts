import { pages, states } from "./support/routes";
import { expect, test } from "./support/test";

for (const path of [...pages, ...states]) {
  test(`${path} reads well for everyone, in both themes`, async ({ page, reader }) => {
    const response = await reader.opens(path);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await reader.seesNoBarrier();
    }
  });
}

test.describe("narrow and wide", () => {
  for (const width of [320, 390, 768, 1440]) {
    test(`nothing sticks out at ${width} px`, async ({ page, reader }) => {
      await page.setViewportSize({ width, height: 800 });
      for (const path of [...pages, ...states]) {
        await reader.opens(path);
        const excess = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(excess, path).toBe(0);
      }
    });
  }
});

test("a page that does not exist says so and shows the way", async ({ page }) => {
  const response = await page.goto("/no/such/page");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/no page at this address/);
  await page.getByRole("main").getByRole("link", { name: "The guide" }).click();
  await expect(page).toHaveURL("/guide");
});

test("the skip link is the first stop and leads to the content", async ({ page, reader }) => {
  await reader.opens("/guide/istio");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("every page has a canonical address, a description and a picture", async ({ request }) => {
  for (const path of pages) {
    const html = await (await request.get(path)).text();
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
    expect(canonical && new URL(canonical).pathname, path).toBe(path);
    expect(html, path).toMatch(/<meta name="description" content="[^"]{40,}"/);
    expect(html, path).toMatch(/<meta property="og:image" content="http/);
  }
});

test("pictures for shared links are drawn, 1200 × 630", async ({ page, request }) => {
  for (const path of ["/", "/guide", "/wizard", "/calculator", "/compare", "/method"]) {
    const html = await (await request.get(path)).text();
    const source = /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? "";
    const { pathname, search } = new URL(source.replaceAll("&amp;", "&"));
    await page.goto(`${pathname}${search}`);
    const size = await page
      .locator("img")
      .evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]);
    expect(size, path).toEqual([1200, 630]);
  }
});
