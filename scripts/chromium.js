// @ts-check
/**
 * Finds a browser for the tests, in this order: `CHROMIUM_PATH`, an installed Chromium or Chrome,
 * Playwright's own (installing it), Debian's package `chromium` through apt when root.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** @param {string} command @param {string[]} args */
function runs(command, args) {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

function installed() {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...candidates, ...places].find((file) => existsSync(file));
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

function fromDebian() {
  if (process.getuid?.() !== 0 || !runs("apt-get", ["--version"])) return undefined;
  runs("apt-get", ["update"]);
  runs("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
  return installed();
}

/**
 * @returns {Promise<string>} path of a browser that starts
 * @throws {Error} with one sentence on what to do, when there is none
 */
export async function findChromium() {
  const given = process.env["CHROMIUM_PATH"];
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`CHROMIUM_PATH is ${given}, but there is no file at that path.`);
  }
  const found = installed() ?? (await playwrightOwn()) ?? fromDebian();
  if (found) return found;
  throw new Error(
    "No browser found for the tests: install Chromium or Chrome, or set CHROMIUM_PATH to one.",
  );
}

// Run directly, it prints the path.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = await findChromium();
  console.log(file, execFileSync(file, ["--version"]).toString().trim());
}
