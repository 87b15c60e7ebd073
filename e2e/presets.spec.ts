import { expect, test } from "./support/test";

test("an example is a link, and Back undoes it", async ({ page, reader }) => {
  await reader.opens("/calculator");
  const pods = page.getByRole("spinbutton", { name: "Pods in the mesh" });
  await pods.fill("60");
  await expect(page).toHaveURL(/pods=60$/);
  await page.getByRole("link", { name: "Black Friday" }).click();
  await expect(pods).toHaveValue("800");
  await page.goBack();
  await expect(pods).toHaveValue("60");
  await expect(page).toHaveURL(/pods=60$/);
  await page.goForward();
  await expect(pods).toHaveValue("800");
});

test("reset goes back to the defaults, and Back undoes that too", async ({ page, reader }) => {
  await reader.opens("/calculator");
  const pods = page.getByRole("spinbutton", { name: "Pods in the mesh" });
  await pods.fill("77");
  await expect(page).toHaveURL(/pods=77$/);
  await page.getByRole("link", { name: "Reset to the defaults" }).click();
  await expect(pods).toHaveValue("100");
  await expect(page).toHaveURL("/calculator");
  await page.goBack();
  await expect(pods).toHaveValue("77");
});

test("coming back from another page finds the inputs as they were left", async ({
  page,
  reader,
}) => {
  await reader.opens("/calculator");
  await page.getByRole("spinbutton", { name: "Pods in the mesh" }).fill("42");
  await expect(page).toHaveURL(/pods=42$/);
  await page.getByRole("link", { name: "Compare" }).click();
  await expect(page).toHaveURL("/compare");
  await page.goBack();
  await expect(page.getByRole("spinbutton", { name: "Pods in the mesh" })).toHaveValue("42");
});

test("every input says where the method uses it", async ({ page, reader }) => {
  await reader.opens("/calculator");
  for (const summary of await page.locator("form details > summary").all()) await summary.click();
  const links = page.getByRole("link", { name: /^How “.+” is used$/ });
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(hrefs.length).toBeGreaterThan(12);
  const html = await (await page.request.get("/method")).text();
  for (const href of hrefs)
    expect(html, href ?? "").toContain(`id="${(href ?? "").split("#")[1]}"`);
});
