import { expect, test as base } from "@playwright/test";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { sitePort } from "../../playwright.config";
import { isHydrated } from "../support/in-page";

export const site = `http://localhost:${sitePort}`;

/** A page of Firefox, and what a reader does on it. */
export class Firefox {
  constructor(readonly page: Page) {}

  async opens(path: string) {
    await this.page.goto(`${site}${path}`);
    await this.isHydrated();
  }

  async isHydrated() {
    await this.page.waitForFunction(isHydrated);
  }

  /** By role and accessible name, as a screen reader would find it. */
  control(role: string, name: string) {
    return this.page.locator(`::-p-aria([name="${name}"][role="${role}"])`).setTimeout(10_000);
  }

  async types(role: string, name: string, text: string) {
    const field = await this.control(role, name).waitHandle();
    await field.focus();
    await field.evaluate((element) => (element as unknown as HTMLInputElement).select());
    await this.page.keyboard.type(text);
  }

  textOf(selector: string) {
    return this.page.$eval(selector, (element) => element.textContent.replaceAll("\u00a0", " "));
  }
}

let browser: Browser | undefined;

/** A test with a page of Firefox, failing on any error or warning in its console. */
export const test = base.extend<{ firefox: Firefox }>({
  firefox: async ({}, use) => {
    browser ??= await puppeteer.launch({
      browser: "firefox",
      executablePath: process.env["FIREFOX_PATH"] ?? "firefox",
    });
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(`${page.url()}: ${String(error)}`));
    page.on("console", (message) => {
      if (["error", "warn"].includes(message.type())) {
        complaints.push(`${page.url()}: ${message.text()}`);
      }
    });
    await use(new Firefox(page));
    await context.close();
    expect(complaints).toEqual([]);
  },
});

test.afterAll(async () => {
  await browser?.close();
  browser = undefined;
});

export { expect };
