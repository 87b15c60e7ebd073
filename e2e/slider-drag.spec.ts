import type { Page } from "@playwright/test";
import { expect, test } from "./support/test";

// A trace takes a picture of the page at every step, which is what would be measured then.
test.use({ trace: "off" });

const everySeries = "meshes=istio-sidecar,linkerd,istio-ambient,istio-ambient-l7";
const slider = (page: Page) => page.getByRole("slider", { name: "Pods in the mesh, slider" });
const title = (page: Page) => page.locator("figcaption").first();

test("a dragged slider: title and chart follow, and no step takes longer than a frame", async ({
  page,
  reader,
}) => {
  // Tall enough for both charts to be drawn.
  await page.setViewportSize({ width: 1440, height: 1600 });
  await reader.opens(`/calculator?pods=5000&${everySeries}`);
  const box = (await slider(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const last = Number(await slider(page).getAttribute("max"));
  const devtools = await page.context().newCDPSession(page);
  // Time of its own thread: what else the machine does meanwhile is no part of it.
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  const scriptSeconds = async () => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0;
  };
  const thumb = 8;
  const at = (stop: number) => box.x + thumb + (stop / last) * (box.width - 2 * thumb);
  const middle = box.y + box.height / 2;
  await page.mouse.move(at(last), middle);
  await page.mouse.down();
  const milliseconds: number[] = [];
  const titles = new Set<string>();
  for (let step = 1; step <= 60; step++) {
    const before = await scriptSeconds();
    await page.mouse.move(at(Math.abs(last - (step % (2 * last)))), middle);
    // Until what follows is drawn. The test's own questions, which are script too, come after.
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    milliseconds.push(((await scriptSeconds()) - before) * 1000);
    const pods = Number(
      await page.getByRole("spinbutton", { name: "Pods in the mesh" }).inputValue(),
    );
    await expect(title(page)).toContainText(`at ${pods.toLocaleString("en-GB")}\u00a0pod`);
    titles.add(await title(page).innerText());
  }
  await page.mouse.up();
  milliseconds.sort((a, b) => a - b);
  const [median = 0, p95 = 0] = [milliseconds[30], milliseconds[57]];
  test.info().annotations.push({
    type: "measured",
    description: `script ${median.toFixed(1)} ms median, ${p95.toFixed(1)} ms p95`,
  });
  expect(titles.size).toBeGreaterThan(20);
  expect(median).toBeLessThan(16);
  // Recharts would take several times as long: the static chart follows the slider.
  await expect(page.locator(".recharts-surface")).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Nodes and money" })).toContainText("pods");
});

test("new data bring the static chart back, until the chart is used again", async ({
  page,
  reader,
}) => {
  await reader.opens("/calculator?pods=200");
  const chart = page.locator("figure").first();
  await chart.locator(".chart-box").hover();
  await expect(chart.locator(".recharts-surface")).toBeVisible();
  await slider(page).press("ArrowRight");
  await expect(title(page)).toContainText("at 250\u00a0pods");
  await expect(chart.locator(".recharts-surface")).toHaveCount(0);
  await expect(chart.getByRole("img", { name: /at 250\spods/ })).toBeVisible();
  await chart.locator(".chart-box").hover();
  await expect(chart.locator(".recharts-surface")).toBeVisible();
});
