import { isFetched } from "./support/awake";
import { expect, type Reader, test } from "./support/test";

/** A page as it is while its scripts are still on their way. */
async function opensSlowly({ page }: Reader, path: string) {
  let release: () => void = () => undefined;
  const held = new Promise<void>((done) => (release = done));
  await page.route("**/_next/static/chunks/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(path);
  return release;
}

test.describe("scripts wait for the reader", () => {
  test("nothing runs until somebody is there, and then everything does", async ({ page }) => {
    await page.goto("/guide/linkerd");
    const scripts = () => page.locator("script[src*='/chunks/']:not([nomodule])").count();
    expect(await scripts()).toBe(0);
    await page.mouse.move(5, 5);
    await expect.poll(scripts).toBeGreaterThan(3);
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
  });

  test("what was fetched ahead is not fetched again", async ({ page }) => {
    await page.goto("/guide/linkerd");
    await page.waitForFunction(isFetched, "be there" as const);
    await page.mouse.move(5, 5);
    await page.waitForFunction(isFetched, "run" as const);
    const { ahead, again } = await page.evaluate(() => {
      const chunks = (
        performance.getEntriesByType("resource") as PerformanceResourceTiming[]
      ).filter(({ name }) => /\/chunks\/[^?]+\.js$/.test(name));
      const ahead = chunks.filter(({ initiatorType }) => initiatorType === "fetch");
      const names = new Set(ahead.map(({ name }) => name));
      const run = chunks.filter(({ initiatorType }) => initiatorType === "script");
      return {
        ahead: names.size,
        again: run.filter(({ name, transferSize }) => names.has(name) && transferSize > 0).length,
      };
    });
    expect(ahead).toBeGreaterThan(3);
    expect(again).toBe(0);
  });

  test("they are fetched one at a time, so that a touch in between is answered", async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const turns: string[][] = [];
      let turn: string[] | undefined;
      const plain = window.fetch.bind(window);
      window.fetch = (asked, options) => {
        if (!turn) {
          turns.push((turn = []));
          queueMicrotask(() => (turn = undefined));
        }
        if (typeof asked === "string") turn.push(asked);
        return plain(asked, options);
      };
      Object.assign(window, { turns });
    });
    await page.goto("/guide/linkerd");
    await page.waitForFunction(isFetched, "be there" as const);
    const turns = await page.evaluate(() => (window as unknown as { turns: string[][] }).turns);
    const chunks = turns.map((turn) => turn.filter((source) => source.includes("/chunks/")));
    expect(chunks.flat().length).toBeGreaterThan(3);
    expect(chunks.filter((turn) => turn.length > 1)).toEqual([]);
  });

  test("they come by themselves where nobody touches anything", async ({ page }) => {
    await page.goto("/guide/linkerd");
    await expect
      .poll(() => page.locator("script[src*='/chunks/']:not([nomodule])").count(), {
        timeout: 15_000,
      })
      .toBeGreaterThan(3);
  });

  test("a click before they have come counts once they have", async ({ reader, page }) => {
    const release = await opensSlowly(reader, "/guide");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    release();
    await expect(page.getByRole("dialog")).toBeVisible();
  });

  test("so does a choice, a number typed and a shortcut", async ({ reader, page }) => {
    let release = await opensSlowly(reader, "/calculator");
    await page.getByRole("spinbutton", { name: "Pods in the mesh" }).fill("77");
    await page.getByText("What is reserved", { exact: true }).click();
    release();
    await expect(page).toHaveURL(/pods=77/);
    await expect(page).toHaveURL(/basis=requests/);

    release = await opensSlowly(reader, "/guide");
    await page.keyboard.press("ControlOrMeta+k");
    release();
    await expect(page.getByRole("dialog")).toBeVisible();
  });

  test("a fact under the pointer, or with the focus, shows its card by itself", async ({
    reader,
    page,
  }) => {
    const fact = page.locator("button.fact").first();
    const card = page.locator(".card:popover-open");
    let release = await opensSlowly(reader, "/guide/linkerd");
    await fact.hover();
    release();
    await expect(card).toContainText("as of");

    release = await opensSlowly(reader, "/guide/linkerd");
    await page.mouse.move(0, 0);
    await fact.focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    await expect(fact).toBeFocused();
    release();
    await expect(card).toContainText("as of");
  });

  test("a form whose scripts never come is sent as without any", async ({ page }) => {
    await page.route("**/_next/static/chunks/*.js", (route) => route.abort());
    await page.goto("/search");
    await page.getByRole("searchbox").fill("waypoint");
    await page.locator("main").getByRole("button", { name: "Search" }).click();
    await expect(page).toHaveURL(/q=waypoint/);
  });
});
