import type { Page, Request } from "@playwright/test";
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
  await expect(page.locator("h2:visible").first()).toBeFocused();
  await reader.jumpsTo("How many people could you page");
  await reader.answers("Two to four");
  await expect(page).toHaveURL(/must=encryption&operators=few#operators$/);
  await page.getByRole("button", { name: "See the result" }).click();

  await expect(page).toHaveURL(/\/wizard\/result\?/);
  const verdict = await page.getByRole("heading", { level: 1 }).textContent();
  const link = await reader.copiesLink();
  expect(link).toMatch(/must=encryption&operators=few&rules=\d{4}-\d{2}&was=[a-z-]+$/);

  const stranger = await browser.newContext({ javaScriptEnabled: false });
  const fresh = await stranger.newPage();
  await fresh.goto(link);
  await expect(fresh.getByRole("heading", { level: 1 })).toHaveText(verdict ?? "");
  await stranger.close();
});

const shownQuestion = (page: Page) => page.locator("h2:visible").first();

test("Back goes one question back and keeps the answers; reloading stays", async ({
  page,
  reader,
}) => {
  await reader.opens("/wizard");
  const first = (await shownQuestion(page).textContent()) ?? "";
  await reader.jumpsTo("How many people could you page");
  await reader.answers("A platform team");
  await reader.goesOn();
  await expect(shownQuestion(page)).not.toHaveText(/How many people|What do you need/);
  const third = (await shownQuestion(page).textContent()) ?? "";
  await page.goBack();
  await expect(page.getByRole("radio", { name: "A platform team" })).toBeChecked();
  await page.goForward();
  await expect(shownQuestion(page)).toHaveText(third);
  await expect(page).toHaveURL(/operators=platform/);
  await page.reload();
  await reader.isHydrated();
  await expect(shownQuestion(page)).toHaveText(third);
  // The way back outlives a reload, although which question came next depended on the answers.
  await page.getByRole("button", { name: "Back" }).click();
  await expect(page.getByRole("radio", { name: "A platform team" })).toBeChecked();
  await page.getByRole("button", { name: "Back" }).click();
  await expect(shownQuestion(page)).toHaveText(first);
  await expect(page.getByRole("button", { name: "Back" })).toBeHidden();
});

test("Back stays where the router has written the entry of the history anew", async ({
  page,
  reader,
}) => {
  await reader.opens("/wizard");
  await reader.jumpsTo("How many people could you page");
  await expect(page.getByRole("button", { name: "Back" })).toBeVisible();
  await page.evaluate(() => {
    const { trail, ...state } = history.state as { trail?: string };
    if (trail === undefined) throw new Error("This entry keeps no trail.");
    History.prototype.replaceState.call(history, state, "");
  });
  await reader.answers("A platform team");
  await expect(page).toHaveURL(/operators=platform/);
  await page.getByRole("button", { name: "Back" }).click();
  await expect(shownQuestion(page)).toHaveText("What do you need from it?");
});

test("asks what can change the verdict most, and says when one could stop", async ({
  page,
  reader,
}) => {
  await reader.opens("/wizard?must=encryption,identity&operators=few&upgrades=twice");
  const progress = (text: RegExp) => page.getByText(text).filter({ visible: true });
  await expect(progress(/^Question 1 · \d+ others? could still change/)).toBeVisible();
  await reader.goesOn();
  // Ambient leads and needs an agent on every node; the usual order would ask for services.
  await expect(shownQuestion(page)).toHaveText("May you run privileged agents on every node?");
  await expect(progress(/^Question 2 · /)).toBeVisible();

  await reader.opens("/wizard?operators=none&company=under-11&languages=one&services=4&cni=other");
  await expect(page.getByText("You could stop here", { exact: false })).toBeHidden();
  await reader.goesOn();
  const advice = page.getByText("You could stop here. Only what you left open", { exact: false });
  await expect(advice).toBeVisible();
  await expect(page.getByRole("link", { name: "What do you need from it?" }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Next" })).toBeVisible();
  await reader.seesNoBarrier();
  await page.getByRole("button", { name: "See the result" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("No mesh");
});

test("one command fills in answers, in the browser only, each to be checked", async ({
  page,
  reader,
}) => {
  await reader.opens("/wizard?pods=12#services");
  await page.getByText("Fill in from your cluster").click();
  await expect(page.getByText(/^kubectl get nodes,pods,services,cronjobs -A /)).toBeVisible();
  const field = page.getByRole("textbox", { name: "What it printed" });
  const requests: Request[] = [];
  page.on("request", (request) => requests.push(request));

  await field.fill("no table at all\nnor this");
  await expect(page.getByText("The first is line 1: “no table at all”")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Use th/ })).toHaveCount(0);

  const row = (
    kind: string,
    namespace: string,
    name: string,
    rest = "<none> <none> <none> <none>",
  ) => `${kind}   ${namespace}   ${name}   ${rest}`;
  await field.fill(
    [
      row("Node", "<none>", "secret-node", "<none> <none> linux v1.31.4"),
      row("Pod", "secret-shop", "secret-web-0", "Running secret-node <none> <none>"),
      row("Pod", "secret-shop", "secret-web-1", "Running secret-node <none> <none>"),
      row("Pod", "kube-system", "cilium-x2x4z", "Running secret-node <none> <none>"),
      row("CronJob", "secret-shop", "secret-nightly"),
    ].join("\n"),
  );
  await expect(page.getByText("You had answered: 12 pods.")).toBeVisible();
  await reader.seesNoBarrier();
  await page.getByRole("combobox", { name: /network plugin/ }).selectOption("Leave as it was");
  await page.getByRole("button", { name: "Use these 5 answers" }).click();
  await expect(page.getByText("5 answers filled in.")).toBeVisible();
  await expect(page).toHaveURL(
    /\?windows=no&pods=2&podsPerNode=2&kubernetes=1\.31&jobs=yes#services$/,
  );
  expect(page.url()).not.toContain("secret");
  // The router may fetch what belongs to the new address; nothing carries a body or a name.
  const { origin } = new URL(page.url());
  for (const request of requests) {
    expect(request.method()).toBe("GET");
    expect(request.postData()).toBeNull();
    expect(new URL(request.url()).origin).toBe(origin);
    expect(`${request.url()} ${JSON.stringify(request.headers())}`).not.toContain("secret");
  }
});

test("ten megabytes do not freeze the page", async ({ page, reader }) => {
  await reader.opens("/wizard");
  await page.getByText("Fill in from your cluster").click();
  await expect(page.getByRole("textbox", { name: "What it printed" })).toBeVisible();
  const { longest, whole } = await page.evaluate(async () => {
    const line = (index: number) =>
      `Pod   shop   web-${index}   Running   node-${index % 900}   <none>   <none>\n`;
    const text = Array.from({ length: 170_000 }, (_, index) => line(index)).join("");
    const data = new DataTransfer();
    data.setData("text/plain", text);
    const begin = performance.now();
    let [last, longest] = [begin, 0];
    const found = () => document.body.textContent.includes("170,000 pods that have not ended");
    document
      .querySelector("textarea")
      ?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
    while (!found() && performance.now() - begin < 40_000) {
      await new Promise((resume) => setTimeout(resume, 0));
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }
    return { longest, whole: last - begin };
  });
  await expect(page.getByText(/170,000 pods that have not ended/)).toBeVisible();
  await expect(page.getByText("5,000 is the most this page reckons with.")).toBeVisible();
  // Read in one go, the longest wait is all of it.
  expect(longest).toBeLessThan(whole / 2);
});

test("answers given quickly survive going back over several questions", async ({
  page,
  reader,
}) => {
  await reader.opens("/wizard#operators");
  await reader.answers("A platform team");
  await reader.goesOn();
  await reader.jumpsTo("In how many languages");
  await reader.answers("Several");
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole("radio", { name: "A platform team" })).toBeChecked();
  await expect(page).toHaveURL(/operators=platform&languages=many#operators$/);
  await page.reload();
  await reader.isHydrated();
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
  await expect(page.getByRole("button", { name: "Next" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("h2:visible").first()).toBeFocused();
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
  await page.waitForURL(/\/wizard\?/);
  await reader.isHydrated();
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
