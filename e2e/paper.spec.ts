import type { Page } from "@playwright/test";
import { states } from "./support/routes";
import { expect, test } from "./support/test";

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
