import { defineConfig } from "@playwright/test";

/** Another port lets two checkouts run their tests at once. */
export const sitePort = Number(process.env["E2E_PORT"] ?? 3210);

export default defineConfig({
  testDir: "e2e",
  // In other browsers, by other configurations.
  testIgnore: ["firefox/**", "webkit/**"],
  snapshotPathTemplate: "{testDir}/{testFileName}-snapshots/{arg}{ext}",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // What passes only then is named at the end of `npm test`, and is to be mended.
  retries: 1,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://localhost:${sitePort}`,
    // Recording every test takes time.
    trace: "on-first-retry",
    launchOptions: {
      // Without a path Playwright looks for its own browser; `npm test` always passes one.
      ...(process.env["CHROMIUM_PATH"] ? { executablePath: process.env["CHROMIUM_PATH"] } : {}),
      args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: "npm start",
    url: `http://localhost:${sitePort}/api/health/ready`,
    env: { PORT: String(sitePort) },
    timeout: 300_000,
    reuseExistingServer: false,
    stdout: "ignore",
  },
});
