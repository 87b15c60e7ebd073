import { expect, test } from "./support/test";

// How long a drag takes is measured on a quiet machine, by `npm run test:full`.
for (const width of [390, 1440]) {
  test(`at ${width} px what a slider is dragged to is said, drawn and in the address`, async ({
    page,
    reader,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await reader.opens("/calculator?pods=5000&meshes=istio-sidecar,linkerd,istio-ambient");
    const slider = page.getByRole("slider", { name: "Pods in the mesh, slider" });
    await slider.scrollIntoViewIfNeeded();
    const box = (await slider.boundingBox())!;
    const middle = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width - 8, middle);
    await page.mouse.down();
    const number = page.getByRole("spinbutton", { name: "Pods in the mesh" });
    const seen = new Set<string>();
    for (let step = 1; step <= 40; step += 1) {
      await page.mouse.move(box.x + box.width - 8 - (step / 80) * box.width, middle);
      seen.add(await number.inputValue());
    }
    // Each step is shown while the finger is down.
    expect(seen.size).toBeGreaterThan(10);
    await page.mouse.up();
    const pods = await number.inputValue();
    const said = Number(pods).toLocaleString("en");
    await expect(page.locator("figcaption").first()).toContainText(`at ${said} pods`);
    await expect(page.getByRole("region", { name: `Cost at ${said} pods` })).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`pods=${pods}(&|$)`));
    await page.locator("figure").first().scrollIntoViewIfNeeded();
    await expect(page.locator(".recharts-surface").first()).toBeVisible();
  });
}
