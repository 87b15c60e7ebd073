import { defineConfig } from "@playwright/test";
import base from "./playwright.config";

/**
 * The second browser. An installed Firefox is driven by the standard protocol (WebDriver BiDi):
 * Playwright drives only a build of its own. Run by `scripts/firefox.js`.
 */
export default defineConfig({ ...base, testDir: "e2e/firefox", testIgnore: [] });
