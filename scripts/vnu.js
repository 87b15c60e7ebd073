// @ts-check
/**
 * The HTML of every page, as it is served, held against the W3C's own validator, which knows SVG
 * too (part of `npm run test:full`, where there is Java).
 *
 *   node scripts/vnu.js [path…]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { serveForTest } from "./serve-for-test.js";

/** Beside the pages of the sitemap: what belongs to a query, and what search engines are kept from. */
const unlisted = [
  "/guide/print",
  "/wizard/result?must=encryption,identity&operators=one&experience=new&pods=40",
  "/wizard/result/paths?must=encryption&operators=one",
  "/wizard/compare?a=must%3Djwt&b=must%3Dmirroring",
  "/calculator?pods=300&meshes=istio-sidecar,linkerd,istio-ambient,istio-ambient-l7&basis=requests",
  "/embed/calculator?pods=60&show=memory,cpu,table,inputs",
  "/manifests?mesh=istio-ambient&header=X-Preview&retries=2&delay=1&compare=linkerd",
  "/search?q=header+routing",
  "/no/such/page",
];

/** What it reports and is meant, each with the reason. */
const meant = [
  // Firefox takes it as the wish not to restore radio buttons on a reload.
  /^Attribute “autocomplete” is only allowed when the input type is/,
  // Radio buttons of a view belong to no form, so that they are not sent and Enter sends nothing.
  /^The “form” attribute must refer to a form element/,
];

if (spawnSync("java", ["-version"]).status !== 0) {
  console.log("There is no Java here: nothing was validated.");
  process.exit(0);
}

const site = await serveForTest();
const sitemap = await (await fetch(`${site.origin}/sitemap.xml`)).text();
const listed = [...sitemap.matchAll(/<loc>(\S+?)<\/loc>/g)].map(
  ([, address = ""]) => new URL(address).pathname,
);
const asked = process.argv.length > 2 ? process.argv.slice(2) : [...listed, ...unlisted];
const folder = mkdtempSync(path.join(tmpdir(), "meshfit-html-"));
const files = [];
for (const [index, each] of asked.entries()) {
  const file = path.join(folder, `${index}.html`);
  writeFileSync(file, await (await fetch(`${site.origin}${each}`)).text());
  files.push(file);
}
await site.stop();

const jar = fileURLToPath(import.meta.resolve("vnu-jar/build/dist/vnu.jar"));
const { stderr } = spawnSync("java", ["-jar", jar, "--format", "json", "--errors-only", ...files], {
  encoding: "utf8",
  maxBuffer: 64 * 1024 * 1024,
});
rmSync(folder, { recursive: true });
/** @type {{ url: string, lastLine: number, message: string, extract?: string }[]} */
const reported = JSON.parse(stderr).messages;
const messages = reported.filter(({ message }) => !meant.some((each) => each.test(message)));
for (const { url, message, extract } of messages.slice(0, 60)) {
  console.error(`${asked[Number(path.basename(url, ".html"))]}: ${message}\n  ${extract ?? ""}`);
}
console.log(`${asked.length} pages, ${messages.length} errors`);
process.exit(messages.length === 0 ? 0 : 1);
