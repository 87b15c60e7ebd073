import { defineConfig } from "@playwright/test";
import base from "./playwright.config";

/**
 * A third browser. WebKit is driven by the standard protocol (WebDriver): Playwright drives only a
 * build of its own. Run by `scripts/webkit.js`, one window at a time.
 */
export default defineConfig({ ...base, testDir: "e2e/webkit", testIgnore: [], workers: 1 });
