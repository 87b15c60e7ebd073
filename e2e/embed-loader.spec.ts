import { expect, framesOn, iframe, loader, misfit, site, test } from "./support/host";

test("the frame is as high as its content, at every width and after every change", async ({
  page,
  reader,
  host,
}) => {
  await page.setViewportSize({ width: 1000, height: 900 });
  const at = (width: number, show: string) =>
    `<div style="width: ${width}px" data-meshfit="calculator" data-pods="60" data-show="${show}"></div>`;
  await reader.opens(
    host.serves(
      loader + at(280, "memory,inputs") + at(480, "cpu,inputs") + at(960, "memory,table,inputs"),
    ),
  );
  for (const element of await page.locator("iframe").all()) {
    await element.scrollIntoViewIfNeeded();
    const frame = element.contentFrame();
    await frame.getByText("More inputs").waitFor();
    const inside = (await (await element.elementHandle()).contentFrame())!;
    await expect.poll(() => misfit(inside)).toBeLessThanOrEqual(2);
    const before = (await element.boundingBox())!.height;
    // By keyboard: a frame of another origin that moves meanwhile is clicked where it was.
    await frame.getByText("More inputs").press("Enter");
    await expect
      .poll(async () => (await element.boundingBox())!.height)
      .toBeGreaterThan(before + 50);
    await expect.poll(() => misfit(inside)).toBeLessThanOrEqual(2);
    const waypoints = frame.getByRole("checkbox", { name: "Istio ambient with waypoints" });
    await waypoints.press("Space");
    await expect(waypoints).toBeChecked();
    await frame.getByRole("spinbutton", { name: "Pods in the mesh" }).fill("4800");
    await expect(frame.locator("figcaption")).toContainText("4,800 pods");
    await frame.getByText("More inputs").press("Enter");
    await expect.poll(() => misfit(inside)).toBeLessThanOrEqual(2);
  }
  // The reader's window changes: what fitted is fitted anew.
  await page
    .locator("div")
    .last()
    .evaluate((element) => (element.style.width = "400px"));
  await expect.poll(() => misfit(framesOn(page).at(-1))).toBeLessThanOrEqual(2);
});

test("of thirty frames only those near the window load", async ({
  page,
  reader,
  network,
  host,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/embed/calculator?")) asked.push(request.url());
  });
  const many = Array.from(
    { length: 30 },
    (_, index) => `<p>${index}</p><meshfit-calculator pods="${index + 1}"></meshfit-calculator>`,
  );
  await reader.opens(host.serves(many.join("") + loader));
  await expect(page.locator("iframe")).toHaveCount(30);
  await expect(page.locator("iframe").first().contentFrame().locator("figcaption")).toContainText(
    "1 pod",
  );
  await network.isQuiet();
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.length).toBeLessThan(10);
  await page.locator("iframe").last().scrollIntoViewIfNeeded();
  await expect(page.locator("iframe").last().contentFrame().locator("figcaption")).toContainText(
    "30 pods",
  );
  expect(asked.length).toBeLessThan(25);
});

test("elements that come and go bring and take their frame, and one global is left", async ({
  page,
  reader,
  host,
}) => {
  await reader.opens(
    host.serves(
      `<script>before = new Set(Object.keys(window))</script>${loader}${loader}<main></main>`,
    ),
  );
  const added = await page.evaluate("Object.keys(window).filter((key) => !before.has(key))");
  expect(added).toEqual(["before", "Meshfit"]);
  const main = page.locator("main");
  const mounts = (html: string) =>
    main.evaluate((element, html) => (element.innerHTML = html), html);
  for (const pods of [11, 12, 13]) {
    await mounts(
      `<section><div data-meshfit="calculator" data-pods="${pods}" data-v-abc="1" title="Costs"><p>Ours</p></div></section>`,
    );
    await expect(page.locator("iframe")).toHaveCount(1);
    await expect(page.locator("iframe")).toHaveAttribute("title", "Costs");
    await expect(page.locator("iframe")).toHaveAttribute("loading", "lazy");
    await expect(page.frameLocator("iframe").locator("figcaption")).toContainText(`${pods} pods`);
    // Attributes of somebody else's do not get into the frame's address.
    await expect(page.frameLocator("iframe").getByText("not used as given")).toHaveCount(0);
    await mounts("");
    await expect(page.locator("iframe")).toHaveCount(0);
  }

  // A page kept and put back brings a dead copy of the frame.
  await mounts('<div data-meshfit="calculator"></div>');
  await expect(page.locator("iframe")).toHaveCount(1);
  await main.evaluate((element) => element.replaceWith(element.cloneNode(true)));
  await expect(page.locator("iframe")).toHaveCount(1);
  await expect(page.locator("iframe")).toHaveAttribute("src", /#fit$/);

  // Once the element is no longer ours, nothing of ours is left in it.
  await page.locator("div").evaluate((element) => element.removeAttribute("data-meshfit"));
  await expect(page.locator("iframe")).toHaveCount(0);

  await page.locator("main").evaluate((element) => {
    const own = document.createElement("meshfit-calculator");
    own.setAttribute("pods", "21");
    own.setAttribute("show", "table");
    element.append(own);
  });
  const frame = page.frameLocator("meshfit-calculator iframe");
  await expect(frame.getByText("at 21 pods")).toBeVisible();
  await page.locator("meshfit-calculator").evaluate((own) => own.setAttribute("pods", "22"));
  await expect(frame.getByText("at 22 pods")).toBeVisible();
  await page.locator("meshfit-calculator").evaluate((own) => own.remove());
  await expect(page.locator("iframe")).toHaveCount(0);
});

/** What the element fires, kept by the page as it comes. */
const listening = `<script>
  heard = [];
  for (const type of ["ready", "height", "change"])
    addEventListener("meshfit:" + type, ({ detail }) => heard.push(detail), true);
</script>`;
type Heard = {
  type: string;
  values?: Record<string, unknown>;
  estimates?: { series: string }[];
  ignored?: string[];
};

test("the host hears the numbers and sets inputs, locked ones too", async ({
  page,
  reader,
  host,
  request,
}) => {
  await reader.opens(
    host.serves(
      `${listening}${loader}<meshfit-calculator pods="60" lock="pods"></meshfit-calculator>`,
    ),
  );
  const heard = () => page.evaluate<Heard[]>("heard");
  const last = async () => (await heard()).filter(({ type }) => type === "change").at(-1);
  await expect.poll(async () => (await last())?.values).toEqual({ pods: 60 });
  expect((await heard())[0]).toMatchObject({ meshfit: 1, type: "ready", data: "2026-12" });

  const sets = (values: unknown) =>
    page.evaluate((values) => {
      const element = document.querySelector("meshfit-calculator");
      const { Meshfit } = window as unknown as {
        Meshfit: { set: (element: Element | null, values: unknown) => void };
      };
      Meshfit.set(element, values);
    }, values);
  await sets({ pods: 90, rps: "lots", meshes: ["linkerd"], colour: "red" });
  await expect.poll(async () => (await last())?.values).toEqual({ pods: 90, meshes: ["linkerd"] });
  expect((await last())?.ignored).toEqual(["rps"]);
  await expect(page.frameLocator("iframe").locator("figcaption")).toContainText("at 90 pods");
  const answer = (await (await request.get("/api/v1/estimate?pods=90&meshes=linkerd")).json()) as {
    estimates: { series: string; total: object }[];
  };
  expect((await last())?.estimates).toEqual(
    answer.estimates.map(({ series, total }) => ({ series, ...total })),
  );

  await sets({ meshes: null });
  await expect.poll(async () => (await last())?.values).toEqual({ pods: 90 });

  // A thousand commands in a row end at the last one, and are not answered one by one.
  const before = (await heard()).length;
  await page.evaluate(() => {
    const { Meshfit } = window as unknown as {
      Meshfit: { set: (element: Element | null, values: unknown) => void };
    };
    const element = document.querySelector("meshfit-calculator");
    for (let pods = 1; pods <= 1000; pods += 1) Meshfit.set(element, { pods });
  });
  await expect.poll(async () => (await last())?.values).toEqual({ pods: 1000 });
  expect((await heard()).length - before).toBeLessThan(50);
});

test("a hostile page changes nothing and breaks nothing", async ({ page, reader, host }) => {
  const rogue = host.serves(`<script>
    addEventListener("message", () => {
      for (let turn = 0; turn < 200; turn += 1) {
        parent.postMessage({ meshfit: 1, type: "height", height: 4000 }, "*");
        parent.postMessage({ meshfit: 1, type: "change", values: {} }, "*");
        parent.frames[0].postMessage({ meshfit: 1, type: "set", values: { pods: 4000 } }, "*");
      }
      parent.postMessage("done", "*");
    });
  </script>`);
  await reader.opens(
    host.serves(
      `${listening}<meshfit-calculator pods="60"></meshfit-calculator>${loader}<iframe id="rogue" src="${rogue}"></iframe>`,
    ),
  );
  const frame = page.frameLocator("meshfit-calculator iframe");
  await expect(frame.locator("figcaption")).toContainText("at 60 pods");
  await expect.poll(() => misfit(framesOn(page)[0])).toBeLessThanOrEqual(2);
  const before = await page.locator("meshfit-calculator iframe").boundingBox();
  const heardBefore = await page.evaluate("heard.length");

  await page.evaluate(async () => {
    const ours = document.querySelector<HTMLIFrameElement>("meshfit-calculator iframe");
    const say = (message: unknown) => ours?.contentWindow?.postMessage(message, "*");
    const nested: Record<string, unknown> = {};
    let inner = nested;
    for (let depth = 0; depth < 500; depth += 1) inner = inner["values"] = {} as typeof nested;
    const malformed = [
      null,
      0,
      "set",
      [],
      {},
      nested,
      new Map([["meshfit", 1]]),
      { meshfit: 1 },
      { meshfit: 1, type: "set" },
      { meshfit: 1, type: "set", values: "pods=9" },
      { meshfit: 1, type: "set", values: { pods: { toString: 1 } } },
      { meshfit: 1, type: "set", values: { pods: NaN, meshes: [[]], host: "x".repeat(1e6) } },
      { meshfit: 2, type: "set", values: { pods: 9 } },
      { meshfit: 1, type: "set", values: Array.from({ length: 1e5 }, (_, at) => at) },
    ];
    for (let turn = 0; turn < 50; turn += 1) malformed.forEach(say);
    // To the loader, in the name of the frame.
    for (const height of [9999, -1, NaN, Infinity, "9999", {}]) {
      postMessage({ meshfit: 1, type: "height", height }, "*");
    }
    // From a window that is neither host nor frame.
    const done = new Promise<void>((resolve) =>
      addEventListener("message", ({ data }) => data === "done" && resolve()),
    );
    document.querySelector<HTMLIFrameElement>("#rogue")?.contentWindow?.postMessage("go", "*");
    await done;
  });
  // The frame answers a well-formed command afterwards, so all of the above has been read.
  await page.evaluate(() => {
    const ours = document.querySelector<HTMLIFrameElement>("meshfit-calculator iframe");
    ours?.contentWindow?.postMessage({ meshfit: 1, type: "set", values: { rps: 21 } }, "*");
  });
  await expect(frame.getByRole("spinbutton", { name: "RPS per pod" })).toHaveValue("21");
  await expect(frame.locator("figcaption")).toContainText("at 60 pods");
  expect((await page.locator("meshfit-calculator iframe").boundingBox())?.height).toBe(
    before?.height,
  );
  const heard = await page.evaluate<Heard[]>("heard");
  const since = heard.slice(Number(heardBefore)).filter(({ type }) => type === "change");
  for (const { values } of since) expect([60]).toContain(values?.["pods"]);
});

test("a host with a strict policy that demands require-corp takes the script", async ({
  page,
  reader,
  host,
}) => {
  await reader.opens(
    host.serves(`${loader}<meshfit-calculator pods="60"></meshfit-calculator>`, {
      "Content-Security-Policy": `default-src 'none'; img-src data:; script-src ${site}; frame-src ${site}`,
      "Cross-Origin-Embedder-Policy": "require-corp",
    }),
  );
  await expect(page.frameLocator("iframe").locator("figcaption")).toContainText("at 60 pods");
  await expect.poll(() => misfit(framesOn(page)[0])).toBeLessThanOrEqual(2);
});

test("a plain iframe tells its height to whoever asks to hear it", async ({
  page,
  reader,
  host,
}) => {
  await reader.opens(
    host.serves(
      `<script>heights = []; addEventListener("message", ({ data }) => heights.push(data.height))</script>${iframe("pods=60")}`,
    ),
  );
  await expect.poll(() => page.evaluate("heights.filter(Boolean).length")).toBeGreaterThan(0);
});
