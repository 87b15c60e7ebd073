import { faultsOf } from "./support/html";
import { wholeGuide } from "./support/routes";
import { expect, test } from "./support/test";

// What every page has in common is seen in the tour; here is what needs a visit of its own.

test("a page that does not exist says so and shows the way", async ({ page }) => {
  const response = await page.goto("/no/such/page");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Page not found/);
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

test("the whole guide on one page is valid HTML with headings in order", async ({ request }) => {
  expect(await faultsOf(await (await request.get(wholeGuide)).text())).toEqual([]);
});

test("the validator finds what is wrong", async () => {
  const wrong =
    '<h1 classname="x">1</h1><h3>3</h3><p id="a">One<p id="a">Two</p><button><a href="#">No</a></button><input defaultvalue="shop">';
  const found = (await faultsOf(wrong)).join("\n");
  expect(found).toContain("no-dup-id: ");
  expect(found).toContain("element-permitted-content: ");
  expect(found).toContain('"classname" is not allowed');
  expect(found).toContain('"defaultvalue" is not allowed');
  expect(found).toContain("headings skip a level: 1 3");
});

test("pictures for shared links are drawn, 1200 × 630", async ({ request }) => {
  for (const path of ["/", "/guide", "/wizard", "/calculator", "/compare", "/method"]) {
    const html = await (await request.get(path)).text();
    const source = /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? "";
    const { pathname, search } = new URL(source.replaceAll("&amp;", "&"));
    const picture = await (await request.get(`${pathname}${search}`)).body();
    expect(picture.subarray(1, 4).toString(), path).toBe("PNG");
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)], path).toEqual([1200, 630]);
  }
});
