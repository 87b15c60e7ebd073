import { gzipSync } from "node:zlib";
import { expect, test } from "./support/test";

test("pages without a chart do not load the chart’s code", async ({ page, reader }) => {
  const loaded = new Map<string, string[]>();
  for (const path of ["/guide/istio", "/compare", "/wizard/result", "/calculator"]) {
    const scripts: Promise<string>[] = [];
    page.on("response", (response) => {
      if (response.url().endsWith(".js")) scripts.push(response.text().catch(() => ""));
    });
    await reader.opens(path);
    if (path === "/calculator")
      await expect(page.locator(".recharts-surface").first()).toBeVisible();
    loaded.set(path, await Promise.all(scripts));
    page.removeAllListeners("response");
  }
  const hasCharts = (path: string) =>
    (loaded.get(path) ?? []).some((text) => text.includes("recharts-surface"));
  expect(hasCharts("/guide/istio")).toBe(false);
  expect(hasCharts("/compare")).toBe(false);
  expect(hasCharts("/wizard/result")).toBe(false);
  expect(hasCharts("/calculator")).toBe(true);
});

/** Next's part is most of it; what a page of prose may add is the tabs, the copying, the search button. */
const mostScriptKB = 150;

test("a page of prose loads little script", async ({ request }) => {
  for (const path of ["/guide", "/guide/istio", "/guide/installing", "/guide/how-a-mesh-works"]) {
    const html = await (await request.get(path)).text();
    const scripts = new Set(
      [...html.matchAll(/<script\b[^>]*>/g)]
        // Browsers that know modules do not load the others' polyfills.
        .filter(([tag]) => !/nomodule/i.test(tag))
        .flatMap(([tag]) => /src="([^"]+)"/.exec(tag)?.[1] ?? []),
    );
    let bytes = 0;
    for (const source of scripts) {
      bytes += gzipSync(await (await request.get(source)).body()).length;
    }
    expect(scripts.size, path).toBeGreaterThan(3);
    expect(bytes / 1000, path).toBeLessThan(mostScriptKB);
  }
});
