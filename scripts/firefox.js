// @ts-check
/**
 * The tests of `e2e/firefox` in an installed Firefox (part of `npm run test:full`).
 *
 *   node scripts/firefox.js [arguments of `playwright test`]
 */
import { spawnSync } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { findFirefox } from "./browsers.js";
import { ensureBuild } from "./build.js";

ensureBuild();
const playwright = fileURLToPath(
  new URL("../node_modules/@playwright/test/cli.js", import.meta.url),
);
const config = ["test", "-c", "playwright.firefox.config.ts", "--reporter=line"];
const { status } = spawnSync(process.execPath, [playwright, ...config, ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { ...process.env, FIREFOX_PATH: findFirefox() },
});
process.exit(status ?? 1);
