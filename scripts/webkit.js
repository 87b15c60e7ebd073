// @ts-check
/**
 * The tests of `e2e/webkit` in WebKit (part of `npm run test:full`): Safari on macOS, after
 * `safaridriver --enable` once; elsewhere WebKitGTK's small browser on a screen nobody sees, out of
 * Debian's packages `webkit2gtk-driver` and `xvfb`.
 *
 *   node scripts/webkit.js [arguments of `playwright test`]
 */
import { spawn, spawnSync } from "node:child_process";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { findWebKit } from "./browsers.js";
import { ensureBuild } from "./build.js";
import { freePort } from "./serve-for-test.js";

/** @type {import("node:child_process").ChildProcess[]} */
const started = [];
process.once("exit", () => started.reverse().forEach((each) => each.kill()));

/** @param {string} program @returns {Promise<string>} the screen's name, once it is there */
function startScreen(program) {
  const screen = spawn(program, ["-displayfd", "1", "-screen", "0", "1600x1200x24"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  started.push(screen);
  return new Promise((resolve, reject) => {
    screen.stdout.once("data", (number) => resolve(`:${String(number).trim()}`));
    screen.once("exit", () => reject(new Error(`${program} ended before it had a screen.`)));
  });
}

/** @param {string} program @param {string} screen @returns {Promise<string>} its address */
async function startDriver(program, screen) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const driver = spawn(program, [`--port=${port}`, "--host=127.0.0.1"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DISPLAY: screen, LIBGL_ALWAYS_SOFTWARE: "1" },
  });
  started.push(driver);
  for (let tries = 0; tries < 100; tries += 1) {
    const answers = await fetch(`${address}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) return address;
    await pause(100);
  }
  throw new Error(`${program} does not answer.`);
}

ensureBuild();
const env = { ...process.env };
if (process.platform !== "darwin") {
  const { driver, screen, browser } = findWebKit();
  env["WEBKIT_DRIVER"] = await startDriver(driver, await startScreen(screen));
  env["WEBKIT_PATH"] = browser;
}
const playwright = fileURLToPath(
  new URL("../node_modules/@playwright/test/cli.js", import.meta.url),
);
const config = ["test", "-c", "playwright.webkit.config.ts", "--reporter=line"];
const { status } = spawnSync(process.execPath, [playwright, ...config, ...process.argv.slice(2)], {
  stdio: "inherit",
  env,
});
process.exit(status ?? 1);
