// @ts-check
/**
 * The bill of materials of what the site runs on, CycloneDX, on standard output: npm's own, less what
 * it marks as for development. (`npm sbom --omit dev` also leaves out what we depend
 * on ourselves where a tool has it as an optional peer: zod and yaml, by npm 11.)
 */
import { spawnSync } from "node:child_process";
import process from "node:process";

const { stdout, status, stderr } = spawnSync(
  "npm",
  ["sbom", "--package-lock-only", "--sbom-format", "cyclonedx"],
  {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === "win32",
  },
);
if (status !== 0) {
  console.error(stderr);
  process.exit(1);
}
const bill = JSON.parse(stdout);

/** @param {{ properties?: { name: string, value: string }[] }} component */
const isForDevelopment = ({ properties = [] }) =>
  properties.some(({ name, value }) => name === "cdx:npm:package:development" && value === "true");

const components = bill.components.filter(
  (/** @type {any} */ component) => !isForDevelopment(component),
);
const shipped = new Set([
  bill.metadata.component["bom-ref"],
  ...components.map((/** @type {any} */ component) => component["bom-ref"]),
]);
const dependencies = bill.dependencies
  .filter((/** @type {any} */ { ref }) => shipped.has(ref))
  .map((/** @type {any} */ { ref, dependsOn = [] }) => ({
    ref,
    dependsOn: dependsOn.filter((/** @type {string} */ other) => shipped.has(other)),
  }));
// The name of the folder says nothing.
const component = { ...bill.metadata.component, name: "meshfit" };
const metadata = { ...bill.metadata, component };
console.log(JSON.stringify({ ...bill, metadata, components, dependencies }, null, 2));
