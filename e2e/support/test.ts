import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test as base } from "@playwright/test";

/** What a reader does and sees, in a reader's words. */
export class Reader {
  constructor(readonly page: Page) {}

  /** Opens a page and waits for its scripts, which take over forms and charts. */
  async opens(path: string) {
    const response = await this.page.goto(path);
    // A control answers once React has taken it over, which leaves its mark on the element.
    await this.page.waitForFunction(() => {
      const control = [...document.querySelectorAll("main input, main button")].at(-1);
      const taken = !control || Object.keys(control).some((key) => key.startsWith("__reactProps"));
      return document.readyState === "complete" && taken;
    });
    return response;
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

  /** axe on the page as it is now, or on a part of it; serious and critical findings fail. */
  async seesNoBarrier(part = "html") {
    const { violations } = await new AxeBuilder({ page: this.page })
      .include(part)
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
      .analyze();
    const serious = violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join("\n  ")}`);
    expect(serious, this.page.url()).toEqual([]);
  }
}

/** A test with a reader, failing on any error in the browser's console. */
export const test = base.extend<{ reader: Reader }>({
  reader: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") {
        complaints.push(`${page.url()}: ${message.text()}`);
      }
    });
    await use(new Reader(page));
    expect(complaints).toEqual([]);
  },
});

export { expect };
