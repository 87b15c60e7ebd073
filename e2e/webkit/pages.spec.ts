import { pages, states, wholeGuide } from "../support/routes";
import { expect, test } from "./webkit";

for (const width of [480, 1440]) {
  test(`every page at ${width} px: scripts take over, and nothing sticks out`, async ({
    webkit,
  }) => {
    await webkit.driver.manage().window().setRect({ x: 0, y: 0, width, height: 900 });
    for (const path of [...pages, ...states, wholeGuide]) {
      await webkit.opens(path);
      const { heading, excess } = await webkit.runs(() => ({
        heading: document.querySelector("h1")?.textContent ?? document.title,
        excess: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      }));
      expect(heading, path).not.toBe("");
      expect(excess, path).toBeLessThanOrEqual(0);
    }
  });
}
