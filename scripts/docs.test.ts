import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const documents = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync("docs/decisions").map((file) => `docs/decisions/${file}`),
];

/** Paths in code spans: they hold a slash or an ending, and no placeholder. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`([\w@.()[\]/-]+)`/g)]
    .map(([, path]) => path ?? "")
    .filter((path) => /^(app|components|content|docs|e2e|lib|scripts)\//.test(path))
    .filter((path) => !path.includes("NN"));
}

test.each(documents)("every path that %s names exists", (document) => {
  for (const path of pathsIn(readFileSync(document, "utf8"))) {
    expect(existsSync(path), `${document} names ${path}`).toBe(true);
  }
});

test("the README and CONTRIBUTING name paths at all", () => {
  expect(pathsIn(readFileSync("README.md", "utf8")).length).toBeGreaterThan(10);
  expect(pathsIn(readFileSync("CONTRIBUTING.md", "utf8")).length).toBeGreaterThan(8);
});

test("every runtime and development dependency has its reason in CONTRIBUTING", () => {
  const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Record<
    "dependencies" | "devDependencies",
    Record<string, string>
  >;
  const text = readFileSync("CONTRIBUTING.md", "utf8");
  const named = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
  const missing = named.filter((name) => !name.startsWith("@types/") && !text.includes(name));
  expect(missing).toEqual([]);
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
