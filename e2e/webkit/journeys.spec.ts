import { By, Key } from "selenium-webdriver";
import { expect, site, test } from "./webkit";

test("the wizard, from the first question to the verdict the API gives", async ({ webkit }) => {
  const { driver } = webkit;
  const press = async (name: string) => {
    for (const button of await driver.findElements(By.css("main button, main a"))) {
      if ((await button.getText()) === name) return button.click();
    }
    throw new Error(`There is no “${name}”.`);
  };
  await webkit.opens("/wizard");
  for (let step = 0; step < 6; step += 1) {
    for (const option of await driver.findElements(By.css("main label"))) {
      if (await option.isDisplayed()) {
        await option.click();
        break;
      }
    }
    await press("Next");
  }
  await press("See the result");
  await expect.poll(() => webkit.runs(() => location.pathname)).toBe("/wizard/result");
  const search = await webkit.runs(() => location.search);
  const answer = (await (await fetch(`${site}/api/v1/recommend${search}`)).json()) as {
    verdict: { reasons: { text: string }[] };
  };
  expect(await webkit.textOf("main")).toContain(answer.verdict.reasons[0]?.text ?? "no reason");
  await driver.navigate().back();
  await expect.poll(() => webkit.runs(() => location.pathname)).toBe("/wizard");
  await expect
    .poll(() => webkit.runs(() => document.querySelectorAll("main input:checked").length))
    .toBeGreaterThan(3);
});

test("the calculator, by typing and by keyboard", async ({ webkit }) => {
  const { driver } = webkit;
  await webkit.opens("/calculator");
  const field = await webkit.element("input[name=pods]");
  await field.clear();
  await field.sendKeys("60");
  await expect.poll(() => webkit.textOf("figcaption")).toContain("at 60 pods");
  const slider = await webkit.element("input[type=range]");
  await slider.sendKeys(Key.ARROW_RIGHT);
  await expect.poll(() => webkit.textOf("figcaption")).not.toContain("at 60 pods");
  const finding = await webkit.textOf("figcaption");
  const pods = /at (\d+) pods/.exec(finding)?.[1] ?? "none";
  await expect.poll(() => driver.getCurrentUrl()).toContain(`pods=${pods}`);
  await driver.navigate().refresh();
  await webkit.isHydrated();
  expect(await webkit.textOf("figcaption")).toBe(finding);
});

test("the search, by its shortcut", async ({ webkit }) => {
  await webkit.opens("/guide/linkerd");
  await webkit.driver.actions().sendKeys("/").perform();
  await expect
    .poll(() => webkit.runs(() => document.querySelectorAll("dialog[open]").length))
    .toBe(1);
  await webkit.driver.actions().sendKeys("waypoint").perform();
  await expect
    .poll(() => webkit.runs(() => document.querySelectorAll("dialog[open] a").length))
    .toBeGreaterThan(2);
});

test("the theme a reader chooses stays", async ({ webkit }) => {
  await webkit.opens("/");
  const background = () => webkit.runs(() => getComputedStyle(document.body).backgroundColor);
  const choose = async (name: string) => (await webkit.element(`label[title="${name}"]`)).click();
  await choose("Light theme");
  const light = await background();
  await choose("Dark theme");
  await expect.poll(background).not.toBe(light);
  const dark = await background();
  await webkit.driver.navigate().refresh();
  expect(await background()).toBe(dark);
});

test("a fact shows its evidence, and Escape takes it away", async ({ webkit }) => {
  await webkit.opens("/guide/linkerd");
  await (await webkit.element("button.fact")).click();
  const cards = () => webkit.runs(() => document.querySelectorAll(".card:popover-open").length);
  await expect.poll(cards).toBe(1);
  await webkit.driver.actions().sendKeys(Key.ESCAPE).perform();
  await expect.poll(cards).toBe(0);
});
