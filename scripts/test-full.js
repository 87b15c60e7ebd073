// @ts-check
/**
 * `npm run test:full`: what takes minutes and a quiet machine. Run it before a release and write the
 * figures into `docs/operations.md`. Ends with `N passed, N failed`, one for each part.
 */
import { spawnSync } from "node:child_process";
import process from "node:process";
import { ensureBuild } from "./build.js";

const parts = [
  ["properties with values never tried before", "node_modules/vitest/vitest.mjs", "run"],
  ["fuzzing at full size", "scripts/fuzz.js", "--urls", "20000", "--longest", "1000"],
  ["the W3C’s HTML validator", "scripts/vnu.js"],
  ["a second browser, Firefox", "scripts/firefox.js"],
  ["a third browser, WebKit", "scripts/webkit.js"],
  ["the standalone folder alone", "scripts/check-standalone.js"],
  ["Mozilla’s HTTP Observatory", "scripts/observatory.js"],
  ["mixed load with slow clients", "scripts/load-mix.js"],
  ["first touch and drags on a slow phone", "scripts/first-touch.js"],
  ["Lighthouse on every page", "scripts/lighthouse.js", "--runs", "5"],
];

ensureBuild();
let failed = 0;
for (const [title = "", ...args] of parts) {
  console.log(`\n— ${title}`);
  const { status } = spawnSync(process.execPath, args, {
    stdio: "inherit",
    env: { ...process.env, PROPERTY_SEED: "random" },
  });
  if (status !== 0) failed += 1;
}
console.log(`\n${parts.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
