import type { Page } from "@playwright/test";
import { isDrawn } from "./support/in-page";
import { faultsOf } from "./support/html";
import { pages, states } from "./support/routes";
import { expect, test } from "./support/test";

/** Their inputs are part of what they say. */
const tool =
  /^\/($|calculator|wizard($|\?|\/compare)|manifests|embed|search|compare|meshes\/compare)/;

const sticksOut = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Elements whose text is cut off, as far as their style says so. */
const cutOff = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("body *")]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const isClipped = [overflowX, overflowY].some((way) => way === "hidden" || way === "clip");
        // What is for screen readers only is one pixel large on purpose; a bar drops a label that
        // does not fit, and the list beside it has them all.
        if (!isClipped || element.clientWidth < 4 || element.matches(".part")) return false;
        if (!element.innerText) return false;
        return (
          element.scrollWidth > element.clientWidth + 2 ||
          element.scrollHeight > element.clientHeight + 2
        );
      })
      .map((element) => element.outerHTML.slice(0, 160)),
  );

/** What is on paper, where nothing scrolls and nothing can be clicked. */
const printed = (page: Page) =>
  page.evaluate(() => {
    const seen = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((each) =>
        each.checkVisibility(),
      );
    const outlines = (elements: Element[]) => elements.map((each) => each.outerHTML.slice(0, 120));
    return {
      width: document.documentElement.scrollWidth,
      controls: outlines(
        seen("button:not(.fact), input:not([type=hidden]), select, textarea, [role=tab]"),
      ),
      // A region that scrolls on a screen has all of its text on paper, and in nothing's way.
      cut: outlines(
        seen("main [role=region], main pre").filter((each) => {
          const { overflowX, maxHeight } = getComputedStyle(each);
          const isHigher = maxHeight !== "none" && each.scrollHeight > each.clientHeight + 1;
          const isWider = overflowX !== "visible" && each.scrollWidth > each.clientWidth + 1;
          return isHigher || isWider;
        }),
      ),
      outside: outlines(
        seen("figure svg").filter((drawing) => {
          const box = drawing.closest("figure")?.getBoundingClientRect();
          const { right, bottom } = drawing.getBoundingClientRect();
          return box && (right > box.right + 1 || bottom > box.bottom + 1);
        }),
      ),
    };
  });

// One visit a page: what is served, then what is seen, ever narrower, larger and on paper. The
// console is watched throughout.
for (const path of [...pages, ...states]) {
  test(`a tour of ${path}`, async ({ page, reader }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    const response = await reader.opens(path);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);

    await test.step("valid HTML, headings in order", async () => {
      const html = (await response?.text()) ?? "";
      expect.soft(await faultsOf(html)).toEqual([]);
      // A state is a page with a query; its address is that of the page or of a cleaner query.
      if (!pages.includes(path)) return;
      const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? "http://none";
      expect.soft(new URL(canonical).pathname).toBe(path);
      expect.soft(html).toMatch(/<meta name="description" content="[^"]{40,}"/);
      expect.soft(html).toMatch(/<meta property="og:image" content="http/);
    });

    await test.step("no barrier, contrast in both themes", async () => {
      await reader.seesNoBarrier();
      await page.emulateMedia({ colorScheme: "dark" });
      await reader.seesNoBarrier("html", ["color-contrast"]);
      await page.emulateMedia({ colorScheme: "light" });
    });

    await test.step("text at 200% loses nothing and sticks out nowhere", async () => {
      // The size a reader sets in the browser, which widths in rem go by too.
      const devtools = await page.context().newCDPSession(page);
      await devtools.send("Page.setFontSizes", { fontSizes: { standard: 32 } });
      await expect(page.locator("html")).toHaveCSS("font-size", "32px");
      await page.evaluate(isDrawn);
      expect.soft(await sticksOut(page), "px").toBeLessThanOrEqual(0);
      expect.soft(await cutOff(page)).toEqual([]);
      await devtools.send("Page.setFontSizes", { fontSizes: { standard: 16 } });
    });

    for (const width of [1440, 768, 390, 320]) {
      await test.step(`nothing sticks out at ${width} px`, async () => {
        await page.setViewportSize({ width, height: 800 });
        await page.evaluate(isDrawn);
        expect.soft(await sticksOut(page), `at ${width} px`).toBe(0);
      });
    }

    await test.step("on paper it fits, and nothing waits for a click", async () => {
      // A4 between its margins. What is wider, browsers print smaller as a whole: by a quarter at
      // most.
      await page.setViewportSize({ width: 672, height: 960 });
      await page.emulateMedia({ media: "print" });
      const { width, controls, cut, outside } = await printed(page);
      expect.soft(width).toBeLessThanOrEqual(672 * 1.25);
      expect.soft(cut).toEqual([]);
      expect.soft(outside).toEqual([]);
      if (!tool.test(path)) expect.soft(controls).toEqual([]);
    });
  });
}
