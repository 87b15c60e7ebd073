import { expect, test as base } from "@playwright/test";
import {
  Browser,
  Builder,
  By,
  Capabilities,
  type WebDriver,
  type WebElement,
} from "selenium-webdriver";
import { sitePort } from "../../playwright.config";
import { isHydrated } from "../support/in-page";

export const site = `http://localhost:${sitePort}`;

/** WebKit's own window, and what a reader does in it. */
export class WebKit {
  constructor(readonly driver: WebDriver) {}

  async opens(path: string) {
    await this.driver.get(`${site}${path}`);
    await this.isHydrated();
  }

  async isHydrated() {
    await expect.poll(() => this.runs(isHydrated)).toBe(true);
  }

  /** What a function says in the page; it sees nothing of the test's. */
  async runs<T>(script: () => T): Promise<T> {
    return this.driver.executeScript<T>(script);
  }

  element(selector: string): Promise<WebElement> {
    return Promise.resolve(this.driver.findElement(By.css(selector)));
  }

  async textOf(selector: string): Promise<string> {
    const element = await this.element(selector);
    return (await element.getText()).replaceAll("\u00a0", " ");
  }
}

let driver: WebDriver | undefined;

/** A test with WebKit: Safari on macOS, elsewhere the one `scripts/webkit.js` has started. */
export const test = base.extend<{ webkit: WebKit }>({
  webkit: async ({}, use) => {
    const server = process.env["WEBKIT_DRIVER"];
    driver ??= server
      ? await new Builder()
          .usingServer(server)
          .withCapabilities(
            new Capabilities({
              browserName: "MiniBrowser",
              "webkitgtk:browserOptions": {
                binary: process.env["WEBKIT_PATH"],
                args: ["--automation"],
              },
            }),
          )
          .build()
      : await new Builder().forBrowser(Browser.SAFARI).build();
    await use(new WebKit(driver));
  },
});

test.afterAll(async () => {
  await driver?.quit();
  driver = undefined;
});

export { expect };
