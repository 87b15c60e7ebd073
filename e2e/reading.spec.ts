import { readdirSync } from "node:fs";
import { pages } from "./support/routes";
import { expect, test } from "./support/test";

const chapters = readdirSync("content/guide").map((file) => file.replace(/^\d+-|\.mdx$/g, ""));

test.describe("search", () => {
  test("header routing leads to chapter 12, by keyboard alone", async ({ page, reader }) => {
    await reader.opens("/guide/istio");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.keyboard.press("/");
    const box = page.getByRole("combobox", { name: /Search the guide/ });
    await expect(box).toBeFocused();
    await box.fill("header routing");
    const group = page.getByRole("group", { name: "12 Splitting traffic" });
    await expect(group.getByRole("option").first()).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: /results in/ })).toBeVisible();
    await reader.seesNoBarrier();
    // The first option is active; the arrows move on and come round.
    const active = page.locator("[role=option][aria-selected=true]");
    const first = await active.getAttribute("id");
    expect(await box.getAttribute("aria-activedescendant")).toBe(first);
    await page.keyboard.press("ArrowDown");
    expect(await active.getAttribute("id")).not.toBe(first);
    await page.keyboard.press("ArrowUp");
    expect(await active.getAttribute("id")).toBe(first);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/guide\/splitting-traffic(#.+)?$/);
    expect(asked.filter((path) => path === "/search-index.json")).toHaveLength(1);
  });

  test("Escape closes it and gives the focus back; Ctrl-K opens it again", async ({
    page,
    reader,
  }) => {
    await reader.opens("/compare");
    const button = page.getByRole("banner").getByRole("link", { name: "Search" });
    await button.click();
    const box = page.getByRole("combobox", { name: /Search the guide/ });
    await box.fill("xqzwvk");
    await expect(page.getByText(/Nothing found for “xqzwvk”/)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(box).toHaveCount(0);
    await expect(button).toBeFocused();
    await page.keyboard.press("Control+k");
    await expect(box).toBeFocused();
  });

  test("an index that does not come can be asked for again, and then works offline", async ({
    page,
    context,
  }) => {
    await page.goto("/wizard");
    await page.route("**/search-index.json", (route) => route.abort());
    await page.getByRole("banner").getByRole("link", { name: "Search" }).click();
    await expect(page.getByText("The index could not be loaded.")).toBeVisible();
    await page.unroute("**/search-index.json");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByText("Type to search.")).toBeVisible();
    await context.setOffline(true);
    await page.getByRole("combobox").fill("waypoint");
    await expect(page.getByRole("option").first()).toBeVisible();
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });

    test("the header leads to a page that searches", async ({ page }) => {
      await page.goto("/");
      await page.getByRole("banner").getByRole("link", { name: "Search" }).click();
      await page.getByRole("searchbox").fill("header routing");
      await page.getByRole("button", { name: "Search" }).click();
      await expect(page).toHaveURL("/search?q=header+routing");
      await page
        .getByRole("region", { name: "12 Splitting traffic" })
        .getByRole("link")
        .first()
        .click();
      await expect(page).toHaveURL(/\/guide\/splitting-traffic/);
    });
  });

  test("hostile queries are answered in words", async ({ request }) => {
    const queries = [
      "",
      "q=",
      "q=%00",
      "q=a&q=b",
      `q=${"x".repeat(5000)}`,
      "q=%3Cscript%3E",
      "z=1",
    ];
    for (const query of queries) {
      const response = await request.get(`/search?${query}`);
      expect(response.status(), query).toBe(200);
      expect(await response.text()).not.toContain("<script></");
    }
    const long = await (await request.get(`/search?q=${"x".repeat(5000)}`)).text();
    expect(long).toContain("characters were searched for");
  });
});

test.describe("tabs by mesh", () => {
  test("a choice holds on every page, and no choice stores nothing", async ({ page, reader }) => {
    await reader.opens("/guide/installing");
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await expect(page.getByRole("heading", { name: "Istio ambient" })).toBeHidden();
    await page.getByRole("tab", { name: "Linkerd" }).focus();
    await page.keyboard.press("End");
    await expect(page.getByRole("tab", { name: "Istio ambient" })).toBeFocused();
    await expect(page.getByRole("heading", { name: "Istio ambient" })).toBeVisible();
    await reader.seesNoBarrier();
    await reader.opens("/guide/operating-it");
    await expect(page.getByRole("tab", { name: "Istio ambient" })).toHaveAttribute(
      "aria-selected",
      "true",
    );
    await expect(page.getByRole("heading", { name: "Istio ambient" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Linkerd", exact: true })).toBeHidden();
  });

  test("a remembered choice is there before the page is drawn", async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem("mesh", "istio-sidecar"));
    await page.route("**/*.js", (route) => route.abort());
    await page.goto("/guide/installing");
    await expect(page.getByRole("heading", { name: "Istio with sidecars" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Linkerd", exact: true })).toBeHidden();
  });

  test("an address inside a closed tab opens it, and is not remembered", async ({
    page,
    reader,
  }) => {
    await reader.opens("/guide/installing#istio-ambient");
    await expect(page.getByRole("heading", { name: "Istio ambient" })).toBeInViewport();
    const contents = page.getByRole("navigation", { name: "In this chapter" });
    await contents.getByRole("link", { name: "Linkerd", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Linkerd", exact: true })).toBeInViewport();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });

    test("all of them stand one after another", async ({ page }) => {
      await page.goto("/guide/installing");
      for (const name of ["Linkerd", "Istio with sidecars", "Istio ambient"]) {
        await expect(page.getByRole("heading", { name, exact: true })).toBeVisible();
      }
      await expect(page.getByRole("tab")).toHaveCount(0);
      await expect(page.getByRole("button", { name: "Copy code" })).toHaveCount(0);
    });
  });
});

test("a block of code is copied as it is written", async ({ page, context, reader }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await reader.opens("/guide/splitting-traffic");
  const block = page.locator(".code-block").filter({ hasText: "kind: Service" }).first();
  await block.getByRole("button", { name: "Copy code" }).click();
  await expect(block.getByRole("status")).toHaveText("Copied");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^apiVersion: v1\nkind: Service\n/);
  expect(copied.trimEnd()).toBe((await block.locator("pre").innerText()).trimEnd());
});

test("the contents mark the section being read", async ({ page, reader }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await reader.opens("/guide/splitting-traffic");
  const contents = page.getByRole("navigation", { name: "In this chapter" });
  for (const name of ["The pieces", "Check that it works"]) {
    await contents.getByRole("link", { name }).click();
    await expect(contents.locator("[aria-current=location]:visible")).toHaveText(name);
  }
});

test.describe("copies", () => {
  test("each chapter is there as Markdown, by name and for who asks", async ({ request }) => {
    for (const slug of chapters) {
      const named = await request.get(`/guide/${slug}.md`);
      expect(named.headers()["content-type"], slug).toContain("text/markdown");
      const asked = await request.get(`/guide/${slug}`, { headers: { accept: "text/markdown" } });
      expect(asked.headers()["content-type"], slug).toContain("text/markdown");
      expect(await asked.text()).toBe(await named.text());
    }
  });

  test("who asks for Markdown gets it, marked for caches, and browsers get the page", async ({
    request,
  }) => {
    const types = {
      "text/html,application/xhtml+xml,*/*;q=0.8": "text/html",
      "*/*": "text/html",
      "text/html, text/markdown;q=0.5": "text/html",
      "text/markdown;q=0, */*": "text/html",
      "text/markdown, text/html;q=0.9": "text/markdown",
      "text/plain, text/markdown": "text/markdown",
    };
    for (const [accept, type] of Object.entries(types)) {
      const response = await request.get("/guide/istio", { headers: { accept } });
      expect(response.headers()["content-type"], accept).toContain(type);
      if (type === "text/markdown") {
        expect(response.headers()["vary"], accept).toMatch(/(^|, )Accept(,|$)/);
      }
    }
    // Pages of the guide that are no chapters have one form only.
    const print = await request.get("/guide/print", { headers: { accept: "text/markdown" } });
    expect(print.headers()["content-type"]).toContain("text/html");
    expect((await request.get("/guide/no-such-chapter.md")).status()).toBe(404);
  });

  test("maps for machines name every chapter", async ({ request }) => {
    const map = await (await request.get("/llms.txt")).text();
    const all = await (await request.get("/llms-full.txt")).text();
    for (const slug of chapters) {
      expect(map).toContain(`/guide/${slug}.md`);
      expect(all).toMatch(new RegExp(`^url: \\S+/guide/${slug}$`, "m"));
    }
    const links = [...map.matchAll(/\]\((\S+?)\)/g)].map(([, link = ""]) => new URL(link).pathname);
    for (const path of links) expect((await request.get(path)).status(), path).toBe(200);
  });

  test("the feed is well-formed RSS whose links lead somewhere", async ({ page, request }) => {
    const response = await request.get("/feed.xml");
    expect(response.headers()["content-type"]).toContain("application/rss+xml");
    const text = await response.text();
    await page.goto("/");
    const items = await page.evaluate((xml) => {
      const feed = new DOMParser().parseFromString(xml, "application/xml");
      if (feed.querySelector("parsererror")) throw new Error("not well-formed");
      return [...feed.querySelectorAll("item")].map((item) => ({
        link: item.querySelector("link")?.textContent ?? "",
        date: item.querySelector("pubDate")?.textContent ?? "",
      }));
    }, text);
    expect(items.length).toBeGreaterThan(chapters.length);
    for (const path of new Set(items.map(({ link }) => new URL(link).pathname))) {
      expect((await request.get(path)).status(), path).toBe(200);
    }
    const dates = items.map(({ date }) => Date.parse(date));
    expect(dates).toEqual([...dates].sort((a, b) => b - a));
  });
});

test("the sitemap names every page once, each with a date from its content", async ({
  request,
}) => {
  const xml = await (await request.get("/sitemap.xml")).text();
  const entries = [...xml.matchAll(/<url>\s*<loc>(\S+?)<\/loc>\s*<lastmod>(\S+?)<\/lastmod>/g)];
  expect(entries.length).toBe((xml.match(/<url>/g) ?? []).length);
  const paths = entries.map(([, url = ""]) => new URL(url).pathname);
  expect(new Set(paths).size).toBe(paths.length);
  // Results belong to the answers in their address.
  const hidden = ["/wizard/result", "/wizard/result/paths", "/wizard/compare", "/search"];
  const missing = pages.filter((path) => !paths.includes(path) && !hidden.includes(path));
  expect(missing).toEqual([]);
  for (const [, , date] of entries) expect(date).toMatch(/^20\d\d-\d\d-\d\d$/);
});

test("search engines are told what chapters and tools are", async ({ request }) => {
  const dataOf = async (path: string) => {
    const html = await (await request.get(path)).text();
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? "{}";
    return JSON.parse(json) as Record<string, unknown>;
  };
  for (const slug of chapters) {
    const data = await dataOf(`/guide/${slug}`);
    expect(data, slug).toMatchObject({ "@type": "TechArticle", inLanguage: "en" });
    expect(data["dateModified"]).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(data["citation"]).toEqual(expect.arrayContaining([expect.stringMatching(/^https/)]));
  }
  for (const path of ["/wizard", "/calculator"]) {
    expect(await dataOf(path)).toMatchObject({ "@type": "WebApplication" });
  }
});

test("each chapter has a picture of its own", async ({ request }) => {
  const pictures = new Set<string>();
  for (const slug of chapters.slice(0, 3)) {
    const html = await (await request.get(`/guide/${slug}`)).text();
    const source = /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? "";
    const { pathname, search } = new URL(source);
    const response = await request.get(`${pathname}${search}`);
    expect(response.headers()["content-type"]).toBe("image/png");
    pictures.add((await response.body()).toString("base64"));
  }
  expect(pictures.size).toBe(3);
});

test("on paper: no navigation, all tabs, addresses of the sources", async ({ page, reader }) => {
  await reader.opens("/guide/installing");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("tablist")).toBeHidden();
  for (const name of ["Linkerd", "Istio with sidecars", "Istio ambient"]) {
    await expect(page.getByRole("heading", { name, exact: true })).toBeVisible();
  }
  const address = await page
    .locator(".source-list a")
    .first()
    .evaluate((link) => getComputedStyle(link, "::after").content);
  expect(address).toContain("https://");
});

test("the whole guide on one page has every chapter, and its links stay inside", async ({
  page,
  reader,
}) => {
  await reader.opens("/guide/print");
  await expect(page.locator("article")).toHaveCount(chapters.length);
  await reader.seesNoBarrier("article:nth-of-type(2)");
  const inside = await page
    .getByRole("main")
    .locator("a[href^='#']")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const missing = await page.evaluate(
    (hrefs) => hrefs.filter((href) => !document.getElementById(href.slice(1))),
    inside,
  );
  expect(inside.length).toBeGreaterThan(200);
  expect(missing).toEqual([]);
  await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
});
