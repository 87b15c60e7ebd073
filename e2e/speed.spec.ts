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
