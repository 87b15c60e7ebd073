import { expect, test } from "./support/test";

test("a fact in a chapter says where it comes from", async ({ page, reader }) => {
  await reader.opens("/guide/istio");
  const fact = page.locator("button.fact").first();
  await fact.click();
  const popover = page.locator("[popover]:popover-open");
  await expect(popover).toContainText(/as of \d+ \w+ \d{4}/);
  await expect(popover.getByRole("link")).toHaveAttribute("href", /^https?:/);
  await page.keyboard.press("Escape");
  await expect(popover).toHaveCount(0);
});

test("a citation leads to its source on the same page", async ({ page, reader }) => {
  await reader.opens("/guide/how-a-mesh-works");
  const cite = page.getByRole("link", { name: /^Source \d+$/ }).first();
  const target = await cite.getAttribute("href");
  await cite.click();
  await expect(page.locator(target ?? "")).toBeInViewport();
});

test("a reader goes through the guide from chapter to chapter", async ({ page, reader }) => {
  await reader.opens("/guide");
  const titles = await page.getByRole("main").locator("ol h2").allTextContents();
  expect(titles).toHaveLength(16);
  await page.getByRole("link", { name: titles[0] ?? "" }).click();
  for (const title of titles.slice(1)) {
    await page
      .getByRole("navigation", { name: "Chapters" })
      .getByRole("link", { name: "Next" })
      .click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  }
});

test("every link inside the site leads somewhere, its fragment included", async ({ request }) => {
  const seen = new Map<string, string>();
  const fetched = async (path: string) => {
    const known = seen.get(path);
    if (known !== undefined) return known;
    const response = await request.get(path);
    const html = response.ok() ? await response.text() : "";
    seen.set(path, html);
    return html;
  };
  const queue = ["/"];
  const visited = new Set(queue);
  const broken: string[] = [];
  for (let path = queue.shift(); path; path = queue.shift()) {
    const html = await fetched(path);
    for (const [, href = ""] of html.matchAll(/<a [^>]*href="([^"]+)"/g)) {
      const link = new URL(href.replaceAll("&amp;", "&"), `http://site${path}`);
      if (link.host !== "site") continue;
      const target = `${link.pathname}${link.search}`;
      const page = await fetched(target);
      const id = decodeURIComponent(link.hash.slice(1));
      // Steps of the wizard are fragments without an element of that id.
      const missing = id !== "" && link.pathname !== "/wizard" && !page.includes(`id="${id}"`);
      if (page === "" || missing) broken.push(`${path} → ${href}`);
      if (link.search === "" && !link.pathname.startsWith("/api/") && !visited.has(target)) {
        visited.add(target);
        queue.push(target);
      }
    }
  }
  expect(broken).toEqual([]);
  expect(visited.size).toBeGreaterThan(25);
});
