import { expect, test } from "./support/test";

test("a fact in a chapter shows its evidence on hover, focus, click and tap", async ({
  page,
  reader,
}) => {
  await reader.opens("/guide/linkerd");
  const fact = page.locator("button.fact").first();
  const card = page.locator(".card:popover-open");
  await fact.hover();
  await expect(card).toContainText(/as of \d+ \w+ \d{4}/);
  // The pointer may move onto the card, and a click keeps it.
  await card.hover();
  await expect(card).toHaveCount(1);
  await page.mouse.move(0, 0);
  await expect(card).toHaveCount(0);
  await fact.click();
  await page.mouse.move(0, 0);
  // Longer than it takes until what is not kept closes.
  await page.waitForTimeout(500);
  await expect(card).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);
});

test("by keyboard: focus shows it, Escape takes it away and leaves the focus", async ({
  page,
  reader,
}) => {
  await reader.opens("/guide/linkerd");
  const fact = page.locator("button.fact").first();
  const card = page.locator(".card:popover-open");
  await fact.focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await expect(fact).toBeFocused();
  await expect(card).toContainText("Read for");
  await reader.seesNoBarrier();
  await page.keyboard.press("Tab");
  await expect(card.getByRole("link")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);
  await expect(fact).toBeFocused();
});

test("a citation shows its source before it leads there", async ({ page, reader }) => {
  await reader.opens("/guide/linkerd");
  await page
    .getByRole("link", { name: /^Source \d+$/ })
    .first()
    .hover();
  const card = page.locator(".card:popover-open");
  await expect(card).toContainText(/Checked \d+ \w+ \d{4}/);
  await expect(card.getByRole("link")).toHaveAttribute("href", /^https?:/);
});

test("on a phone no card is cut off", async ({ page, reader }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await reader.opens("/guide/linkerd");
  const facts = page.locator("button.fact");
  for (let index = 0; index < Math.min(8, await facts.count()); index += 1) {
    await facts.nth(index).click();
    const box = await page.locator(".card:popover-open").boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(700);
    await page.keyboard.press("Escape");
  }
});

test("a fact past its date marks itself on the day it is read", async ({ page, reader }) => {
  const mark = page.locator("stale-mark").filter({ visible: true });
  await page.clock.setFixedTime("2020-01-01T12:00:00");
  await reader.opens("/meshes/kuma");
  await expect(mark).toHaveCount(0);
  await page.clock.setFixedTime("2035-01-01T12:00:00");
  await reader.opens("/meshes/kuma");
  await expect(
    page.getByRole("button", { name: /^2\.14\.6 .*\(check due\)$/ }).first(),
  ).toBeVisible();
  await reader.seesNoBarrier();
});

test("a support window says how far off its end is, also after moving between pages", async ({
  page,
  reader,
}) => {
  await page.clock.setFixedTime("2026-11-26T12:00:00");
  await reader.opens("/meshes/linkerd");
  await page.getByRole("link", { name: "No mesh", exact: true }).click();
  await expect(page).toHaveURL(/compare/);
  await page.getByRole("link", { name: "Show everything" }).click();
  await page.getByRole("columnheader", { name: "Kuma" }).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kuma");
  await expect(page.getByRole("button", { name: /^12 June 2027/ }).first()).toBeVisible();
  await expect(page.locator("relative-date").first()).toHaveText("(in 6 months)");
});
