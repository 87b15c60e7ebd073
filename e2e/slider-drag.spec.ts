import type { Page } from "@playwright/test";
import { isDrawn } from "./support/awake";
import { expect, test } from "./support/test";

// A trace takes a picture of the page at every step, which is what would be measured then.
test.use({ trace: "off" });

type Seen = { long: number; redrawn: number };

/** Counts, from now on, tasks over 50 ms and changes of the first figure's title. */
const watch = (page: Page) =>
  page.evaluate(() => {
    const seen: Seen = { long: 0, redrawn: 0 };
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
const seenOn = (page: Page) => page.evaluate(() => (window as unknown as { seen: Seen }).seen);

/**
 * A step that a busy machine takes long over looks like a rest. So the timer that tells a rest, by
 * its 150 ms, runs only when the test says that the slider rests.
 */
const holdRests = (page: Page) =>
  page.addInitScript(() => {
    const restMilliseconds = 150;
    const held = new Map<number, () => void>();
    const [start, stop] = [window.setTimeout.bind(window), window.clearTimeout.bind(window)];
    const replaced = {
      setTimeout: (action: () => void, milliseconds?: number, ...rest: unknown[]) => {
        if (milliseconds !== restMilliseconds) return start(action, milliseconds, ...rest);
        // A number nobody else has, which stopping it takes back.
        const id = start(() => undefined);
        held.set(id, action);
        return id;
      },
      clearTimeout: (id?: number) => {
        if (id !== undefined) held.delete(id);
        stop(id);
      },
      rest: () => {
        const actions = [...held.values()];
        held.clear();
        for (const action of actions) action();
      },
    };
    Object.assign(window, replaced);
  });
const rest = (page: Page) =>
  page.evaluate(() => (window as unknown as { rest: () => void }).rest());

/** Rests until the charts are in place, which taking the page over puts off as a step does. */
const restsWithCharts = (page: Page, charts: number) =>
  expect(async () => {
    await rest(page);
    const drawn = page.locator(".recharts-surface:visible");
    await expect(drawn).toHaveCount(charts, { timeout: 1000 });
  }).toPass();

/** The charts of Recharts that are seen once all is drawn, however long that takes. */
const settles = async (page: Page) => {
  await page.evaluate(isDrawn);
  return page.evaluate(
    () =>
      [...document.querySelectorAll(".recharts-surface")].filter((chart) => chart.checkVisibility())
        .length,
  );
};

const everySeries = "meshes=istio-sidecar,linkerd,istio-ambient,istio-ambient-l7";

test("a slider dragged over 200 steps draws only what it must", async ({ page, reader }) => {
  // Tall enough for both charts to be drawn.
  await page.setViewportSize({ width: 1440, height: 1600 });
  await holdRests(page);
  await reader.opens(`/calculator?pods=5000&${everySeries}`);
  await restsWithCharts(page, 2);
  const slider = page.getByRole("slider", { name: "Pods in the mesh, slider" });
  const box = (await slider.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const last = Number(await slider.getAttribute("max"));
  await watch(page);
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
  let charts = 0;
  for (let step = 1; step <= 200; step++) {
    const before = await scriptSeconds();
    const stop = Math.abs(last - (step % (2 * last)));
    await page.mouse.move(at(stop), middle);
    charts += await settles(page);
    milliseconds.push(((await scriptSeconds()) - before) * 1000);
  }
  const seen = await seenOn(page);
  await page.mouse.up();
  milliseconds.sort((a, b) => a - b);
  const [median = 0, p95 = 0] = [milliseconds[100], milliseconds[190]];
  test.info().annotations.push({
    type: "measured",
    description: `script ${median.toFixed(1)} ms median, ${p95.toFixed(1)} ms p95; ${seen.long} tasks over 50 ms`,
  });
  // The title follows every step; Recharts and what stands below wait until the slider rests.
  expect(seen.redrawn).toBeGreaterThan(150);
  expect(charts).toBe(0);
  expect(median).toBeLessThan(16);
  await restsWithCharts(page, 2);
  await expect(page.getByRole("region", { name: "Nodes and money" })).toContainText("pods");
});

test("charts out of sight wait until the slider rests", async ({ page, reader }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await holdRests(page);
  await reader.opens("/calculator?pods=200");
  await restsWithCharts(page, 1);
  const finding = page.locator("figcaption").first();
  const before = await finding.textContent();
  const slider = page.getByRole("slider", { name: "Pods in the mesh, slider" });
  // The charts stand right above the controls.
  await slider.evaluate((element) => element.scrollIntoView({ block: "start" }));
  await expect(page.getByText("Line: typical value.")).not.toBeInViewport();
  await slider.evaluate((element) => element.focus({ preventScroll: true }));
  // The page comes to know a moment later what is out of sight.
  await settles(page);
  await watch(page);
  for (let step = 0; step < 20; step += 1) {
    await page.keyboard.press("ArrowRight");
    await settles(page);
  }
  const pods = Number(
    await page.getByRole("spinbutton", { name: "Pods in the mesh" }).inputValue(),
  );
  expect(pods).toBeGreaterThan(200);
  await expect(page).toHaveURL(new RegExp(`pods=${pods}`));
  const redrawn = async () => (await seenOn(page)).redrawn;
  // Following, it was 14 of 20.
  expect(await redrawn()).toBe(0);
  await expect
    .poll(async () => {
      await rest(page);
      return redrawn();
    })
    .toBeGreaterThan(0);
  await expect(finding).not.toHaveText(before ?? "");
});

test("a step is shown within its event, and what follows from it once that is drawn", async ({
  page,
  reader,
}) => {
  await reader.opens(`/calculator?pods=200&${everySeries}`);
  const finding = page.locator("figcaption").first();
  const before = await finding.innerText();
  const shown = await page.evaluate(() => {
    // No picture is drawn until the test says so.
    const held: FrameRequestCallback[] = [];
    const draw = window.requestAnimationFrame.bind(window);
    const drawn = () => {
      window.requestAnimationFrame = draw;
      held.forEach((callback) => draw(callback));
    };
    Object.assign(window, {
      requestAnimationFrame: (callback: FrameRequestCallback) => held.push(callback),
      drawn,
    });
    const slider = document.querySelector<HTMLInputElement>("input[type=range]")!;
    // As a finger sets it: React keeps an eye on the property itself.
    const property = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!;
    property.set!.call(slider, String(Number(slider.value) + 5));
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    return new Promise<string>((done) =>
      queueMicrotask(() =>
        done(document.querySelector<HTMLInputElement>("input[name=pods]")!.value),
      ),
    );
  });
  expect(Number(shown)).toBeGreaterThan(200);
  // Everything that needs no picture has had its turn by then, several times.
  await page.evaluate(async () => {
    for (let turn = 0; turn < 20; turn += 1) await new Promise((done) => requestIdleCallback(done));
  });
  expect(await finding.innerText()).toBe(before);
  await page.evaluate("drawn()");
  await expect(finding).not.toHaveText(before);
  await expect(finding).toContainText(`${shown} pods`);
});
