// @ts-check
/**
 * Mozilla’s HTTP Observatory against a server of its own: every test but the two that need HTTPS has
 * to pass on every kind of page. The package fetches lists of the web and a database client when it
 * is installed, which a dependency of ours should not; here it comes without both, into a folder
 * that is thrown away, and needs the npm registry.
 *
 *   node scripts/observatory.js
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { freePort, serveForTest } from "./serve-for-test.js";

const packageName = "@mdn/mdn-http-observatory";
const version = "1.4.8";
const needHttps = ["redirection", "strict-transport-security"];
const framing = "x-frame-options";
const pages = ["/", "/guide/istio", "/wizard", "/wizard/result?must=jwt", "/embed/calculator"];

const folder = mkdtempSync(path.join(tmpdir(), "meshfit-observatory-"));
writeFileSync(path.join(folder, "package.json"), '{"type":"module"}');
const { status } = spawnSync(
  "npm",
  ["i", "--ignore-scripts", "--no-audit", "--no-fund", `${packageName}@${version}`],
  { cwd: folder, stdio: "inherit" },
);
if (status !== 0) process.exit(1);
const source = path.join(folder, "node_modules", packageName);
// Lists of the web's domains, of which a server on this machine is none.
writeFileSync(path.join(source, "conf", "hsts-preload.json"), "{}");
writeFileSync(path.join(source, "conf", "tld-list.json"), "[]");
const load = (/** @type {string} */ file) =>
  import(pathToFileURL(path.join(source, "src", file)).href);
const { retrieve } = await load("retriever/retriever.js");
const { ALL_TESTS } = await load("constants.js");

const site = await serveForTest();
// Nothing listens there: the server speaks HTTP only, as behind a proxy.
const httpsPort = await freePort();
let [passed, failed] = [0, 0];
for (const page of pages) {
  const seen = await retrieve("127.0.0.1", { httpPort: site.port, httpsPort, path: page });
  for (const test of ALL_TESTS) {
    const { pass, result, constructor } = test(seen);
    if (needHttps.includes(constructor.name)) continue;
    // The frame is meant to be framed, and `frame-ancestors *` would leave out files and apps.
    if (page.startsWith("/embed/") && constructor.name === framing) continue;
    console.log(`${pass ? "pass" : "FAIL"}  ${page}  ${constructor.name}: ${result}`);
    if (pass) passed += 1;
    else failed += 1;
  }
}
await site.stop();
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
