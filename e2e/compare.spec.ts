import type { Page } from "@playwright/test";
import { expect, test } from "./support/test";

const table = (page: Page) => page.getByRole("region", { name: "Feature matrix" });

/** The table as it is seen: header, then rows, each cell its value alone. */
async function seenTable(page: Page): Promise<string[][]> {
  return table(page).evaluate((region) => {
    const seen = (element: Element) => element.getClientRects().length > 0;
    const rows = [...region.querySelectorAll("tr:not(.group)")].filter(seen);
    return rows.map((row) =>
      [...row.querySelectorAll("th, td")].filter(seen).map((cell) => {
        const value = cell.querySelector(".value") ?? cell;
        return (value.firstChild?.textContent ?? "").trim();
      }),
    );
  });
}

/** RFC 4180 without its comment lines and the column of groups. */
function csvRows(text: string): string[][] {
  return text
    .slice(1)
    .split("\r\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)]
        .map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "")
        .slice(1),
    );
}

test("a reader narrows the table down, and the link shows the same to everyone", async ({
  page,
  reader,
  browser,
}) => {
  await reader.opens("/compare");
  const form = page.getByRole("form", { name: "Choose what to compare" });
  for (const mesh of ["No mesh", "Cilium", "Consul"]) await form.getByLabel(mesh).uncheck();
  await form.getByLabel("Only differences").check();
  await form.getByLabel("Search features and cells").fill("waypoint");
  await expect(page).toHaveURL(
    "/compare?meshes=linkerd,linkerd.bel,istio-ambient,istio-sidecar,kuma&search=waypoint&differences=true",
  );
  await expect(table(page).getByRole("row", { name: /^Traffic mirroring/ })).toBeVisible();
  await expect(table(page).getByRole("row", { name: /^Licence/ })).toHaveCount(0);
  await reader.seesNoBarrier();

  const other = await browser.newContext({ javaScriptEnabled: false });
  const plain = await other.newPage();
  await plain.goto(page.url());
  expect(await seenTable(plain)).toEqual(await seenTable(page));
  await other.close();

  await page.getByRole("link", { name: "Show everything" }).click();
  await expect(page).toHaveURL("/compare");
  await expect(page.getByText("34 of 34 rows")).toBeVisible();
  await expect(form.getByLabel("Cilium")).toBeChecked();
});

for (const { width, query } of [
  { width: 1440, query: "" },
  { width: 1440, query: "?meshes=linkerd,consul&differences=true" },
  { width: 390, query: "?one=istio-ambient&other=cilium&search=yes" },
]) {
  test(`at ${width} px the CSV of /compare${query} is the screen, cell by cell`, async ({
    page,
    reader,
    request,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await reader.opens(`/compare${query}`);
    const link = page.getByRole("link", { name: "CSV" });
    const csv = await (await request.get((await link.getAttribute("href")) ?? "")).text();
    const seen = await seenTable(page);
    expect(seen.length).toBeGreaterThan(3);
    expect(csvRows(csv)).toEqual(seen);
  });
}

test("a cell opens with its evidence, by keyboard and touch, and moves nothing", async ({
  page,
  reader,
}) => {
  await reader.opens("/compare");
  const cell = table(page).getByRole("button", { name: "L4 in ztunnel, L7 with a waypoint" });
  const before = await cell.boundingBox();
  await cell.focus();
  await page.keyboard.press("Enter");
  const card = page.locator(".card:popover-open");
  await expect(card).toContainText(/Read for .+; as of \d+ \w+ \d{4}/);
  await expect(card).toContainText(/Due for a new look after \d+ \w+ \d{4}/);
  await expect(card).toContainText("Verified in the primary source");
  expect(await cell.boundingBox()).toEqual(before);
  await page.keyboard.press("Tab");
  await expect(card.getByRole("link")).toBeFocused();
  await reader.seesNoBarrier();
  await page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);
  await expect(cell).toBeFocused();
});

test("header and first column stay in sight", async ({ page, reader }) => {
  for (const width of [390, 768, 1440]) {
    await page.setViewportSize({ width, height: 700 });
    await reader.opens("/compare");
    // First the page, then, where the table has a box of its own, the box.
    await table(page).evaluate((region) => region.scrollIntoView({ block: "start" }));
    await table(page)
      .getByRole("row", { name: /^Licence/ })
      .evaluate((row) => row.scrollIntoView({ block: "nearest" }));
    await expect(table(page).getByRole("columnheader", { name: "Linkerd edge" })).toBeInViewport();
    await table(page).evaluate((region) => region.scrollTo({ left: 10_000 }));
    await expect(table(page).getByRole("rowheader", { name: /^Licence/ })).toBeInViewport();
  }
});

test("the wizard’s must-haves are marked, with an answer in each cell", async ({
  page,
  reader,
}) => {
  await reader.opens("/compare?must=mirroring&nice=tracing&meshes=linkerd,istio-ambient");
  const row = table(page).getByRole("row", { name: /^Traffic mirroring/ });
  await expect(row.getByRole("rowheader")).toContainText("must-have");
  await expect(row).toContainText("traffic mirroring: no");
  await expect(row).toContainText("traffic mirroring: yes, with one more piece");
  await page.getByRole("link", { name: "Show only the rows that answer them" }).click();
  await expect(page.getByText("2 of 34 rows")).toBeVisible();
  await expect(page.getByRole("link", { name: "Change them in the wizard" })).toHaveAttribute(
    "href",
    "/wizard?must=mirroring&nice=tracing",
  );
});

test("on a phone one mesh stands against one", async ({ page, reader }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await reader.opens("/compare");
  await page.getByLabel("with", { exact: true }).selectOption({ label: "Kuma" });
  await expect(page).toHaveURL("/compare?one=none&other=kuma");
  await expect(table(page).getByRole("columnheader")).toHaveText(["Feature", "No mesh", "Kuma"]);
  await reader.seesNoBarrier();
});

test("what a link asks in vain is named", async ({ page, reader }) => {
  await reader.opens("/compare?meshes=linkerd,osm&rows=colour&search=%E2%98%83&x=%00");
  await expect(page.getByText("Some of this link was not used as given")).toBeVisible();
  await expect(page.getByRole("main")).toContainText("has no option osm");
  await expect(page.getByText("0 of 34 rows")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the form, the cells and the downloads work", async ({ page, request }) => {
    await page.goto("/compare?must=jwt");
    for (const mesh of ["No mesh", "Linkerd edge", "Buoyant Enterprise for Linkerd", "Cilium"]) {
      await page.getByLabel(mesh).uncheck();
    }
    await page.getByLabel("Search features and cells").fill("json web");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await expect(page).toHaveURL(/search=json/);
    // What is for other widths is hidden by a style sheet.
    await page.waitForLoadState();
    const url = new URL(page.url());
    expect(url.searchParams.get("must")).toBe("jwt");
    const seen = await seenTable(page);
    expect(seen[0]).toEqual(["Feature", "Istio ambient", "Istio sidecar", "Kuma", "Consul"]);
    expect(seen.slice(1).map(([name]) => name)).toEqual(["JWT validation (JSON Web Tokens)"]);
    const link = page.getByRole("link", { name: "CSV" });
    const csv = await request.get((await link.getAttribute("href")) ?? "");
    expect(csvRows(await csv.text())).toEqual(seen);
    await table(page).getByRole("button").first().click();
    await expect(page.locator(".card:popover-open")).toContainText("Read for");
  });
});

test("a file names what it holds and what it could not use", async ({ request }) => {
  const csv = await request.get("/compare/table.csv?meshes=kuma&meshes=linkerd");
  expect(csv.headers()["content-type"]).toBe("text/csv; charset=utf-8");
  expect([...(await csv.body()).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(await csv.text()).toMatch(/^\uFEFF?# .+\r\n# http.+\/compare\?meshes=linkerd,kuma\r\n/);
  const json = await request.get("/compare/table.json?meshes=kuma&rows=mtls,nothing&colour=red");
  expect(json.headers()["access-control-allow-origin"]).toBe("*");
  expect(await json.json()).toMatchObject({
    columns: [{ id: "kuma" }],
    groups: [{ rows: [{ id: "mtls", cells: [{ column: "kuma" }] }] }],
    ignored: ["rows", "colour"],
  });
});
