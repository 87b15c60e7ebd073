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
    if (path === "/calculator") {
      await page.locator(".chart-box").first().hover();
      await expect(page.locator(".recharts-surface").first()).toBeVisible();
    }
    loaded.set(path, await Promise.all(scripts));
    page.removeAllListeners("response");
  }
  const hasCharts = (path: string) =>
    (loaded.get(path) ?? []).some((text) => text.includes("recharts-wrapper"));
  expect(hasCharts("/guide/istio")).toBe(false);
  expect(hasCharts("/compare")).toBe(false);
  expect(hasCharts("/wizard/result")).toBe(false);
  expect(hasCharts("/calculator")).toBe(true);
});

/** Addresses of the scripts a page loads at once. */
const scriptsOf = (html: string): string[] => [
  ...new Set(
    [...html.matchAll(/<script src="([^"]+)"[^>]* async=""/g)].map(([, source = ""]) => source),
  ),
];

/**
 * Kilobytes, compressed. Next's part is most of it; what a page of prose adds is the tabs, the
 * copying, the search button. A chart comes on top when one is near.
 */
const mostScriptKB = {
  // With a small calculator.
  "/": 200,
  "/guide": 150,
  "/guide/istio": 150,
  "/guide/installing": 150,
  "/guide/how-a-mesh-works": 150,
  "/wizard": 180,
  "/calculator": 230,
};

for (const [path, most] of Object.entries(mostScriptKB)) {
  test(`${path} loads at most ${most} kB of script, fonts that are here, and nothing from elsewhere`, async ({
    page,
    network,
    request,
  }) => {
    const answer = await request.get(path);
    const html = await answer.text();
    const scripts = scriptsOf(html);
    let bytes = 0;
    for (const source of scripts) {
      bytes += gzipSync(await (await request.get(source)).body()).length;
    }
    expect(scripts.length).toBeGreaterThan(3);
    expect(bytes / 1000).toBeLessThan(most);

    const asked: URL[] = [];
    page.on("request", (each) => asked.push(new URL(each.url())));
    await page.goto(path);
    await network.isQuiet();
    expect(asked.filter(({ origin }) => origin !== new URL(page.url()).origin)).toEqual([]);
    const fonts = asked.filter(({ pathname }) => pathname.endsWith(".woff2"));
    // Pages rendered for one request say it in a header.
    const told = `${html.split("</head>")[0]}${answer.headers()["link"] ?? ""}`;
    expect(fonts.length).toBeGreaterThan(0);
    expect(told).toContain(fonts[0]?.pathname);
  });
}

for (const path of [
  "/",
  "/guide/linkerd",
  "/compare",
  "/wizard",
  "/wizard/result",
  "/calculator",
]) {
  test(`the largest thing drawn first on ${path} is text, and nothing moves it`, async ({
    page,
    network,
  }) => {
    await page.setViewportSize({ width: 412, height: 823 });
    await page.addInitScript(() => {
      const seen = { largest: "", shift: 0 };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        const last = list.getEntries().at(-1) as
          (PerformanceEntry & { element?: Element }) | undefined;
        const { element } = last ?? {};
        if (element) seen.largest = `${element.tagName} ${element.textContent}`;
      }).observe({ type: "largest-contentful-paint", buffered: true });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value?: number })[])
          seen.shift += entry.value ?? 0;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(path);
    await network.isQuiet();
    const seen = await page.evaluate(
      () => (window as unknown as { seen: { largest: string; shift: number } }).seen,
    );
    expect(seen.largest).toMatch(/^(P|H1|H2|LI|SPAN|DIV|A|TD|LEGEND|LABEL) .*\w{3}/s);
    expect(seen.shift).toBeLessThan(0.01);
  });
}

test("what the footer of every page leads to is not fetched when it comes in sight", async ({
  page,
  reader,
  network,
}) => {
  const fetched: string[] = [];
  page.on("request", (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (searchParams.has("_rsc")) fetched.push(pathname);
  });
  await reader.opens("/guide/linkerd");
  await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
  await network.isQuiet();
  for (const path of ["/sources", "/method", "/embed", "/manifests", "/guide/print"]) {
    expect(fetched).not.toContain(path);
  }
});
