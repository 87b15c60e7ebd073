import type { Page } from "@playwright/test";
import { expect, test } from "./support/test";

const table = (page: Page) => page.getByRole("region", { name: "Measurements" });
const filter = (page: Page) => page.getByRole("search", { name: "Filter the measurements" });
/** Rows of measurements in view, without head and group titles. */
const shownRows = (page: Page) => table(page).locator("tbody tr[id]:visible");
const count = (page: Page) => filter(page).getByRole("status");

test.describe("the measurements", () => {
  test("a filter leaves fewer rows and says how many", async ({ page, reader }) => {
    await reader.opens("/method");
    await expect(count(page)).toHaveText(/^(\d+) of \1 rows$/);
    const all = await shownRows(page).count();
    expect(all).toBeGreaterThan(200);

    await filter(page).getByRole("combobox", { name: "System" }).selectOption("Linkerd");
    const linkerd = await shownRows(page).count();
    expect(linkerd).toBeGreaterThan(10);
    expect(linkerd).toBeLessThan(all);
    await expect(count(page)).toHaveText(`${linkerd} of ${all} rows`);

    await filter(page).getByRole("combobox", { name: "Role" }).selectOption("Kept as a check");
    await filter(page).getByRole("combobox", { name: "Who measured" }).selectOption("Independent");
    await expect(table(page).locator("#SHOP2-proxy")).toBeVisible();
    await expect(table(page).locator("#MAY21-cp")).toBeHidden();

    await filter(page).getByRole("searchbox", { name: "Search" }).fill("no such words");
    await expect(count(page)).toHaveText(`0 of ${all} rows`);
    await expect(shownRows(page)).toHaveCount(0);
    await filter(page).getByRole("button", { name: "Show all" }).click();
    await expect(shownRows(page)).toHaveCount(all);
    await reader.seesNoBarrier("search");
  });

  test("a link to a row that is filtered out finds it", async ({ page, reader }) => {
    await reader.opens("/method");
    await filter(page).getByRole("searchbox", { name: "Search" }).fill("GSD-zt-mem");
    await expect(shownRows(page)).toHaveCount(1);
    await page
      .getByRole("region", { name: "Coefficients" })
      .getByRole("link", { name: "ENV-host", exact: true })
      .click();
    const row = table(page).locator("#ENV-host");
    await expect(row).toBeInViewport();
    await expect(row).toHaveAttribute("aria-current", "true");
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });

    test("are all there, and nothing asks for a script", async ({ page }) => {
      await page.goto("/method#GSD-zt-b");
      expect(await shownRows(page).count()).toBeGreaterThan(200);
      await expect(filter(page)).toBeHidden();
      await expect(table(page).locator("#GSD-zt-b")).toBeInViewport();
    });
  });
});

test("a row in the calculator’s working leads to the row on the method page", async ({
  page,
  reader,
}) => {
  await reader.opens("/calculator?pods=60&meshes=linkerd");
  const working = page.locator("details").filter({ hasText: "How this was calculated: Linkerd" });
  await working.locator("summary").click();
  await expect(working).toContainText("60 × 0.25 = 15");
  await working.getByRole("link", { name: "GSD-l5d-idle-cpu", exact: true }).click();
  await expect(page).toHaveURL(/\/method#GSD-l5d-idle-cpu$/);
  const row = table(page).locator("#GSD-l5d-idle-cpu");
  await expect(row).toBeInViewport();
  await expect(row).toHaveAttribute("aria-current", "true");
});

test("predictions stand beside measurements, misses too", async ({ page, reader }) => {
  await reader.opens("/method#predicted-and-measured");
  const compared = page.getByRole("region", { name: "Predicted and measured" }).locator("tbody tr");
  const cells = await compared.evaluateAll((rows) =>
    rows.map((row) => row.querySelector('[data-label="In the band"]')?.textContent ?? ""),
  );
  const inside = cells.filter((cell) => cell === "yes").length;
  expect(inside).toBeGreaterThan(0);
  expect(inside).toBeLessThan(cells.length);
  await expect(page.locator("figcaption").first()).toContainText(
    `${inside} of ${cells.length} published`,
  );
  await expect(page.getByRole("img", { name: /one bar a value/ })).toBeVisible();
});

test.describe("the measurements as a download", () => {
  /** Records of an RFC 4180 text. */
  function parseCsv(text: string): string[][] {
    const records: string[][] = [[]];
    for (const [, quoted, plain, end] of text.matchAll(
      /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g,
    )) {
      records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
      if (end === "\r\n") records.push([]);
    }
    return records.filter((record) => record.length > 1);
  }

  test("CSV holds what JSON holds", async ({ request }) => {
    const { measurements } = (await (await request.get("/api/v1/measurements")).json()) as {
      measurements: { id: string; value: unknown; load: string }[];
    };
    const response = await request.get("/api/v1/measurements?format=csv");
    const headers = response.headers();
    expect(headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(headers["content-disposition"]).toMatch(
      /^inline; filename="meshfit-measurements-\d{4}-\d{2}\.csv"$/,
    );
    expect(headers["access-control-allow-origin"]).toBe("*");
    expect(headers["cache-control"]).toContain("max-age");
    expect([...(await response.body()).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [header = [], ...records] = parseCsv((await response.text()).replace(/^\uFEFF/, ""));
    const column = (name: string) => records.map((record) => record[header.indexOf(name)] ?? "");
    expect(column("id")).toEqual(measurements.map(({ id }) => id));
    expect(column("load")).toEqual(measurements.map(({ load }) => load));
    expect(column("value")).toEqual(
      measurements.map(({ value }) => (typeof value === "string" ? value : JSON.stringify(value))),
    );
    expect(records.every((record) => record.length === header.length)).toBe(true);
  });

  test("an unknown format is JSON and says so", async ({ request }) => {
    const response = await request.get("/api/v1/measurements?format=xml");
    expect(response.headers()["content-type"]).toContain("application/json");
    expect(await response.json()).toMatchObject({ ignored: ["format"] });
    const plain = await request.get("/api/v1/measurements");
    expect(await plain.json()).toMatchObject({ ignored: [] });
  });
});
