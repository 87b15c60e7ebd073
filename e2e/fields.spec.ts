import type { Page } from "@playwright/test";
import type { Fields } from "../lib/field";
import { builderFields } from "../lib/manifests/fields";
import { calculatorFields, workloadFields } from "../lib/overhead/workload";
import { pages } from "./support/routes";
import { expect, test } from "./support/test";

test.use({ javaScriptEnabled: false });

/** What the forms of a page would send as they are served, whatever is hidden included. */
const sent = async (page: Page, path: string): Promise<Record<string, string[]>> => {
  await page.goto(path);
  const pairs = await page
    .locator("main form")
    .evaluateAll((forms: HTMLFormElement[]) =>
      forms.flatMap((form) => [...new FormData(form)].map(([name, value]) => [name, value])),
    );
  const all: Record<string, string[]> = {};
  for (const [name = "", value = ""] of pairs as string[][]) (all[name] ??= []).push(value);
  return all;
};

/** The defaults of a table, as a form sends them. */
const defaultsOf = (fields: Fields, names: readonly string[]) =>
  Object.fromEntries(
    names.map((name) => [name, [fields[name]?.default ?? ""].flat().map((each) => String(each))]),
  );

/** Every page with a form, and what stands in it before anybody has typed. */
const forms: Record<string, Fields | Record<string, string[]>> = {
  "/": { pods: ["100"] },
  "/guide/installing": builderFields,
  "/guide/splitting-traffic": builderFields,
  "/manifests": builderFields,
  "/calculator": { ...workloadFields, ...calculatorFields },
  "/compare": {
    meshes: "none linkerd linkerd.bel istio-ambient istio-sidecar cilium kuma consul".split(" "),
    one: ["none"],
    other: ["linkerd"],
    search: [""],
  },
  "/measurements?q=idle": { q: ["idle"] },
  "/search?q=header+routing": { q: ["header routing"] },
  "/wizard?operators=few&pods=60": { operators: ["few"], pods: ["60"] },
  "/wizard/compare?a=must%3Djwt": { a: ["must=jwt"], b: [""], c: [""] },
  "/embed?pods=60&theme=dark": { pods: ["60"], theme: ["dark"], rps: ["20"] },
};

const isTable = (table: object): table is Fields =>
  Object.values(table).every((field) => typeof field === "object" && "kind" in field);

for (const [path, table] of Object.entries(forms)) {
  test(`the fields of ${path} show their defaults without scripts`, async ({ page }) => {
    const found = await sent(page, path);
    expect(Object.keys(found).length).toBeGreaterThan(0);
    const expected = isTable(table) ? defaultsOf(table, Object.keys(found)) : table;
    expect(found).toMatchObject(expected);
  });
}

test("no page has a form that is not looked at here", async ({ request }) => {
  const known = Object.keys(forms).map((path) => path.split("?")[0]);
  const missing: string[] = [];
  for (const path of pages) {
    const html = await (await request.get(path)).text();
    const [, main = ""] = /<main[\s>]([\s\S]*)<\/main>/.exec(html) ?? [];
    const hasFields = /<form[\s>]/.test(main) && /<(input|select|textarea)[\s>]/.test(main);
    if (hasFields && !known.includes(path)) missing.push(path);
  }
  expect(missing).toEqual([]);
});
