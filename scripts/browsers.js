// @ts-check
/** Finds the browsers that tests and measurements run in, and installs them where it can. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const chromium = {
  names: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"],
  places: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
};
const firefox = {
  names: ["firefox", "firefox-esr"],
  places: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
};

const webkit = {
  driver: { names: ["WebKitWebDriver"], places: [] },
  screen: { names: ["Xvfb"], places: [] },
  browser: {
    names: ["MiniBrowser"],
    places: ["x86_64", "aarch64"].flatMap((processor) =>
      ["4.1", "4.0", "6.0"].map(
        (api) => `/usr/lib/${processor}-linux-gnu/webkit2gtk-${api}/MiniBrowser`,
      ),
    ),
  },
};

/** @param {string} command @param {string[]} args */
function runs(command, args) {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

/** @typedef {{ names: string[], places: string[] }} Installable */

/** @param {Installable} browser */
function installed({ names, places }) {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...candidates, ...places].find((file) => existsSync(file));
}

/** @param {string} variable that may name the browser */
function given(variable) {
  const file = process.env[variable];
  if (file && !existsSync(file)) {
    throw new Error(`${variable} is ${file}, but there is no file at that path.`);
  }
  return file;
}

async function playwrightOwn() {
  const { chromium } = await import("@playwright/test");
  const file = chromium.executablePath();
  if (existsSync(file)) return file;
  // Two minutes: enough for a download, and an end to waiting where there is no network.
  const cli = fileURLToPath(new URL("../node_modules/@playwright/test/cli.js", import.meta.url));
  spawnSync(process.execPath, [cli, "install", "chromium"], { stdio: "ignore", timeout: 120_000 });
  return existsSync(file) ? file : undefined;
}

/** @param {Installable} browser @param {string[]} packages */
function fromDebian(browser, ...packages) {
  if (process.getuid?.() !== 0 || !runs("apt-get", ["--version"])) return undefined;
  runs("apt-get", ["update"]);
  runs("apt-get", ["install", "-y", "--no-install-recommends", ...packages]);
  return installed(browser);
}

/**
 * In this order: `CHROMIUM_PATH`, an installed Chromium or Chrome, Playwright's own (installing it),
 * Debian's package through apt when root.
 * @returns {Promise<string>} path of a browser that starts
 * @throws {Error} with one sentence on what to do, when there is none
 */
export async function findChromium() {
  const found =
    given("CHROMIUM_PATH") ??
    installed(chromium) ??
    (await playwrightOwn()) ??
    fromDebian(chromium, "chromium");
  if (found) return found;
  throw new Error(
    "No browser found for the tests: install Chromium or Chrome, or set CHROMIUM_PATH to one.",
  );
}

/**
 * In this order: `FIREFOX_PATH`, an installed Firefox, Debian's package through apt when root.
 * @returns {string} path of a Firefox that starts
 * @throws {Error} with one sentence on what to do, when there is none
 */
export function findFirefox() {
  const found = given("FIREFOX_PATH") ?? installed(firefox) ?? fromDebian(firefox, "firefox-esr");
  if (found) return found;
  throw new Error("No Firefox found: install it, or set FIREFOX_PATH to one.");
}

/**
 * WebKitGTK's driver, its small browser and a screen for both: installed, or Debian's packages
 * through apt when root.
 * @returns {{ driver: string, browser: string, screen: string }} paths
 * @throws {Error} with one sentence on what to do, when there is none
 */
export function findWebKit() {
  const find = () => ({
    driver: installed(webkit.driver),
    browser: installed(webkit.browser),
    screen: installed(webkit.screen),
  });
  let { driver, browser, screen } = find();
  if (!driver || !browser || !screen) {
    fromDebian(webkit.driver, "webkit2gtk-driver", "xvfb");
    ({ driver, browser, screen } = find());
  }
  if (driver && browser && screen) return { driver, browser, screen };
  throw new Error("No WebKit found: install WebKitGTK’s WebDriver, its MiniBrowser and Xvfb.");
}

// Run directly, it prints the path.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = await findChromium();
  console.log(file, execFileSync(file, ["--version"]).toString().trim());
}
