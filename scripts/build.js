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
import { finishPages } from "../server/script-hashes.js";

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
  "server",
  "mdx-components.tsx",
  "next.config.js",
  "package-lock.json",
  "postcss.config.js",
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

/** Builds when needed. Exits the process with the build's own code when it fails. */
export function ensureBuild() {
  const wanted = stamp();
  const current = existsSync(stampFile) ? readFileSync(stampFile, "utf8") : "";
  if (current === wanted && existsSync(path.join(standalone, "server", "main.js"))) return;
  const next = path.join(root, "node_modules", "next", "dist", "bin", "next");
  const { status } = spawnSync(process.execPath, [next, "build"], {
    cwd: root,
    stdio: "inherit",
    env: { NEXT_TELEMETRY_DISABLED: "1", ...process.env },
  });
  if (status !== 0) process.exit(status ?? 1);
  finishPages(path.join(standalone, ".next"));
  // The standalone folder is complete only with these: what a CDN would otherwise serve, and ours
  // in place of the server Next puts there.
  cpSync(path.join(root, "server"), path.join(standalone, "server"), {
    recursive: true,
    filter: (file) => !file.includes(".test."),
  });
  rmSync(path.join(standalone, "server.js"));
  cpSync(path.join(root, "public"), path.join(standalone, "public"), { recursive: true });
  cpSync(path.join(root, ".next", "static"), path.join(standalone, ".next", "static"), {
    recursive: true,
  });
  writeFileSync(stampFile, wanted);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureBuild();
