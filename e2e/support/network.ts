import { expect, type Page, type Request } from "@playwright/test";
import { isDrawn } from "./in-page";

/**
 * What a page and its frames ask for. Playwright's "networkidle" goes by a clock, and never comes
 * where a page holds frames that are not loaded yet.
 */
export class Network {
  #asked = 0;
  #pending = new Set<Request>();

  constructor(readonly page: Page) {
    page.on("request", (request) => {
      this.#asked += 1;
      this.#pending.add(request);
    });
    for (const event of ["requestfinished", "requestfailed"] as const) {
      page.on(event as "requestfinished", (request) => this.#pending.delete(request));
    }
  }

  /** Waits until everything has come, and what came has asked for nothing more. */
  async isQuiet() {
    let before: number;
    do {
      before = this.#asked;
      await expect
        .poll(() => [...this.#pending].map((request) => request.url()), { timeout: 60_000 })
        .toEqual([]);
      await this.page.evaluate(isDrawn);
    } while (this.#asked !== before);
  }
}
