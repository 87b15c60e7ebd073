// @ts-check
/**
 * How quickly the tools answer on a slow phone: Chromium at a quarter of this machine's speed drags
 * the calculator's slider and walks through the wizard. Prints the interactions' durations as the
 * browser tells them (Event Timing, in steps of 8 ms) and the longest tasks. Needs a quiet machine.
 * Ends with 1 when the median of the drags of one kind, on a page that rests, is over 50 ms.
 *
 *   node scripts/interaction.js [--slowdown 4] [--drags 9]
 */
import { chromium } from "@playwright/test";
import process from "node:process";
import { parseArgs } from "node:util";
import { findChromium } from "./browsers.js";
import { serveForTest } from "./serve-for-test.js";

const { values } = parseArgs({
  options: {
    slowdown: { type: "string", default: "4" },
    drags: { type: "string", default: "9" },
  },
});
const mostMilliseconds = 50;
const site = await serveForTest();
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run"],
});

/** @typedef {import("@playwright/test").Page} Page */

/**
 * Sets a page up that is awake, on a slow phone, watched from now on.
 * @param {string} path @param {boolean} hasTouch
 */
async function open(path, hasTouch) {
  const viewport = { width: 412, height: 823 };
  const page = await browser.newPage({ viewport, hasTouch, isMobile: hasTouch });
  if (path === floor) {
    await page.setContent(bareSlider);
  } else {
    await page.goto(`${site.origin}${path}`);
    await page.mouse.move(5, 5);
    // Said by `server/wake.js` once the page's scripts have taken over.
    await page.waitForFunction(() => document.documentElement.dataset["awake"] !== undefined);
  }
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: Number(values.slowdown) });
  await page.evaluate(() => {
    /** @type {{ interactions: Map<number, number>, tasks: number[] }} */
    const seen = { interactions: new Map(), tasks: [] };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { interactionId, duration } = /** @type {any} */ (entry);
        if (!interactionId) continue;
        seen.interactions.set(
          interactionId,
          Math.max(duration, seen.interactions.get(interactionId) ?? 0),
        );
      }
    }).observe(/** @type {any} */ ({ type: "event", durationThreshold: 16 }));
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.tasks.push(Math.round(duration));
    }).observe({ type: "longtask" });
  });
  return page;
}

/** What no page can be better than here: one slider that writes its value beside it. */
const floor = "(bare slider)";
const bareSlider = `<label>Pods <input type="range" max="100" style="width: 100%"></label><output></output>
<script>
  const slider = document.querySelector("input");
  slider.oninput = () => { document.querySelector("output").textContent = slider.value; };
</script>`;

/**
 * Brings the first slider into view and tells where on the page its track is. No locator of
 * Playwright's, which leaves listeners of its own on the page: several milliseconds at this speed.
 * @param {Page} page
 */
async function findSlider(page) {
  const box = await page.evaluate(() => {
    const slider = document.querySelector("input[type=range]");
    slider?.scrollIntoView({ block: "center" });
    return slider?.getBoundingClientRect().toJSON();
  });
  // What scrolling made the page draw is no part of the drag.
  await page.waitForTimeout(300);
  const at = (/** @type {number} */ share) => box.x + 8 + share * (box.width - 16);
  const read = () =>
    page.evaluate(
      () =>
        /** @type {HTMLInputElement | null} */ (document.querySelector("input[type=range]"))?.value,
    );
  const before = await read();
  /** A drag that missed the slider would look like a quick one. */
  const expectMoved = async () => {
    if ((await read()) === before) throw new Error("The slider was not dragged.");
  };
  return { at, y: box.y + box.height / 2, expectMoved };
}

/** @param {Page} page */
async function byKeyboard(page) {
  await page.evaluate(() => {
    /** @type {HTMLElement | null} */ (document.querySelector("input[type=range]"))?.focus();
  });
  for (let step = 0; step < 40; step += 1) await page.keyboard.press("ArrowRight");
}

/** @param {Page} page */
async function byMouse(page) {
  const { at, y, expectMoved } = await findSlider(page);
  await page.mouse.move(at(0.4), y);
  // As a hand that has found the thumb presses it.
  await page.waitForTimeout(150);
  await page.mouse.down();
  for (let step = 0; step < 40; step += 1) await page.mouse.move(at(0.4 + step / 100), y);
  await page.mouse.up();
  await expectMoved();
}

/** @param {Page} page */
async function byFinger(page) {
  const { at, y, expectMoved } = await findSlider(page);
  const devtools = await page.context().newCDPSession(page);
  const touch = (/** @type {"touchStart" | "touchMove" | "touchEnd"} */ type, x = NaN) =>
    devtools.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: Number.isNaN(x) ? [] : [{ x, y }],
    });
  await touch("touchStart", at(0.4));
  for (let step = 0; step < 40; step += 1) await touch("touchMove", at(0.4 + step / 100));
  await touch("touchEnd");
  await expectMoved();
}

/** @param {Page} page */
async function throughTheWizard(page) {
  for (let answer = 0; answer < 10; answer += 1) {
    const option = page.locator("main label:visible").first();
    if ((await option.count()) > 0) await option.click();
    await page.getByRole("button", { name: "Next" }).click();
  }
}

/**
 * Some visits to a page, each with a fresh tab; the figures are of all their interactions together.
 * @param {string} what @param {string} path @param {(page: Page) => Promise<void>} act
 * @param {{ visits?: number, hasTouch?: boolean, rests?: boolean }} [options] `rests`: the charts are
 * in place before anything is pressed
 */
async function measure(what, path, act, { visits = 1, hasTouch = false, rests = false } = {}) {
  /** @type {number[]} */
  const durations = [];
  /** @type {number[]} */
  const tasks = [];
  for (let visit = 0; visit < visits; visit += 1) {
    const page = await open(path, hasTouch);
    // As a reader looks first. Charts are put in place one at a time, when nothing else is to do.
    if (rests) await page.waitForTimeout(3000);
    await page.evaluate(() => {
      const { seen } = /** @type {any} */ (window);
      seen.interactions.clear();
      seen.tasks.length = 0;
    });
    await act(page);
    // Entries come when the page has nothing else to do.
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 2000 })));
    const seen = await page.evaluate(() => {
      const { seen } = /** @type {any} */ (window);
      return { durations: [...seen.interactions.values()], tasks: seen.tasks };
    });
    await page.close();
    // A drag is one interaction; what the browser does not tell is below 16 ms.
    durations.push(...(visits > 1 ? [Math.max(0, ...seen.durations)] : seen.durations));
    tasks.push(...seen.tasks);
  }
  durations.sort((a, b) => a - b);
  return {
    what,
    told: durations.length,
    "median ms": durations[Math.floor(durations.length / 2)] ?? 0,
    "worst ms": durations.at(-1) ?? 0,
    [`within ${mostMilliseconds}`]: durations.filter((each) => each <= mostMilliseconds).length,
    "long tasks": tasks.length,
    "longest ms": Math.max(0, ...tasks),
  };
}

const calculator = "/calculator?pods=200";
const visits = Number(values.drags);
const asked = [
  await measure("calculator, slider dragged by mouse", calculator, byMouse, {
    visits,
    rests: true,
  }),
  await measure("calculator, slider dragged by finger", calculator, byFinger, {
    visits,
    rests: true,
    hasTouch: true,
  }),
];
const beside = [
  await measure("nothing but a slider, dragged by mouse", floor, byMouse, { visits }),
  await measure("nothing but a slider, dragged by finger", floor, byFinger, {
    visits,
    hasTouch: true,
  }),
  await measure("nothing but a slider, by keyboard, 40 steps", floor, byKeyboard),
  await measure("calculator, as soon as it is awake, by mouse", calculator, byMouse, { visits }),
  await measure("calculator, by keyboard, 40 steps", calculator, byKeyboard),
  await measure("wizard, ten answers", "/wizard", throughTheWizard),
];
console.log(
  `At ${values.slowdown} × slowdown; durations in steps of 8 ms. Drags: ${visits} visits each.`,
);
console.table([...asked, ...beside]);
await browser.close();
await site.stop();
const slow = asked.filter((row) => Number(row["median ms"]) > mostMilliseconds);
console.log(`${asked.length - slow.length} passed, ${slow.length} failed`);
process.exit(slow.length === 0 ? 0 : 1);
