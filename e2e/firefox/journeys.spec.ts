import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, site, test } from "./firefox";

test("the wizard, from the first question to the verdict the API gives", async ({ firefox }) => {
  const { page } = firefox;
  await firefox.opens("/wizard");
  for (let step = 0; step < 6; step += 1) {
    const options = await page.$$("main label");
    for (const option of options) {
      if (await option.isVisible()) {
        await option.click();
        break;
      }
    }
    await firefox.control("button", "Next").click();
  }
  await firefox.control("button", "See the result").click();
  await page.waitForFunction(
    () => location.pathname === "/wizard/result" && document.readyState === "complete",
  );
  const search = await page.evaluate(() => location.search);
  const answer = (await (await fetch(`${site}/api/v1/recommend${search}`)).json()) as {
    verdict: { reasons: { text: string }[] };
  };
  expect(await firefox.textOf("main")).toContain(answer.verdict.reasons[0]?.text ?? "no reason");
  await page.evaluate(() => history.back());
  await page.waitForFunction(
    () => location.pathname === "/wizard" && document.readyState === "complete",
  );
  expect(await page.$$eval("main input:checked", (chosen) => chosen.length)).toBeGreaterThan(3);
});

test("the calculator, by typing and by keyboard", async ({ firefox }) => {
  const { page } = firefox;
  await firefox.opens("/calculator");
  await firefox.types("spinbutton", "Pods in the mesh", "60");
  await expect.poll(() => firefox.textOf("figcaption")).toContain("at 60 pods");
  const slider = await firefox.control("slider", "Pods in the mesh, slider").waitHandle();
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => firefox.textOf("figcaption")).not.toContain("at 60 pods");
  const finding = await firefox.textOf("figcaption");
  const pods = /at (\d+) pods/.exec(finding)?.[1] ?? "none";
  await expect.poll(() => page.url()).toContain(`pods=${pods}`);
  await page.waitForSelector(".recharts-surface", { visible: true });
  await page.$eval(".recharts-surface", (chart) => (chart as SVGElement).focus());
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => firefox.textOf(".recharts-tooltip-wrapper")).toMatch(/Envoy.*Linkerd/s);
  await page.reload();
  await firefox.isHydrated();
  expect(await firefox.textOf("figcaption")).toBe(finding);
});

test("the search, by its shortcut", async ({ firefox }) => {
  const { page } = firefox;
  await firefox.opens("/guide/linkerd");
  await page.keyboard.down("Control");
  await page.keyboard.press("k");
  await page.keyboard.up("Control");
  await page.waitForSelector("[role=dialog], dialog[open]", { visible: true });
  await page.keyboard.type("waypoint");
  await expect
    .poll(async () => (await page.$$("dialog[open] a, [role=dialog] a")).length)
    .toBeGreaterThan(2);
});

test("the comparison narrowed down, and the builder’s YAML", async ({ firefox }) => {
  const { page } = firefox;
  await firefox.opens("/compare");
  await page.click("input[name=differences]");
  await expect.poll(() => page.url()).toContain("differences=true");
  await firefox.opens("/manifests");
  await firefox.types("textbox", "Namespace", "shop");
  await expect.poll(() => firefox.textOf("main")).toContain("namespace: shop");
});

test("the theme a reader chooses stays", async ({ firefox }) => {
  const { page } = firefox;
  await firefox.opens("/");
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await firefox.control("radio", "Light theme").click();
  const light = await background();
  await firefox.control("radio", "Dark theme").click();
  await expect.poll(background).not.toBe(light);
  const dark = await background();
  await page.reload();
  expect(await background()).toBe(dark);
});

test("the calculator on somebody else’s page is as high as what it shows", async ({ firefox }) => {
  const { page } = firefox;
  const host = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(
      `<!doctype html><html lang="en"><title>A blog</title><link rel="icon" href="data:,"><div style="width:600px"><div data-meshfit="calculator" data-pods="60"></div></div><script src="${site}/embed.js"></script>`,
    );
  });
  await new Promise<void>((ready) => host.listen(0, "127.0.0.1", ready));
  await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
  const frame = await page.waitForFrame((each) => each.url().includes("/embed/calculator"));
  await frame.waitForSelector("figcaption");
  await expect
    .poll(() =>
      frame.evaluate(() => Math.abs(innerHeight - document.body.getBoundingClientRect().height)),
    )
    .toBeLessThanOrEqual(2);
  expect(await frame.$eval("figcaption", (element) => element.textContent)).toMatch(/at 60\spods/);
  host.close();
});
