import { expect, test } from "./support/test";

// A trace takes a picture of the page at every step, which is what would be measured then.
test.use({ trace: "off" });

const everySeries = "meshes=istio-sidecar,linkerd,istio-ambient,istio-ambient-l7";

test("a slider dragged over 200 steps draws only what it must", async ({ page, reader }) => {
  // Tall enough for both charts to be drawn.
  await page.setViewportSize({ width: 1440, height: 1600 });
  await reader.opens(`/calculator?pods=5000&${everySeries}`);
  await expect(page.locator(".recharts-surface")).toHaveCount(2);
  const slider = page.getByRole("slider", { name: "Pods in the mesh, slider" });
  const box = (await slider.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const last = Number(await slider.getAttribute("max"));
  await page.evaluate(() => {
    const seen = { long: 0, redrawn: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      seen.long += list.getEntries().length;
    }).observe({ type: "longtask" });
    new MutationObserver((changes) => {
      seen.redrawn += changes.length;
    }).observe(document.querySelector("figcaption") ?? document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
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
  let charts = 0;
  for (let step = 1; step <= 200; step++) {
    const before = await scriptSeconds();
    const stop = Math.abs(last - (step % (2 * last)));
    await page.mouse.move(at(stop), middle);
    charts += await page.evaluate(
      () =>
        new Promise<number>((done) =>
          requestAnimationFrame(() =>
            requestAnimationFrame(() =>
              done(document.querySelectorAll(".recharts-surface").length),
            ),
          ),
        ),
    );
    milliseconds.push(((await scriptSeconds()) - before) * 1000);
  }
  const seen = await page.evaluate(
    () => (window as unknown as { seen: Record<string, number> }).seen,
  );
  await page.mouse.up();
  milliseconds.sort((a, b) => a - b);
  const [median = 0, p95 = 0] = [milliseconds[100], milliseconds[190]];
  test.info().annotations.push({
    type: "measured",
    description: `script ${median.toFixed(1)} ms median, ${p95.toFixed(1)} ms p95; ${seen["long"]} tasks over 50 ms`,
  });
  // The title follows every step; Recharts and what stands below wait until the slider rests. Steps
  // that a busy machine took too long over count as rests.
  expect(seen["redrawn"]).toBeGreaterThan(150);
  expect(charts).toBeLessThan(200);
  expect(median).toBeLessThan(16);
  await expect(page.locator(".recharts-surface")).toHaveCount(2);
  await expect(page.getByRole("region", { name: "Nodes and money" })).toContainText("pods");
});
