import type { Page } from "@playwright/test";
import { pages, states } from "./support/routes";
import { expect, test } from "./support/test";

/** Their inputs are part of what they say. */
const isTool = (path: string) =>
  ["/calculator", "/wizard", "/manifests", "/embed", "/search", "/compare"].some(
    (tool) => path.split("?")[0] === tool,
  ) || /^\/(embed\/|wizard\/compare)/.test(path);

test("on paper every page fits, and nothing on those to be read waits for a click", async ({
  page,
  reader,
}) => {
  // A4 between its margins. What is wider, browsers print smaller as a whole: by a quarter at most.
  const width = 672;
  await page.setViewportSize({ width, height: 960 });
  for (const path of [...pages, ...states]) {
    await reader.opens(path);
    await page.emulateMedia({ media: "print" });
    const { wide, controls, cut, outside } = await page.evaluate(() => {
      const seen = (selector: string) =>
        [...document.querySelectorAll<HTMLElement>(selector)].filter((each) =>
          each.checkVisibility(),
        );
      return {
        wide: document.documentElement.scrollWidth,
        controls: seen(
          "button:not(.fact), input:not([type=hidden]), select, textarea, [role=tab]",
        ).map((control) => control.outerHTML.slice(0, 120)),
        // A region that scrolls on a screen has all of its text on paper, and in nothing's way.
        cut: seen("main [role=region], main pre")
          .filter((each) => {
            const { overflowX, maxHeight } = getComputedStyle(each);
            const isHigher = maxHeight !== "none" && each.scrollHeight > each.clientHeight + 1;
            const isWider = overflowX !== "visible" && each.scrollWidth > each.clientWidth + 1;
            return isHigher || isWider;
          })
          .map((each) => each.outerHTML.slice(0, 120)),
        outside: [...document.querySelectorAll("figure svg")]
          .filter((drawing) => drawing.checkVisibility())
          .filter((drawing) => {
            const box = drawing.closest("figure")?.getBoundingClientRect();
            const { right, bottom } = drawing.getBoundingClientRect();
            return box && (right > box.right + 1 || bottom > box.bottom + 1);
          })
          .map((drawing) => drawing.getAttribute("class")),
      };
    });
    expect.soft(wide, path).toBeLessThanOrEqual(width * 1.25);
    expect.soft(cut, path).toEqual([]);
    expect.soft(outside, path).toEqual([]);
    if (!isTool(path) && path !== "/") expect.soft(controls, path).toEqual([]);
    await page.emulateMedia({ media: "screen" });
  }
});

/** What of a page is on paper, in order: its headings, and under each how much of what. */
const outlineOf = (page: Page) =>
  page.evaluate(() => {
    const kinds = {
      paragraphs: "p",
      items: "li, dt",
      rows: "tr",
      listings: "pre",
      drawings: "figure svg[role=img], figure > svg, .recharts-surface",
      controls: "button:not(.fact), input:not([type=hidden]), select, textarea",
    };
    const lines: string[] = [];
    let counts: Record<string, number> = {};
    const endPart = () => {
      const said = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`);
      if (said.length > 0) lines.push(`  ${said.sort().join(", ")}`);
      counts = {};
    };
    for (const element of document.body.querySelectorAll("*")) {
      if (!element.checkVisibility()) continue;
      if (element.matches("h1, h2, h3, h4")) {
        endPart();
        const text = element.textContent.replaceAll(/\s+/g, " ").trim();
        lines.push(`${"#".repeat(Number(element.tagName.slice(1)))} ${text}`);
      }
      for (const [kind, selector] of Object.entries(kinds)) {
        if (element.matches(selector)) counts[kind] = (counts[kind] ?? 0) + 1;
      }
    }
    endPart();
    return `${lines.join("\n")}\n`;
  });

// Outlines rather than pictures, which differ from one release of a browser to the next. After a
// change of what is printed: `npm run e2e -- paper --update-snapshots`, and read the difference.
for (const [name, path] of [
  ["home", "/"],
  ["chapter", "/guide/linkerd"],
  ["chapter-with-tabs", "/guide/installing"],
  ["what-changed", "/guide/what-changed"],
  ["compare", "/compare"],
  ["mesh", "/meshes/istio-ambient"],
  ["result", states[0]],
  ["calculator", "/calculator?pods=60"],
  ["manifests", "/manifests?mesh=linkerd"],
] as const) {
  test(`on paper there is of ${path} what was there before`, async ({ page, reader }) => {
    await page.emulateMedia({ media: "print" });
    await reader.opens(path ?? "");
    // Charts may be on the way from one face to the other.
    await expect(async () => expect(await outlineOf(page)).toMatchSnapshot(`${name}.txt`)).toPass({
      timeout: 10_000,
    });
  });
}
