import { readFileSync } from "node:fs";
import { expect, test } from "./support/test";

type Claim = { id: string; status: string; said: string; evidence: unknown[] };
const claims = JSON.parse(readFileSync("content/claims.json", "utf8")) as Claim[];

test("every claim stands beside today’s statement, its evidence and its chapter", async ({
  page,
  reader,
}) => {
  await reader.opens("/guide");
  await page.getByRole("link", { name: "What changed since" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What changed since");
  expect(claims.filter(({ status }) => status === "wrong").length).toBeGreaterThanOrEqual(9);
  for (const { id, said } of claims) {
    const item = page.locator(`li[id="${id}"]`);
    await expect(item).toContainText(said.replaceAll("`", ""));
    const evidence = item.getByRole("list", { name: "Evidence" });
    await expect(evidence).toContainText(/as of \d+ \w+ \d{4}\. \w+/);
    await expect(item.getByRole("link", { name: /^Chapter \d+, / })).toBeVisible();
  }
  const heartbeat = page.locator("#heartbeat-metrics");
  await expect(heartbeat).toContainText("Wrong");
  await heartbeat.getByRole("link", { name: /^Chapter 5/ }).click();
  await expect(page).toHaveURL("/guide/linkerd#how-it-is-built");
});

test("a chapter leads to its own source and to a report that names it", async ({
  page,
  reader,
}) => {
  await reader.opens("/guide/istio");
  await expect(page.getByRole("link", { name: "Edit this page" })).toHaveAttribute(
    "href",
    /\/edit\/main\/content\/guide\/04-istio\.mdx$/,
  );
  const report = await page.getByRole("link", { name: "Report a mistake" }).getAttribute("href");
  expect(new URL(report ?? "").searchParams.get("body")).toContain("/guide/istio");
});

test.describe("one request, step by step", () => {
  test("a reader follows it by button and by key, on each way", async ({ page, reader }) => {
    await reader.opens("/guide/how-a-mesh-works");
    const way = page.getByRole("region", { name: "No mesh" });
    await expect(way).toContainText("Step 1 of 4");
    await page.getByRole("button", { name: "Next step" }).click();
    await expect(way).toContainText("The node picks a pod");
    await expect(way).toHaveAttribute("data-step", "2");

    await page.getByRole("radio", { name: "Ambient, waypoint" }).check();
    await expect(way).toBeHidden();
    const waypoint = page.getByRole("region", { name: "Ambient, waypoint" });
    await expect(waypoint).toContainText("Step 1 of 7");
    const next = page.getByRole("button", { name: "Next step" });
    await next.focus();
    await page.keyboard.press("End");
    await expect(waypoint).toContainText("Step 7 of 7");
    await expect(next).toHaveAttribute("aria-disabled", "true");
    await page.keyboard.press("Enter");
    await expect(waypoint).toContainText("Step 7 of 7");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await expect(waypoint).toContainText("Decides at layer 7");
    const lit = waypoint.locator('[data-steps~="4"] rect');
    await expect(lit).toHaveCSS("stroke-width", "3px");
    await expect(waypoint.locator('[data-steps~="2"] rect')).not.toHaveCSS("stroke-width", "3px");
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });

    test("every way and every step stands there", async ({ page }) => {
      await page.goto("/guide/how-a-mesh-works");
      await expect(page.getByRole("button", { name: "Next step" })).toHaveCount(0);
      for (const name of [
        "No mesh",
        "Sidecar",
        "Ambient, layer 4",
        "Ambient, waypoint",
        "Cilium",
      ]) {
        const way = page.getByRole("region", { name, exact: true });
        await expect(way.getByRole("img")).toBeVisible();
        const steps = way.locator("ol > li");
        expect(await steps.count()).toBeGreaterThan(3);
        await expect(steps.last()).toBeVisible();
        await expect(way.locator("circle")).toHaveCount(await steps.count());
      }
    });
  });
});
