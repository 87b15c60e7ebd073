import { expect, test } from "./support/test";

test.describe("forced colours", () => {
  test.use({ contextOptions: { forcedColors: "active" } });

  for (const path of ["/", "/wizard", "/calculator?pods=300", "/compare", "/manifests"]) {
    test(`on ${path} the focus is seen at every stop`, async ({ page, reader }) => {
      await reader.opens(path);
      for (let stop = 0; stop < 40; stop += 1) {
        await page.keyboard.press("Tab");
        const bare = await page.evaluate(() => {
          const element = document.activeElement;
          if (!element || element === document.body) return null;
          // A radio button hidden under its label shows the focus on the label.
          const shown = [element, element.closest("label"), element.parentElement];
          const seen = shown.some((each) => {
            if (!each) return false;
            const { outlineStyle, outlineWidth } = getComputedStyle(each);
            return outlineStyle !== "none" && parseFloat(outlineWidth) >= 1;
          });
          return seen ? null : element.outerHTML.slice(0, 160);
        });
        expect(bare).toBeNull();
      }
      // A button that is only a patch of colour would be bare text.
      const flat = await page
        .locator("main .bg-accent:visible")
        .evaluateAll((buttons) =>
          buttons
            .filter((button) => parseFloat(getComputedStyle(button).borderTopWidth) < 1)
            .map((button) => button.outerHTML.slice(0, 160)),
        );
      expect(flat).toEqual([]);
    });
  }

  test("lines and choices are told apart without colour", async ({ page, reader }) => {
    await reader.opens("/calculator?pods=300&meshes=istio-sidecar,linkerd,istio-ambient");
    const dashes = await page
      .locator("figure svg[role=img]:visible")
      .first()
      .locator('path[fill="none"]')
      .evaluateAll((lines) => lines.map((line) => getComputedStyle(line).strokeDasharray));
    expect(new Set(dashes).size).toBeGreaterThanOrEqual(3);
    const looks = await page
      .locator("label:visible")
      .filter({ has: page.locator("input.opacity-0") })
      .evaluateAll((labels) =>
        labels.map((label) => {
          const { backgroundColor, outlineStyle, borderColor, borderWidth } =
            getComputedStyle(label);
          const isChecked = label.querySelector("input")?.checked ?? false;
          return {
            isChecked,
            look: [backgroundColor, outlineStyle, borderColor, borderWidth].join(),
          };
        }),
      );
    const of = (checked: boolean) =>
      new Set(looks.filter(({ isChecked }) => isChecked === checked).map(({ look }) => look));
    expect([...of(true)].filter((look) => of(false).has(look))).toEqual([]);
  });
});

test.describe("zoom at 400%", () => {
  // What is left of a window of 1280 by 1024 px.
  test.use({ viewport: { width: 320, height: 256 } });

  for (const path of [
    "/wizard",
    "/wizard/result?must=encryption&operators=one&pods=40",
    "/calculator",
    "/compare",
    "/manifests",
  ]) {
    test(`on ${path} whatever has the focus is seen`, async ({ page, reader }) => {
      await reader.opens(path);
      for (let stop = 0; stop < 60; stop += 1) {
        await page.keyboard.press("Tab");
        // Scrolling to it may take a frame or two.
        const covered = await page.evaluate(
          () =>
            new Promise<string | null>((done) =>
              requestAnimationFrame(() =>
                requestAnimationFrame(() => {
                  const element = document.activeElement;
                  if (!element || element === document.body) {
                    done(null);
                    return;
                  }
                  const shown = element.matches(".opacity-0")
                    ? (element.closest("label") ?? element)
                    : element;
                  const { left, right, top, bottom } = shown.getBoundingClientRect();
                  const width = Math.min(right, innerWidth) - Math.max(left, 0);
                  const height = Math.min(bottom, innerHeight) - Math.max(top, 0);
                  if (width <= 0 || height <= 0) {
                    done(`outside: ${shown.outerHTML}`);
                    return;
                  }
                  const x = Math.max(left, 0) + width / 2;
                  const y = Math.max(top, 0);
                  const points = [0.1, 0.5, 0.9].map((share) =>
                    document.elementFromPoint(x, y + share * height),
                  );
                  const isSeen = points.some(
                    (point) => point && (shown.contains(point) || point.contains(shown)),
                  );
                  done(isSeen ? null : `covered: ${shown.outerHTML}`);
                }),
              ),
            ),
        );
        expect(covered?.slice(0, 200) ?? null).toBeNull();
      }
    });
  }

  test("the wizard leaves most of a low window to the question", async ({ page, reader }) => {
    await reader.opens("/wizard");
    await page.getByRole("heading", { level: 2 }).first().scrollIntoViewIfNeeded();
    const covered = await page.locator("[data-sticky-actions]").evaluate((bar) => {
      const { top, bottom } = bar.getBoundingClientRect();
      return Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0)) / innerHeight;
    });
    expect(covered).toBeLessThan(0.3);
  });
});
