import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Frame, Page } from "@playwright/test";
import { sitePort } from "../../playwright.config";
import { test as base } from "./test";

export const site = `http://localhost:${sitePort}`;

type HostPage = { readonly body: string; readonly headers?: Readonly<Record<string, string>> };

/** Somebody else's web server: another port is another origin. */
export class Host {
  #pages = new Map<string, HostPage>();
  origin = "";

  /** Puts a page up and says where. */
  serves(body: string, headers: Readonly<Record<string, string>> = {}): string {
    const path = `/${this.#pages.size}`;
    this.#pages.set(path, { body, headers });
    return `${this.origin}${path}`;
  }

  async start() {
    const server = createServer(({ url = "" }, response) => {
      const page = this.#pages.get(url);
      response.statusCode = page ? 200 : 404;
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      for (const [name, value] of Object.entries(page?.headers ?? {})) {
        response.setHeader(name, value);
      }
      const icon = `<link rel="icon" href="data:,">`;
      response.end(
        `<!doctype html><html lang="en"><title>A blog</title>${icon}<body>${page?.body ?? ""}`,
      );
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return () => server.close();
  }
}

export const test = base.extend<{ host: Host }>({
  // Playwright reads what a fixture needs off the pattern of its first argument.
  host: async ({}, use) => {
    const host = new Host();
    const stop = await host.start();
    await use(host);
    stop();
  },
});

export const iframe = (query: string, attributes = 'width="640" height="720"') =>
  `<iframe title="frame" ${attributes} src="${site}/embed/calculator?${query}"></iframe>`;

export const loader = `<script src="${site}/embed.js"></script>`;

/** Frames of the calculator on a page. */
export const framesOn = (page: Page): Frame[] =>
  page.frames().filter((frame) => frame.url().startsWith(`${site}/embed/calculator`));

/**
 * Pixels by which a frame and its content differ in height; the larger of too low and too high, and
 * infinite while it is being loaded.
 */
export const misfit = async (frame: Frame | undefined): Promise<number> => {
  const pixels = await frame
    ?.evaluate(() => {
      const content = document.body.getBoundingClientRect().height;
      const hidden = document.documentElement.scrollHeight - innerHeight;
      return Math.max(Math.abs(innerHeight - content), hidden);
    })
    .catch(() => undefined);
  return pixels ?? Infinity;
};

export { expect } from "./test";
