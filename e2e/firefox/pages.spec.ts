import { pages, states, wholeGuide } from "../support/routes";
import { expect, test } from "./firefox";

for (const width of [320, 390, 1440]) {
  test(`every page at ${width} px: nothing sticks out, no complaint in the console`, async ({
    firefox,
  }) => {
    await firefox.page.setViewport({ width, height: 900 });
    for (const path of [...pages, ...states, wholeGuide]) {
      await firefox.opens(path);
      const { heading, excess } = await firefox.page.evaluate(() => ({
        heading: document.querySelector("h1")?.textContent ?? document.title,
        excess: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      }));
      expect(heading, path).not.toBe("");
      expect(excess, path).toBeLessThanOrEqual(0);
    }
  });
}
