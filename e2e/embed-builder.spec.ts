import { expect, framesOn, misfit, site, test } from "./support/host";

test("what the builder writes works where it is pasted", async ({ page, reader, host }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await reader.opens("/embed?pods=60&connections=30");
  const form = page.getByRole("form", { name: "What to embed" });
  await form.getByRole("checkbox", { name: "CPU chart" }).check();
  await form.getByRole("checkbox", { name: "Istio ambient with waypoints" }).check();
  await form.getByRole("spinbutton", { name: "Pods in the mesh" }).fill("70");
  const preview = page.frameLocator("main iframe");
  await expect(preview.locator("figcaption")).toHaveCount(2);
  await expect(preview.locator("figcaption").first()).toContainText("at 70 pods");
  await expect(page.locator("#iframe-code")).toContainText("show=memory,cpu,inputs");
  await expect.poll(() => misfit(framesOn(page)[0])).toBeLessThanOrEqual(2);
  await reader.seesNoBarrier();

  for (const id of ["iframe-code", "script-code", "element-code"]) {
    await reader.opens("/embed?pods=70&connections=30&show=memory,cpu,inputs");
    const code = (await page.locator(`#${id}`).textContent()) ?? "";
    await reader.opens(host.serves(`<div style="width: 640px">${code}</div>`));
    const frame = page.frameLocator("iframe");
    await expect(frame.locator("figcaption").first()).toContainText("at 70 pods");
    await expect(frame.getByText("not used as given")).toHaveCount(0);
    expect(new URL(framesOn(page)[0]!.url()).searchParams.get("connections")).toBe("30");
    expect(new URL(framesOn(page)[0]!.url()).searchParams.get("data")).toMatch(/^\d{4}-\d{2}$/);
    if (id === "iframe-code") {
      // Written down before any browser has laid it out: high enough, and not much too high.
      // Asked before its style sheets are there, the frame would tell the height of bare text.
      await framesOn(page)[0]!.waitForLoadState();
      const room = await framesOn(page)[0]!.evaluate(
        () => innerHeight - document.body.getBoundingClientRect().height,
      );
      expect(room).toBeGreaterThanOrEqual(0);
      expect(room).toBeLessThan(120);
    } else {
      await expect.poll(() => misfit(framesOn(page)[0])).toBeLessThanOrEqual(2);
    }
  }
});

test("pinned or current, and seen on other pages", async ({ page, reader }) => {
  await reader.opens("/embed");
  await expect(page.locator("#iframe-code")).toContainText("data=2026-12");
  await page.getByRole("radio", { name: /^Always current/ }).check();
  await expect(page.locator("#iframe-code")).toContainText("data=live");
  await page.locator("summary", { hasText: "GitHub README" }).click();
  await expect(page.locator("#recipe-github")).toContainText(
    `](${site}/embed/calculator.svg?pods=100&`,
  );
  await page.getByText("Narrow column").click();
  await expect.poll(async () => (await page.locator("main iframe").boundingBox())?.width).toBe(280);
  await expect.poll(() => misfit(framesOn(page)[0])).toBeLessThanOrEqual(2);
});

test("the script’s hash is that of the file, and both addresses serve it to anyone", async ({
  page,
  request,
}) => {
  await page.goto("/embed");
  const code = (await page.locator("#script-code").textContent()) ?? "";
  const [, integrity = ""] = /integrity="sha384-([^"]+)"/.exec(code) ?? [];
  for (const path of ["/embed/v2.js", "/embed.js"]) {
    const answer = await request.get(path);
    const digest = await page.evaluate(
      async (text) => {
        const hash = await crypto.subtle.digest("SHA-384", new TextEncoder().encode(text));
        return btoa(String.fromCharCode(...new Uint8Array(hash)));
      },
      await answer.text(),
    );
    expect(digest).toBe(integrity);
    expect(answer.headers()).toMatchObject({
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
      "x-content-type-options": "nosniff",
    });
    expect(answer.headers()["cache-control"]).toContain(
      path === "/embed/v2.js" ? "immutable" : "max-age=3600",
    );
  }
});

test("the calculator is shared as link, code, Markdown and picture", async ({
  page,
  reader,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await reader.opens("/calculator?pods=77");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Share" });
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const address = dialog.getByRole("textbox", { name: "URL" });
  await expect(address).toHaveValue(/pods=77&rps=20&.*data=2026-12$/);
  await dialog.getByText("Short link", { exact: true }).click();
  await expect(address).toHaveValue(`${site}/calculator?pods=77`);
  await dialog.getByRole("button", { name: "Copy code" }).click();
  await expect.poll(copied).toMatch(/^<iframe\s[^>]*embed\/calculator\?pods=77&amp;rps=20/);
  await dialog.getByRole("button", { name: "Copy Markdown" }).click();
  await expect
    .poll(copied)
    .toMatch(
      /^\[!\[Memory: Envoy .* 77 pods.*\]\(http[^)]*\.svg\?pods=77[^)]*\)\]\(http[^)]*\/calculator\?pods=77[^)]*data=2026-12\)$/,
    );
  for (const name of ["Memory, PNG", "Memory, SVG", "CPU, PNG", "CPU, SVG"]) {
    const [, part = "", format = ""] = /^(\w+), (\w+)$/.exec(name) ?? [];
    await expect(dialog.getByRole("link", { name })).toHaveAttribute(
      "href",
      new RegExp(
        `^/embed/calculator\\.${format.toLowerCase()}\\?pods=77&.*chart=${part.toLowerCase()}&`,
      ),
    );
  }
  await reader.seesNoBarrier("dialog");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Share", exact: true })).toBeFocused();

  await page.getByRole("button", { name: "Share", exact: true }).click();
  await dialog.getByRole("link", { name: /^Preview, other options/ }).click();
  await expect(page).toHaveURL(/\/embed\?pods=77&/);
  await expect(page.getByRole("spinbutton", { name: "Pods in the mesh" })).toHaveValue("77");
  await expect(page.getByText("not used as given")).toHaveCount(0);
});

test("a comparison is shared with its meshes and rows, or short", async ({ page, reader }) => {
  await reader.opens("/compare?meshes=linkerd,kuma&search=waypoint");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Share" });
  const address = dialog.getByRole("textbox", { name: "URL" });
  await expect(address).toHaveValue(/meshes=linkerd,kuma&rows=[a-z_,0-9]+&search=waypoint$/);
  const full = await address.inputValue();
  await dialog.getByText("Short link", { exact: true }).click();
  await expect(address).toHaveValue(`${site}/compare?meshes=linkerd,kuma&search=waypoint`);
  await reader.opens(full);
  await expect(page.getByText("not used as given")).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the builder is a form that writes code", async ({ page }) => {
    await page.goto("/embed?pods=60&basis=requests");
    await page.getByRole("spinbutton", { name: "Pods in the mesh" }).fill("61");
    await page.getByRole("radio", { name: "Dark" }).check();
    await page.getByRole("button", { name: "Write the code" }).click();
    await expect(page.locator("#iframe-code")).toContainText("pods=61");
    await expect(page.locator("#iframe-code")).toContainText("basis=requests");
    await expect(page.locator("#iframe-code")).toContainText("theme=dark");
    await expect(page.frameLocator("main iframe:visible").locator("figcaption")).toContainText(
      "61 pods",
    );
    await expect(page.getByText("not used as given")).toHaveCount(0);
  });
});
