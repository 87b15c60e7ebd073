import { expect, iframe, misfit, framesOn, site, test } from "./support/host";
import { pages } from "./support/routes";

/** Documents, styles, scripts, fonts: everything, as it comes over the wire. */
const mostFirstLoadKB = 260;

test("a page on another origin shows the calculator and it works there", async ({
  page,
  reader,
  host,
}) => {
  await reader.opens(host.serves(iframe("pods=60")));
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("figcaption")).toContainText("at 60 pods");
  await frame.getByRole("spinbutton", { name: "Pods in the mesh" }).fill("90");
  await expect(frame.locator("figcaption")).toContainText("at 90 pods");
  await frame.getByText("More inputs").press("Enter");
  const linkerd = frame.getByRole("checkbox", { name: "Linkerd, linkerd2-proxy" });
  await linkerd.press("Space");
  await expect(linkerd).not.toBeChecked();
  const [opened] = await Promise.all([
    page.waitForEvent("popup"),
    frame.getByRole("link", { name: "Open in Meshfit" }).press("Enter"),
  ]);
  await expect(opened).toHaveURL(`${site}/calculator?pods=90&meshes=istio-sidecar`);
  await opened.close();
  await reader.seesNoBarrier();
});

test("no other page can be framed", async ({ page, request, host }) => {
  for (const path of [...pages, "/no/such/page"]) {
    const headers = (await request.get(path)).headers();
    expect(headers["content-security-policy"], path).toContain("frame-ancestors 'none'");
  }
  await page.goto(host.serves(`<iframe src="${site}/calculator"></iframe>`));
  await expect(page.frameLocator("iframe").getByText("What a mesh costs")).toHaveCount(0);
});

test("the frame stores nothing, asks nobody else and may be kept by any cache", async ({
  page,
  context,
}) => {
  const asked = new Set<string>();
  page.on("request", (request) => asked.add(new URL(request.url()).origin));
  const response = await page.goto("/embed/calculator?theme=dark");
  await expect(async () => {
    await page.locator(".chart-box").hover();
    await expect(page.locator(".recharts-surface")).toBeVisible({ timeout: 1000 });
  }).toPass();
  expect([...asked]).toEqual([site]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  const headers = response?.headers() ?? {};
  expect(headers["x-robots-tag"]).toBe("noindex");
  expect(headers["cache-control"]).toMatch(/^public, max-age=\d+/);
  expect(headers["set-cookie"]).toBeUndefined();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(
    "dark",
  );
});

test("the first load is light, and the chart’s code waits until it is used", async ({
  page,
  network,
}) => {
  await page.setViewportSize({ width: 640, height: 400 });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  let bytes = 0;
  devtools.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto("/embed/calculator?show=memory,cpu");
  await expect(page.locator("figure svg[role=img]:visible")).toHaveCount(2);
  // Scripts are fetched once the page has loaded and rests.
  await network.isQuiet();
  await expect.poll(() => bytes / 1000).toBeGreaterThan(100);
  expect(bytes / 1000).toBeLessThan(mostFirstLoadKB);

  const interactive = page.locator(".recharts-surface");
  await expect(interactive).toHaveCount(0);
  for (const chart of await page.locator(".chart-box").all()) {
    await expect(async () => {
      await chart.hover();
      await expect(chart.locator(interactive)).toBeVisible({ timeout: 1000 });
    }).toPass();
  }
});

test("sandboxed without scripts it shows the chart and the table, in its theme", async ({
  page,
  host,
}) => {
  await page.goto(host.serves(iframe("pods=60&theme=dark", 'sandbox="" width=640 height=720')));
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("figure svg[role=img]:visible")).toHaveCount(1);
  await expect(frame.getByRole("region", { name: "Cost at 60 pods" })).toBeVisible();
  const table = await frame.getByRole("region", { name: "Cost at 60 pods" }).boundingBox();
  const source = await frame.getByText("Line: typical").boundingBox();
  // The line below does not touch it.
  expect(source!.y - (table!.y + table!.height)).toBeGreaterThanOrEqual(8);
  await expect(frame.getByRole("spinbutton")).toHaveCount(0);
  await expect(frame.locator("body")).toHaveCSS("background-color", "rgb(19, 20, 22)");
});

for (const [name, headers, attributes] of [
  ["sandboxed, of no origin", {}, 'sandbox="allow-scripts"'],
  ["on a host that demands require-corp", { "Cross-Origin-Embedder-Policy": "require-corp" }, ""],
  [
    "sandboxed on a host that demands require-corp",
    { "Cross-Origin-Embedder-Policy": "require-corp" },
    'sandbox="allow-scripts"',
  ],
  [
    "on a host whose policy allows the frame alone",
    { "Content-Security-Policy": `default-src 'none'; img-src data:; frame-src ${site}` },
    "",
  ],
] as const) {
  test(`everything works ${name}`, async ({ page, reader, host }) => {
    await reader.opens(
      host.serves(iframe("pods=60", `${attributes} width="640" height="720"`), headers),
    );
    const frame = page.frameLocator("iframe");
    await expect(async () => {
      await frame.locator(".chart-box").hover();
      await expect(frame.locator(".recharts-surface")).toBeVisible({ timeout: 1000 });
    }).toPass();
    await frame.getByRole("spinbutton", { name: "Pods in the mesh" }).fill("90");
    await expect(frame.locator("figcaption")).toContainText("at 90 pods");
  });
}

test("on a dark host the dark frame is dark, and the transparent one lets the host through", async ({
  page,
  reader,
  host,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  const size = "width=500 height=500";
  const style = "<style>:root { color-scheme: dark; background: rgb(1, 2, 3) }</style>";
  await reader.opens(
    host.serves(style + iframe("theme=dark", size) + iframe("theme=transparent", size)),
  );
  const frames = [page.locator("iframe").first(), page.locator("iframe").last()].map((each) =>
    each.contentFrame(),
  );
  await expect(frames[0]!.locator("body")).toHaveCSS("background-color", "rgb(19, 20, 22)");
  await expect(frames[1]!.locator("body")).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
  await expect(frames[1]!.locator("body")).toHaveCSS("color", "rgb(236, 236, 234)");
  // The pixel in the corner of the frame is the host's.
  const corner = (await page.locator("iframe").last().boundingBox())!;
  const colour = async () => {
    const shot = await page.screenshot({
      clip: { x: corner.x + 4, y: corner.y + 4, width: 1, height: 1 },
    });
    return page.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const context = document.createElement("canvas").getContext("2d");
      context?.drawImage(image, 0, 0);
      return [...(context?.getImageData(0, 0, 1, 1).data ?? [])];
    }, shot.toString("base64"));
  };
  // A frame is drawn by a process of its own, which may come later to the picture.
  await expect.poll(colour).toEqual([1, 2, 3, 255]);
});

test("what the host locks or hides is not the reader’s to change", async ({
  page,
  reader,
  host,
}) => {
  await reader.opens(host.serves(iframe("pods=60&lock=pods,meshes&hide=rps")));
  const frame = page.frameLocator("iframe");
  await expect(
    frame.getByText("Set by this page: pods in the mesh 60; Envoy, Linkerd."),
  ).toBeVisible();
  await expect(frame.getByRole("spinbutton", { name: "Pods in the mesh" })).toHaveCount(0);
  await expect(frame.getByRole("spinbutton", { name: "RPS per pod" })).toHaveCount(0);
  await frame.getByText("More inputs").press("Enter");
  await expect(frame.getByRole("spinbutton", { name: "Fan-out" })).toBeVisible();
  await expect(frame.getByRole("checkbox")).toHaveCount(0);
});

test("at 280 pixels, and in a box 300 high, all of it can be reached", async ({
  page,
  reader,
  host,
}) => {
  await reader.opens(
    host.serves(iframe("pods=60&show=memory,table,inputs", "width=280 height=300")),
  );
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("figure svg[role=img]:visible").first()).toBeInViewport({
    ratio: 0.9,
  });
  await frame.getByRole("spinbutton", { name: "Pods in the mesh" }).fill("90");
  await expect(frame.locator("figcaption")).toContainText("at 90 pods");
  const sideways = await framesOn(page)[0]!.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBe(0);
});

test("hostile options are named and nothing else", async ({ page, reader }) => {
  const response = await reader.opens(
    "/embed/calculator?theme=%3Cscript%3E&show=%00&lock[]=pods&data=9999-99&lang=tlh&pods=1e9#fit",
  );
  expect(response?.status()).toBe(200);
  await expect(page.getByText("Some of this link was not used as given")).toBeVisible();
  await expect(page.locator("figcaption")).toContainText("at 5,000 pods");
  expect(await misfit(page.mainFrame())).toBeLessThan(10_000);
});
