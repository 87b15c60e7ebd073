import { ESLint } from "eslint";
import { expect, test } from "vitest";

const layerRule = "@typescript-eslint/no-restricted-imports";
const globalsRule = "no-restricted-globals";
const clockRule = "no-restricted-syntax";

/** None of these rules needs types, whose program takes seconds to build. */
const eslint = new ESLint({
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => [layerRule, globalsRule, clockRule].includes(ruleId),
});

/** Rules that a line of code breaks, as if it stood in a file that exists. */
async function complaints(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: file });
  return result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? [];
}

test("imports against the direction of the layers are errors", async () => {
  const forbidden = [
    ["lib/overhead/range.ts", "@/lib/decision/decide"],
    ["lib/overhead/range.ts", "@/lib/share/codec"],
    ["lib/overhead/range.ts", "@/lib/catalog/catalog"],
    ["lib/decision/wording.ts", "@/lib/overhead/estimate"],
    ["lib/catalog/find.ts", "@/lib/overhead/estimate"],
    ["lib/manifests/shell.ts", "@/lib/share/codec"],
    ["lib/manifests/shell.ts", "@/lib/catalog/catalog"],
    ["lib/share/codec.ts", "@/components/share/notices"],
    ["lib/share/codec.ts", "@/lib/catalog/catalog"],
    ["components/share/notices.tsx", "@/lib/catalog/catalog"],
    ["components/share/notices.tsx", "@/app/layout"],
    ["components/share/notices.tsx", "recharts"],
    ["components/overhead/chart-data.ts", "../share/notices"],
  ] as const;
  for (const [file, path] of forbidden) {
    const found = await complaints(file, `import { x } from "${path}";\nexport const y = x;\n`);
    expect(found, `${file} importing ${path}`).toContain(layerRule);
  }
});

test("imports along the layers are allowed", async () => {
  const allowed = [
    ["lib/overhead/range.ts", 'import type { Fact } from "@/lib/catalog/schema";'],
    ["lib/share/codec.ts", 'import { workloadFields } from "@/lib/overhead/workload";'],
    ["components/chart/chart-labels.tsx", 'import { Line } from "recharts";'],
  ] as const;
  for (const [file, code] of allowed) {
    expect(await complaints(file, code), file).not.toContain(layerRule);
  }
});

test("lib/ has no clock and no browser", async () => {
  const found = (code: string) => complaints("lib/overhead/range.ts", `export const x = ${code};`);
  expect(await found("window.innerWidth")).toContain(globalsRule);
  for (const clock of ["new Date()", "new Date", "Date.now()", "Date()"]) {
    expect(await found(clock), clock).toContain(clockRule);
  }
  for (const calendar of ['new Date("2026-12-01")', "Date.UTC(2026, 11)", 'Date.parse("2026")']) {
    expect(await found(calendar), calendar).toEqual([]);
  }
});
