import { expect, test } from "./support/test";

test("from a filter to page two, a row of its own and a file", async ({ page, reader }) => {
  await reader.opens("/measurements");
  const filter = page.getByRole("search", { name: "Filter the measurements" });
  const rows = page.getByRole("region", { name: "Measurements" }).locator("tbody tr");
  await expect(rows).toHaveCount(25);
  await filter.getByRole("combobox", { name: "System" }).selectOption("Linkerd");
  await filter.getByRole("button", { name: "Filter" }).click();
  await expect(page).toHaveURL(/system=linkerd/);
  const status = page.getByRole("status").filter({ hasText: "Rows" });
  await expect(status).toHaveText(/^Rows 1 to 25 of \d+\.$/);
  const total = Number(/of (\d+)/.exec((await status.textContent()) ?? "")?.[1]);
  const firstPage = await rows.first().textContent();

  await page.getByRole("link", { name: /^Next/ }).click();
  await expect(status).toHaveText(`Rows 26 to ${Math.min(50, total)} of ${total}.`);
  expect(await rows.first().textContent()).not.toBe(firstPage);
  await expect(filter.getByRole("combobox", { name: "System" })).toHaveValue("linkerd");

  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "CSV", exact: true }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^meshfit-measurements-\d{4}-\d{2}\.csv$/);
  const csv = await (await page.request.get(file.url())).text();
  expect(csv.trim().split("\r\n")).toHaveLength(total + 1);

  const row = rows.first().getByRole("rowheader").getByRole("link");
  const id = (await row.textContent()) ?? "";
  await row.click();
  await expect(page).toHaveURL(new RegExp(`/measurements/${id}$`));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(id);
});

test("an old link to a row finds its page", async ({ page, reader }) => {
  await reader.opens("/method#GSD-zt-b");
  await expect(page).toHaveURL(/\/measurements\/GSD-zt-b$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("GSD-zt-b");
});

test("an unknown row is not found", async ({ request }) => {
  expect((await request.get("/measurements/NO-SUCH-ROW")).status()).toBe(404);
});

test("the raw readings are there", async ({ page, reader }) => {
  await reader.opens("/measurements/own");
  const href = await page.getByRole("link", { name: "Every raw reading" }).getAttribute("href");
  const response = await page.request.get(href ?? "");
  expect(response.status()).toBe(200);
  expect((await response.text()).trim().split("\n").length).toBeGreaterThan(300);
});

test("the method is no longer than ten minutes on a phone", async ({ page, reader }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await reader.opens("/method");
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(
    9000,
  );
});

test("a row in the calculator’s working leads to its page", async ({ page, reader }) => {
  await reader.opens("/calculator?pods=60&meshes=linkerd");
  const working = page.locator("details").filter({ hasText: "How this was calculated: Linkerd" });
  await working.locator("summary").click();
  await working.getByRole("link", { name: "GSD-l5d-idle-cpu", exact: true }).first().click();
  await expect(page).toHaveURL(/\/measurements\/GSD-l5d-idle-cpu$/);
});

test("predictions stand beside measurements, misses too", async ({ page, reader }) => {
  await reader.opens("/method#predicted-and-measured");
  await page.getByText("The numbers, how each row was read").click();
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
