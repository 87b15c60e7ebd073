import { expect, test } from "./support/test";

const teamQuery = "must=encryption,metrics&operators=few&experience=working&pods=60";

test("from the home page to a verdict, shared and opened by somebody else", async ({
  page,
  reader,
  context,
  browser,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await reader.opens("/");
  await page.getByRole("link", { name: "Find your mesh, or none" }).click();
  const encryption = page.getByRole("group", { name: "Encryption between pods" });
  await encryption.getByRole("checkbox", { name: "Must" }).check();
  await reader.goesOn();
  await expect(page.getByRole("heading", { level: 2 }).first()).toBeFocused();
  await reader.answers("Two to four");
  await expect(page).toHaveURL(/must=encryption&operators=few#operators$/);
  await page.getByRole("button", { name: "See the result" }).click();

  await expect(page).toHaveURL(/\/wizard\/result\?/);
  const verdict = await page.getByRole("heading", { level: 1 }).textContent();
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("Link copied")).toBeAttached();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/must=encryption&operators=few&rules=\d{4}-\d{2}&was=[a-z-]+$/);

  const stranger = await browser.newContext({ javaScriptEnabled: false });
  const fresh = await stranger.newPage();
  await fresh.goto(link);
  await expect(fresh.getByRole("heading", { level: 1 })).toHaveText(verdict ?? "");
  await stranger.close();
});

test("Back goes one question back and keeps the answers; reloading stays", async ({
  page,
  reader,
}) => {
  await reader.opens("/wizard");
  await reader.goesOn();
  await reader.answers("A platform team");
  await reader.goesOn();
  const second = await page.locator("h2:visible").first().textContent();
  await page.goBack();
  await expect(page.getByRole("radio", { name: "A platform team" })).toBeChecked();
  await page.goForward();
  await expect(page.locator("h2:visible").first()).toHaveText(second ?? "");
  await expect(page).toHaveURL(/operators=platform/);
  await page.reload();
  await expect(page.locator("h2:visible").first()).toHaveText(second ?? "");
  await page.getByRole("button", { name: "Back" }).click();
  await expect(page.getByRole("radio", { name: "A platform team" })).toBeChecked();
});

test("answers given quickly survive going back over several questions", async ({
  page,
  reader,
}) => {
  await reader.opens("/wizard#operators");
  await reader.answers("A platform team");
  await reader.goesOn();
  await reader.goesOn();
  await reader.answers("Several");
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole("radio", { name: "A platform team" })).toBeChecked();
  await expect(page).toHaveURL(/operators=platform&languages=many#operators$/);
  await page.reload();
  await expect(page.getByRole("radio", { name: "A platform team" })).toBeChecked();
});

test("the ranking follows each answer and strikes out what is ruled out", async ({
  page,
  reader,
}) => {
  await reader.opens("/wizard?agents=forbidden#agents");
  const ranking = page.getByRole("region", { name: "So far" });
  await expect(ranking.locator("s")).toContainText(["Istio ambient", "Cilium"]);
  await expect(ranking).toContainText("privileged agent on every node");
  await reader.answers("Allowed");
  await expect(ranking.locator("s")).toHaveCount(0);
});

test("the whole wizard by keyboard", async ({ page, reader }) => {
  await reader.opens("/wizard#operators");
  await page.getByRole("radio", { name: "Not sure" }).focus();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("radio", { name: "A platform team" })).toBeChecked();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Next" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2 }).first()).toBeFocused();
  // Enter in a form leads to the result.
  await page.getByRole("button", { name: "See the result" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/wizard\/result\?.*operators=platform/);
});

test("a result explains itself and each answer can be changed", async ({ page, reader }) => {
  await reader.opens(`/wizard/result?${teamQuery}`);
  await expect(
    page.getByRole("region", { name: "Why", exact: true }).getByRole("listitem"),
  ).not.toHaveCount(0);
  await expect(page.locator("#why-not ~ dl > div")).toHaveCount(6);
  await expect(page.getByRole("region", { name: "Cost at 60 pods" })).toBeVisible();
  await page.getByRole("link", { name: "Change: How many people could you page" }).click();
  await expect(page.getByRole("radio", { name: "Two to four" })).toBeChecked();
  await reader.answers("Nobody");
  await page.getByRole("button", { name: "See the result" }).click();
  await expect(page).toHaveURL(/must=encryption,metrics|must=encryption&must=metrics/);
  await expect(page.getByRole("main")).toContainText("Nobody");
});

test("page and API give the same verdict", async ({ page, reader, request }) => {
  const answer = (await (await request.get(`/api/v1/recommend?${teamQuery}`)).json()) as {
    verdict: { reasons: { text: string }[] };
    permalink: string;
    unanswered: string[];
  };
  const { pathname, search } = new URL(answer.permalink);
  await reader.opens(`${pathname}${search}`);
  await expect(page.getByRole("region", { name: "Why", exact: true })).toContainText(
    answer.verdict.reasons[0]?.text ?? "no reason",
  );
  expect(answer.unanswered).toContain("licence");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("all questions are one form that leads to the result", async ({ page }) => {
    await page.goto("/wizard");
    await page
      .getByRole("group", { name: "Traffic mirroring" })
      .getByRole("checkbox", { name: "Must" })
      .check();
    await page
      .getByRole("group", { name: "Retries and timeouts" })
      .getByRole("checkbox", { name: "Must" })
      .check();
    await page.getByRole("radio", { name: "A platform team" }).check();
    await page.getByRole("spinbutton", { name: "How many pods would be in the mesh?" }).fill("80");
    await page.getByRole("button", { name: "See the result" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Istio");
    await expect(page.getByText("Some of this link was not used")).toHaveCount(0);
    await expect(page.getByRole("main")).toContainText("80 pods");
  });
});
