import { expect, test } from "./support/test";

const background = (page: import("@playwright/test").Page) =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test("the theme follows the system until the reader chooses, and then stays", async ({
  page,
  reader,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await reader.opens("/");
  const dark = await background(page);
  await page.getByRole("radio", { name: "Light theme" }).check();
  const light = await background(page);
  expect(light).not.toBe(dark);
  await reader.opens("/guide");
  expect(await background(page)).toBe(light);
  await page.getByRole("radio", { name: "System theme" }).check();
  expect(await background(page)).toBe(dark);
});

test("a chosen theme is there before the page is drawn", async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem("theme", "dark");
    // When the body appears, nothing of it has been painted yet.
    new MutationObserver((_, observer) => {
      if (!document.querySelector("body")) return;
      document.documentElement.dataset["atBody"] = document.documentElement.dataset["theme"] ?? "";
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("data-at-body", "dark");
});
