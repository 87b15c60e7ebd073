import { expect, type Page, test as base } from "@playwright/test";
import axe, { type RunOptions } from "axe-core";
import { isHydrated } from "./in-page";
import { Network } from "./network";

const everyRule = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What a reader does and sees, in a reader's words. */
export class Reader {
  constructor(readonly page: Page) {}

  /** Opens a page and waits for its scripts, which take over forms and charts. */
  async opens(path: string) {
    const response = await this.page.goto(path);
    await this.isHydrated();
    return response;
  }

  async isHydrated() {
    await this.page.waitForFunction(isHydrated);
  }

  async answers(option: string) {
    await this.page.locator("label:visible").getByText(option, { exact: true }).click();
  }

  async goesOn() {
    await this.page.getByRole("button", { name: "Next" }).click();
  }

  /** Goes to a question of the wizard by the list of all of them. */
  async jumpsTo(question: string) {
    const list = this.page.locator("details", { hasText: "All questions" });
    if ((await list.getAttribute("open")) === null) await list.locator("summary").click();
    await list.getByRole("link", { name: question }).click();
  }

  /** Takes the full link out of the share dialog, by way of the clipboard. */
  async copiesLink(): Promise<string> {
    await this.page.getByRole("button", { name: "Share", exact: true }).click();
    const dialog = this.page.getByRole("dialog", { name: "Share" });
    await dialog.getByRole("button", { name: "Copy link" }).click();
    await expect(dialog.getByRole("button", { name: "Copied" })).toBeVisible();
    await dialog.getByRole("button", { name: "Close" }).click();
    await expect(dialog).toHaveCount(0);
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /**
   * axe on the page as it is now, or on a part of it; serious and critical findings fail. It runs in
   * the page itself and tells violations only, which takes half the time of axe's own bridge.
   */
  async seesNoBarrier(part = "html", rules: RunOptions["runOnly"] = everyRule) {
    if (!(await this.page.evaluate(() => "axe" in window))) await this.page.evaluate(axe.source);
    const serious = await this.page.evaluate(
      async ([part, runOnly]) => {
        const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(part, {
          runOnly,
          resultTypes: ["violations"],
          iframes: false,
        });
        return violations
          .filter(({ impact }) => impact === "serious" || impact === "critical")
          .map(({ id, nodes }) => {
            const elements = nodes.map(({ html }) => html.slice(0, 160));
            return `${id}: ${elements.join("\n  ")}`;
          });
      },
      [part, rules] as const,
    );
    expect.soft(serious, this.page.url()).toEqual([]);
  }
}

/** A test with a reader, failing on any error in the browser's console, and what its page asks for. */
export const test = base.extend<{ reader: Reader; network: Network }>({
  network: async ({ page }, use) => use(new Network(page)),
  reader: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") {
        complaints.push(`${page.url()}: ${message.text()} ${message.location().url}`);
      }
    });
    await use(new Reader(page));
    expect(complaints).toEqual([]);
  },
});

export { expect };
