import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "./support/test";

const query = "must=encryption,metrics&operators=few&experience=working&pods=60";

/** Width and height in the head of a PNG. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

test("a shared link says later whether its verdict still holds, without scripts", async ({
  reader,
  context,
  browser,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await reader.opens(`/wizard/result?${query}`);
  const link = await reader.copiesLink();

  const stranger = await browser.newContext({ javaScriptEnabled: false });
  const fresh = await stranger.newPage();
  await fresh.goto(link);
  await expect(fresh.getByText("with today’s facts the verdict is the same")).toBeVisible();

  // The same link as somebody would have made it when the facts were others.
  await fresh.goto(link.replace(/rules=.*$/, "rules=2024-01&was=consul"));
  const since = fresh.getByRole("complementary", { name: "Since this link was made" });
  await expect(since).toContainText("has changed from Consul service mesh");
  await expect(since).toContainText("no record of such rules");
  await expect(since.getByRole("listitem").first()).toContainText("Consul");
  await stranger.close();
});

test("the device’s own way to share is offered where there is one", async ({ page, reader }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "share", {
      value: (data: ShareData) => {
        document.title = data.url ?? "";
        return Promise.resolve();
      },
    });
  });
  await reader.opens(`/wizard/result?${query}`);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.getByRole("button", { name: "With this device" }).click();
  await expect(page).toHaveTitle(/\/wizard\/result\?must=encryption,metrics.*&was=/);
});

test("the record downloaded is the record copied, and names the link", async ({
  page,
  reader,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await reader.opens(`/wizard/result?${query}`);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download the record" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^decision-service-mesh-[a-z-]+\.md$/);
  const saved = readFileSync(await download.path(), "utf8");
  await page.getByRole("button", { name: "Copy the record" }).click();
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(saved);
  expect(saved).toContain("## Decision Outcome");
  const permalink = /<(http:\/\/localhost[^>]+)>/.exec(saved)?.[1] ?? "";
  await reader.opens(permalink);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("not used as given")).toHaveCount(0);
});

test("a trial can be copied step by step and ends in the calculator’s calibration", async ({
  page,
  reader,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await reader.opens(`/wizard/result?${query}`);
  const trial = page.getByRole("region", { name: "An afternoon’s trial" });
  await expect(trial.getByRole("row", { name: /Memory of one/ })).toContainText("MiB at most");
  await trial.getByText("1. A cluster you can throw away").click();
  const copy = trial.getByRole("button", { name: "Copy: A cluster you can throw away" });
  await copy.click();
  await expect(copy).toHaveText("Copied");
  await trial.getByText("2. A sample and its baseline").click();
  const other = trial.getByRole("button", { name: "Copy: A sample and its baseline" });
  await other.click();
  await expect(other).toHaveText("Copied");
  await expect(copy).toHaveText("Copy");
  await copy.click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/kind create cluster/);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("#trial-leave")).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await trial.getByText(/\d\. Put your figures into the calculator/).click();
  await trial.getByRole("link", { name: "Open the calibration" }).click();
  await expect(page).toHaveURL(/\/calculator\?pods=60.*#calibration$/);
  await expect(page.getByRole("region", { name: "Calibration" })).toBeInViewport();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("two results are compared, from the result page on", async ({ page }) => {
    await page.goto(`/wizard/result?${query}`);
    await page.getByRole("link", { name: "Compare with another result" }).click();
    await page
      .getByLabel("Result B")
      .fill(`https://elsewhere.example/wizard/result?${query.replace("metrics", "mirroring")}`);
    await page.getByLabel("Result C").fill("https://elsewhere.example/calculator?pods=1");
    await page.getByRole("button", { name: "Compare" }).click();
    await expect(page.getByText("is not a link to a result of the wizard")).toBeVisible();
    await expect(page.getByRole("link", { name: /^Open result/ })).toHaveCount(2);
    await expect(page.getByRole("row", { name: /Traffic mirroring/ })).toContainText("Matters");
    await page.getByRole("link", { name: "Open result B" }).click();
    await expect(page.getByText("Traffic mirroring", { exact: false }).first()).toBeVisible();
  });

  test("what another option would need leads to a result in which it wins", async ({ page }) => {
    await page.goto(`/wizard/result?${query}`);
    await page.getByRole("link", { name: /What would have to be true/ }).click();
    await page.getByRole("link", { name: /in which Istio, sidecar mode wins/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Istio sidecar");
  });
});

test("the picture states the verdict and was drawn before anyone asked", async ({ request }) => {
  const html = await (await request.get(`/wizard/result?${query}`)).text();
  const meta = (property: string) =>
    new RegExp(`<meta property="${property}" content="([^"]+)"`).exec(html)?.[1] ?? "";
  const headline = /<h1[^>]*>([^<]+)/.exec(html)?.[1];
  expect(meta("og:title")).toBe(headline);
  expect(meta("og:image:alt")).toBe(headline);
  const picture = await request.get(meta("og:image"));
  expect(picture.status()).toBe(200);
  expect(picture.headers()["content-type"]).toBe("image/png");
  expect(picture.headers()["x-nextjs-cache"]).toBe("HIT");
  expect(sizeOf(await picture.body())).toEqual([1200, 630]);
  for (const id of ["linkerd-or-linkerd", "nothing-or-none", "none.png", "__proto__"]) {
    expect((await request.get(`/og/verdict/${id}`)).status(), id).toBe(404);
  }
});

test("nothing is written for a link", async ({ request }) => {
  const files = () => readdirSync(".next", { recursive: true }).length;
  await request.get(`/wizard/result?${query}`);
  const before = files();
  for (let pods = 1; pods <= 200; pods += 1) {
    const path = ["result", "result/record.md", "compare", "result/paths"][pods % 4] ?? "";
    const link = path === "compare" ? `a=pods=${pods}` : `pods=${pods}&operators=one`;
    expect((await request.get(`/wizard/${path}?${link}`)).status()).toBe(200);
  }
  expect((await request.get("/og/verdict/not-a-verdict")).status()).toBe(404);
  expect(files()).toBe(before);
});

test("going back to a result finds all of it, also when the page was left without a new document", async ({
  page,
  reader,
}) => {
  await reader.opens("/wizard/result?must=encryption&operators=one&pods=40");
  const text = () => page.locator("main").innerText();
  const before = await text();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Guide" }).click();
  await expect(page).toHaveURL(/\/guide$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Service meshes for small teams",
  );
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Why not the others" })).toBeVisible();
  expect(await text()).toBe(before);
});

test("a result is the same as a document and by a soft navigation", async ({ page, reader }) => {
  const path = "/wizard/result?must=mirroring&nice=tracing&operators=platform&pods=400";
  const seen = async () => {
    await expect(page.getByRole("heading", { name: "Take it with you" })).toBeVisible();
    return {
      title: await page.title(),
      text: await page.locator("main").innerText(),
      head: await page
        .locator("head meta[property], head meta[name^=twitter], head link[rel=canonical]")
        .evaluateAll((tags) => tags.map((tag) => tag.outerHTML).sort()),
    };
  };
  await reader.opens(path);
  const document = await seen();
  expect(document.head.length).toBeGreaterThan(12);
  await reader.opens("/guide");
  await page.evaluate((to) => {
    (window as unknown as { next: { router: { push(to: string): void } } }).next.router.push(to);
  }, path);
  await expect(page).toHaveURL(/nice=tracing/);
  // The head may come a moment after the text.
  await expect(async () => expect(await seen()).toEqual(document)).toPass({ timeout: 10_000 });
});
