import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const records = readdirSync("docs/decisions").map((file) => `docs/decisions/${file}`);
const documents = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "docs/operations.md",
  "docs/plan.md",
  "docs/releasing.md",
  ...records,
];

/** Paths in code spans: they hold a slash or an ending, and no placeholder. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`([\w@.()[\]/-]+)`/g)]
    .map(([, path]) => path ?? "")
    .filter((path) => /^(app|components|content|deploy|docs|e2e|lib|scripts)\//.test(path))
    .filter((path) => !path.includes("NN"));
}

test.each(documents)("every path that %s names exists", (document) => {
  for (const path of pathsIn(readFileSync(document, "utf8"))) {
    expect(existsSync(path), `${document} names ${path}`).toBe(true);
  }
});

test.each(records)("%s is at most 150 words", (record) => {
  const words = readFileSync(record, "utf8")
    .split(/\s+/)
    .filter((word) => /\w/.test(word));
  expect(words.length).toBeLessThanOrEqual(150);
});

test("CONTRIBUTING fits two screens, operations.md four", () => {
  const lines = (file: string) => readFileSync(file, "utf8").split("\n").length;
  expect(lines("CONTRIBUTING.md")).toBeLessThanOrEqual(110);
  expect(lines("docs/operations.md")).toBeLessThanOrEqual(210);
});

test("every setting the code reads is in the table of operations.md, and the other way round", () => {
  const files = ["app", "lib", "components"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(js|tsx?)$/.test(file) && !file.includes(".test."))
      .map((file) => `${folder}/${file}`),
  );
  const read = [...files, "scripts/start.js", "instrumentation.ts"].flatMap((file) =>
    settingsIn(readFileSync(file, "utf8")),
  );
  const table = readFileSync("docs/operations.md", "utf8").matchAll(/^\| `([A-Z_]+)` /gm);
  const documented = [...table].map(([, name]) => name);
  // Read by Next's own server.
  const ofNext = ["HOSTNAME", "KEEP_ALIVE_TIMEOUT"];
  expect([...new Set([...read, ...ofNext])].sort()).toEqual(documented.sort());
});

/** Environment variables that a file reads by name. */
function settingsIn(text: string): string[] {
  const named = /(?:process\.env\.|process\.env\[")([A-Z_]+)/g;
  return (
    [...text.matchAll(named)]
      .map(([, name]) => name ?? "")
      // The last is written by next.config.js.
      .filter((name) => !/^(NEXT_|NODE_|LOADER_INTEGRITY)/.test(name))
  );
}

test("the README and CONTRIBUTING name paths at all", () => {
  expect(pathsIn(readFileSync("README.md", "utf8")).length).toBeGreaterThan(10);
  expect(pathsIn(readFileSync("CONTRIBUTING.md", "utf8")).length).toBeGreaterThan(8);
});

test("every runtime and development dependency has its reason in the table of CONTRIBUTING", () => {
  const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Record<
    "dependencies" | "devDependencies",
    Record<string, string>
  >;
  const rows = readFileSync("CONTRIBUTING.md", "utf8").matchAll(/^\| ([^|]+) \| *(\S[^|]*)\|$/gm);
  const explained = new Set([...rows].flatMap(([, names = ""]) => names.trim().split(/,\s*/)));
  const needed = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
  const missing = needed.filter((name) => !name.startsWith("@types/") && !explained.has(name));
  expect(missing).toEqual([]);
  // Nothing is explained that is gone.
  const gone = [...explained].filter((name) => name !== "package" && !needed.includes(name));
  expect(gone.filter((name) => !name.startsWith("-"))).toEqual([]);
});

test("the lockfile names no registry, and the optional binaries of every platform", () => {
  const text = readFileSync("package-lock.json", "utf8");
  expect(text).not.toContain('"resolved"');
  const { packages } = JSON.parse(text) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const missing = Object.values(packages)
    .flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}))
    .filter((name) => /darwin|win32|linux/.test(name) && !(`node_modules/${name}` in packages));
  // npm drops those that its registry does not serve, and `npm ci` then refuses the lockfile.
  expect(missing).toEqual([]);
});
