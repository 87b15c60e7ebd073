/**
 * The recipes of README and CONTRIBUTING, carried out: each is begun, and what it still lacks is
 * named. An input is added in `components/overhead/add-input.test.tsx` and
 * `lib/api/openapi.test.ts`, a price in `lib/share/comparison.test.ts`, a page in
 * `scripts/pages.test.ts`.
 */
import ts from "typescript";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test, vi } from "vitest";
import { content, parseCatalog } from "@/lib/catalog/catalog";
import type { Mesh } from "@/lib/catalog/schema";

/** Errors of the type checker by file, with some files as if they had been edited. */
function typeErrors(
  roots: readonly string[],
  edits: Readonly<Record<string, (text: string) => string>>,
): Map<string, string> {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile("tsconfig.json", (file) => ts.sys.readFile(file)).config,
    ts.sys,
    ".",
  );
  const host = ts.createCompilerHost({ ...options, incremental: false, noEmit: true });
  const read = host.readFile.bind(host);
  const changed = new Map(
    Object.entries(edits).map(([file, edit]) => {
      const before = readFileSync(file, "utf8");
      expect(edit(before), file).not.toBe(before);
      return [resolve(file), edit(before)];
    }),
  );
  host.readFile = (file) => changed.get(resolve(file)) ?? read(file);
  host.getSourceFile = (file, version) => {
    const text = host.readFile(file);
    return text === undefined ? undefined : ts.createSourceFile(file, text, version);
  };
  const program = ts.createProgram(roots, { ...options, incremental: false, noEmit: true }, host);
  const found = new Map<string, string>();
  for (const root of roots) {
    for (const { messageText } of program.getSemanticDiagnostics(program.getSourceFile(root))) {
      const text = ts.flattenDiagnosticMessageText(messageText, "\n");
      found.set(root, `${found.get(root) ?? ""}${text}\n`);
    }
  }
  return found;
}

test("add a mesh: its file is held against the schema, and its id has to be in the list", () => {
  const made = { ...(content.meshes["kuma"] as Mesh), id: "made-up" };
  const parse = () => parseCatalog({ ...content, meshes: { ...content.meshes, "made-up": made } });
  expect(parse).toThrow(/content\/meshes\/made-up\.json › id: .*"none"\|"linkerd"/);
});

const tables = [
  "lib/decision/criteria/judgements.ts",
  "lib/share/verdict.ts",
  "lib/trial/commands.ts",
  "components/mesh/sheet-rows.ts",
  "components/measurement/filter.ts",
];
const questions = "lib/decision/questions/questions.ts";

test("what a new mesh and a new question still lack are type errors", { timeout: 120_000 }, () => {
  const errors = typeErrors([...tables, questions], {
    "lib/catalog/ids.ts": (text) => text.replace('  "consul",\n', '  "consul",\n  "made-up",\n'),
    [questions]: (text) =>
      text
        .replace(
          "  jobs: choice(",
          '  madeUp: choice(["yes", "no"], words.madeUp),\n  jobs: choice(',
        )
        .replace('choice(["yes", "no"], words.jobs)', 'choice(["yes", "sometimes"], words.jobs)'),
  });
  for (const table of tables) expect(errors.get(table), table).toBeDefined();
  expect(errors.get("lib/decision/criteria/judgements.ts")).toContain("made-up");
  expect(errors.get(questions)).toMatch(/'madeUp' does not exist/);
  expect(errors.get(questions)).toContain("sometimes");
});

test("add a question: its words are held against their schema", () => {
  const wizard = { ...content.wizard, madeUp: { title: "Is it", why: "Because." } };
  expect(() => parseCatalog({ ...content, wizard })).toThrow(
    /content\/wizard\/madeUp\.json › title: must be a question/,
  );
});

test("add a chapter: guide, sitemap and search follow its file", async () => {
  const folder = mkdtempSync(join(tmpdir(), "meshfit-chapter-"));
  const directory = vi.spyOn(process, "cwd").mockReturnValue(folder);
  try {
    cpSync(resolve(import.meta.dirname, "../content"), join(folder, "content"), {
      recursive: true,
    });
    const front = "title: Made up\ndescription: For a test.\nlastChecked: 2026-11-30\nsources: [x]";
    writeFileSync(
      join(folder, "content/guide/17-made-up.mdx"),
      `---\n${front}\n---\n\n## A heading\n\nThe word quagga.\n`,
    );
    vi.resetModules();
    const { readChapters } = await import("@/lib/guide/chapters");
    const { searchDocuments } = await import("@/app/search-documents");
    const { makeSearch } = await import("@/lib/search/search");
    const { default: sitemap } = await import("@/app/sitemap");
    expect(readChapters().at(-1)).toMatchObject({ slug: "made-up", number: 17, title: "Made up" });
    const pages = sitemap().filter(({ url }) => url.endsWith("/guide/made-up"));
    expect(pages).toMatchObject([{ lastModified: "2026-11-30" }]);
    const hits = makeSearch(searchDocuments())("quagga").flatMap((group) => group.hits);
    expect(hits[0]?.href).toBe("/guide/made-up#a-heading");
  } finally {
    directory.mockRestore();
    rmSync(folder, { recursive: true });
  }
});
