// @ts-check
/**
 * The production build, made only when there is no current one. "Current" means: made from the same
 * files, by a stamp over every file that takes part.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { pagePolicy } from "../lib/content-security-policy.js";

const root = fileURLToPath(new URL("..", import.meta.url));
export const standalone = path.join(root, ".next", "standalone");
const stampFile = path.join(root, ".next", "meshfit-build");
export const inputs = [
  "app",
  "components",
  "content",
  "instrumentation-node.ts",
  "instrumentation.ts",
  "lib",
  "public",
  "mdx-components.tsx",
  "next.config.js",
  "package-lock.json",
  "postcss.config.js",
  "proxy.ts",
  "tsconfig.json",
];

/** @param {string} file @returns {string[]} */
function filesIn(file) {
  const full = path.join(root, file);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [file];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesIn(path.join(file, name)));
}

/** Hash of everything the build depends on, what is baked into prerendered pages included. */
function stamp() {
  const hash = createHash("sha256")
    .update(process.version)
    .update(
      JSON.stringify([process.env["SITE_ORIGIN"] ?? "", process.env["REPOSITORY_URL"] ?? ""]),
    );
  for (const file of inputs.flatMap(filesIn)) {
    hash.update(file).update(readFileSync(path.join(root, file)));
  }
  return hash.digest("hex");
}

const inlineScript = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g;

/**
 * @param {string} html a page as Next wrote it
 * @returns {string} the same page with its policy, which allows the scripts that are in it now
 */
export function withPolicy(html) {
  const hashes = new Set(
    [...html.matchAll(inlineScript)]
      // Data blocks do not run.
      .filter(([, attributes = ""]) => !/\stype="application\/(ld\+)?json"/.test(attributes))
      .map(([, , script = ""]) => `sha256-${createHash("sha256").update(script).digest("base64")}`),
  );
  const meta = `<meta http-equiv="Content-Security-Policy" content="${pagePolicy([...hashes])}"/>`;
  return html.replace(/<head>(<meta charSet="utf-8"\/>)?/, (start) => start + meta);
}

/** @param {string} folder of prerendered pages */
function addPolicies(folder) {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".html")) continue;
    const file = path.join(folder, name);
    writeFileSync(file, withPolicy(readFileSync(file, "utf8")));
  }
}

/** Builds when needed. Exits the process with the build's own code when it fails. */
export function ensureBuild() {
  const wanted = stamp();
  const current = existsSync(stampFile) ? readFileSync(stampFile, "utf8") : "";
  if (current === wanted) return;
  rmSync(stampFile, { force: true });
  const next = path.join(root, "node_modules", "next", "dist", "bin", "next");
  const { status } = spawnSync(process.execPath, [next, "build"], {
    cwd: root,
    stdio: "inherit",
    env: { NEXT_TELEMETRY_DISABLED: "1", ...process.env },
  });
  if (status !== 0) process.exit(status ?? 1);
  for (const made of [path.join(root, ".next"), path.join(standalone, ".next")]) {
    addPolicies(path.join(made, "server"));
  }
  // What a CDN would otherwise serve: the standalone folder is complete only with it.
  cpSync(path.join(root, "public"), path.join(standalone, "public"), { recursive: true });
  cpSync(path.join(root, ".next", "static"), path.join(standalone, ".next", "static"), {
    recursive: true,
  });
  writeFileSync(stampFile, wanted);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureBuild();
