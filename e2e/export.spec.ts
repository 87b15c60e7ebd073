import { readFileSync } from "node:fs";
import type { Download, Locator, Page } from "@playwright/test";
import { expect, test } from "./support/test";

type Subject = "memory" | "CPU";

/** What a reader can take away from one of the two figures. */
const actions = (page: Page, subject: Subject) =>
  page.getByRole("group", { name: `Save, copy or enlarge the ${subject} figure` });

async function download(page: Page, subject: Subject, kind: "CSV" | "PNG" | "SVG") {
  const status = actions(page, subject).getByRole("status");
  // It is said for a moment only, and a slow browser may take longer to tell of the download.
  const [file, said] = await Promise.all([
    page.waitForEvent("download"),
    status.getByText(`.${kind.toLowerCase()} downloaded`).textContent(),
    actions(page, subject).getByRole("button", { name: kind }).click(),
  ]);
  expect(said).toBe(`${file.suggestedFilename()} downloaded`);
  return file;
}

const contentOf = async (file: Download) => readFileSync(await file.path());

async function opensTable(page: Page): Promise<Locator> {
  await page.getByText("The same rows as a table").click();
  const region = page.getByRole("region", { name: "The charts as a table" });
  // Buttons stand in the headings once scripts run.
  await expect(region.getByRole("button", { name: "Pods" })).toBeVisible();
  return region;
}

/** The table as it is read: pods, then typical, low and high of each column of amounts. */
const cellsOf = (table: Locator) =>
  table.locator("tbody tr").evaluateAll((rows) =>
    rows.map((row) =>
      Array.from(row.children).flatMap((cell, index) => {
        const lines = Array.from(cell.children, (line) => line.textContent);
        if (index === 0) return [(cell.firstChild?.textContent ?? "").trim()];
        const [typical = "", range = `${typical}–${typical}`] = lines;
        return [typical, ...range.split("–")];
      }),
    ),
  );

/** Headings of the amounts: "Linkerd, linkerd2-proxy: Memory, GiB". */
const headingsOf = (table: Locator) =>
  table.locator("thead tr").last().locator("th").allTextContents();

/** Comments, header and rows of a file whose only quoted fields are in its header. */
function readCsv(text: string) {
  const lines = text.trimEnd().split("\r\n");
  const comments = lines.filter((line) => line.startsWith("#"));
  const [header = "", ...rows] = lines.slice(comments.length);
  return {
    comments,
    header: [...header.matchAll(/"((?:[^"]|"")*)"|[^",]+/g)].map(([whole, quoted]) =>
      (quoted ?? whole).replaceAll('""', '"'),
    ),
    rows: rows.map((row) => row.split(",")),
  };
}

for (const query of [
  "?pods=100",
  "?pods=2500&meshes=istio-sidecar,linkerd,istio-ambient,istio-ambient-l7",
  "?pods=40&basis=requests",
]) {
  test(`CSV and screen are the same, cell by cell: ${query}`, async ({ page, reader }) => {
    await reader.opens(`/calculator${query}`);
    const table = await opensTable(page);
    const [shown, headings] = [await cellsOf(table), await headingsOf(table)];
    expect(shown.length).toBeGreaterThan(5);
    for (const subject of ["CPU", "memory"] as const) {
      const file = await download(page, subject, "CSV");
      const pods = new URLSearchParams(query).get("pods") ?? "";
      expect(file.suggestedFilename()).toBe(`meshfit-${subject.toLowerCase()}-${pods}-pods.csv`);
      const bytes = await contentOf(file);
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const { header, rows } = readCsv(bytes.subarray(3).toString());
      // The table has CPU and memory; a file has those of its figure.
      const heading = subject === "CPU" ? /: CPU, / : /: Memory, /;
      const own = headings.flatMap((text, index) => (heading.test(text) ? [index] : []));
      expect(own.length).toBeGreaterThan(0);
      expect(header).toEqual([
        "Pods",
        ...own.flatMap((index) => {
          const [, name = "", unit = ""] = /^(.*), (.*)$/.exec(headings[index] ?? "") ?? [];
          return ["typical", "low", "high"].map((bound) => `${name}, ${bound} (${unit})`);
        }),
      ]);
      expect(rows).toEqual(
        shown.map((cells) =>
          [
            cells[0] ?? "",
            ...own.flatMap((index) => cells.slice(1 + 3 * index, 4 + 3 * index)),
          ].map((cell) => cell.replaceAll(",", "")),
        ),
      );
    }
  });
}

test("CSV says where it is from, and the link in it opens the same", async ({ page, reader }) => {
  await reader.opens("/calculator?pods=77&meshes=linkerd");
  const { comments } = readCsv(
    (await contentOf(await download(page, "memory", "CSV"))).toString("utf8").slice(1),
  );
  expect(comments[0]).toMatch(/^# Memory: Linkerd uses .* at 77\u00a0pods$/);
  expect(comments[2]).toMatch(/^# Data \d{4}-\d{2}, published \d{4}-\d{2}-\d{2}$/);
  const link = comments[1]?.slice(2) ?? "";
  expect(new URL(link).origin).toBe(new URL(page.url()).origin);
  await page.goto(link);
  await expect(page.locator("figcaption").first()).toContainText("Memory: Linkerd uses");
  await expect(page.getByRole("spinbutton", { name: "Pods in the mesh" })).toHaveValue("77");
});

/** Draws a picture as any other page would, and says what is on it. */
const look = (page: Page, type: string, bytes: Buffer) =>
  page.evaluate(
    async ([type, base64]) => {
      const image = new Image();
      image.src = `data:${type};base64,${base64}`;
      await image.decode();
      const { naturalWidth: width, naturalHeight: height } = image;
      const canvas = document.createElement("canvas");
      canvas.width = width;
      canvas.height = height;
      const context = canvas.getContext("2d");
      context?.drawImage(image, 0, 0);
      const colours = new Map<string, number>();
      const { data } = context?.getImageData(0, 0, width, height) ?? { data: [] };
      for (let at = 0; at < data.length; at += 4) {
        const colour = `${data[at]},${data[at + 1]},${data[at + 2]},${data[at + 3]}`;
        colours.set(colour, (colours.get(colour) ?? 0) + 1);
      }
      return { width, height, colours: [...colours] };
    },
    [type, bytes.toString("base64")] as const,
  );

const rgba = (hex: string) =>
  `${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(",")},255`;
/** Surface, and the lines of Envoy and of Linkerd. */
const palettes = {
  light: ["#ffffff", "#0b66b0", "#0a7550"],
  dark: ["#1a1c1f", "#6cb3f2", "#4fca9c"],
} as const;

for (const theme of ["light", "dark"] as const) {
  test(`PNG and SVG show the figure, ${theme} as on screen`, async ({ page, reader }) => {
    await page.emulateMedia({ colorScheme: theme });
    await reader.opens("/calculator?pods=100");
    const title = await page.locator("figcaption").first().textContent();
    const svg = await contentOf(await download(page, "memory", "SVG"));
    const text = svg.toString();
    const inside = text.replace(/<(title|desc)>.*?<\/\1>/g, "").replace(/<[^>]+>/g, " ");
    const plain = (words: string) => words.replaceAll("&amp;", "&").replace(/\s+/g, "");
    expect(plain(inside)).toContain(plain(title ?? "no title"));
    expect(plain(inside)).toContain("Meshfit,data");
    expect(plain(inside)).toContain("/calculator?pods=100");
    expect(text).not.toMatch(/var\(|class=|<style|<script/);

    const png = await contentOf(await download(page, "memory", "PNG"));
    expect(png.toString("latin1", 1, 4)).toBe("PNG");
    const [drawn, photographed] = [
      await look(page, "image/svg+xml", svg),
      await look(page, "image/png", png),
    ];
    expect(drawn.width).toBe(768);
    expect(drawn.height).toBeGreaterThan(400);
    expect(photographed.width).toBe(2 * drawn.width);
    expect(photographed.height).toBe(2 * drawn.height);
    for (const { width, height, colours } of [drawn, photographed]) {
      const share = new Map(colours.map(([colour, count]) => [colour, count / (width * height)]));
      const [surface, ...lines] = palettes[theme].map((hex) => share.get(rgba(hex)) ?? 0);
      expect(surface).toBeGreaterThan(0.5);
      expect(surface).toBeLessThan(0.95);
      for (const line of lines) expect(line).toBeGreaterThan(0.0005);
    }
  });
}

test("what was made for a download is let go of", async ({ page, reader }) => {
  await page.addInitScript(() => {
    const open = new Set<string>();
    const create = URL.createObjectURL.bind(URL);
    const revoke = URL.revokeObjectURL.bind(URL);
    URL.createObjectURL = (object) => {
      const address = create(object);
      open.add(address);
      document.documentElement.dataset["open"] = String(open.size);
      return address;
    };
    URL.revokeObjectURL = (address) => {
      open.delete(address);
      document.documentElement.dataset["open"] = String(open.size);
      revoke(address);
    };
  });
  await reader.opens("/calculator");
  await download(page, "memory", "CSV");
  await download(page, "memory", "PNG");
  await expect(page.locator("html")).toHaveAttribute("data-open", "2");
  await expect(page.locator("html")).toHaveAttribute("data-open", "0", { timeout: 20_000 });
});

test("the table is copied as Markdown", async ({ page, reader, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await reader.opens("/calculator?pods=77");
  await actions(page, "memory").getByRole("button", { name: "Copy as Markdown" }).click();
  await expect(actions(page, "memory").getByRole("status")).toHaveText("Table copied as Markdown");
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).trimEnd().split("\n");
  const table = await opensTable(page);
  const [shown, headings] = [await cellsOf(table), await headingsOf(table)];
  const cells = (line = "") =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
  expect(cells(lines[0])).toEqual([
    "Pods",
    ...headings.filter((heading) => heading.includes(": Memory, ")),
  ]);
  expect(lines.slice(2, -2).map(cells)).toEqual(
    shown.map((row) => [
      row[0],
      ...[4, 7, 13].map((at) => `${row[at]} (${row[at + 1]}–${row[at + 2]})`),
    ]),
  );
  expect(lines.at(-1)).toMatch(/^Meshfit, data .*: <http:.*\/calculator\?.*pods=77.*>$/);
});

test("the table is sorted with the keyboard, and the reader’s own row goes along", async ({
  page,
  reader,
}) => {
  await reader.opens("/calculator?pods=60");
  const table = await opensTable(page);
  const pods = async () => (await cellsOf(table)).map(([first]) => Number(first?.replace(",", "")));
  const rising = await pods();
  expect(rising).toEqual([...rising].sort((a, b) => a - b));
  const heading = (name: string) => table.getByRole("columnheader", { name });
  await expect(heading("Pods")).toHaveAttribute("aria-sort", "ascending");

  const memory = "Linkerd, linkerd2-proxy: Memory, GiB";
  await table.getByRole("button", { name: "Pods" }).focus();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press("Tab");
  await expect(table.getByRole("button", { name: memory })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(heading(memory)).toHaveAttribute("aria-sort", "ascending");
  await expect(table.locator("[aria-sort]")).toHaveCount(1);
  await page.keyboard.press("Space");
  await expect(heading(memory)).toHaveAttribute("aria-sort", "descending");
  expect(await pods()).toEqual(rising.toReversed());
  const own = table.getByRole("row").filter({ hasText: "yours" });
  await expect(own).toHaveCount(1);
  await expect(own.getByRole("rowheader")).toHaveText("60 yours");

  // The column goes away with its series: the table is by pods again.
  await page.getByRole("checkbox", { name: "Linkerd, linkerd2-proxy" }).uncheck();
  await expect(heading("Pods")).toHaveAttribute("aria-sort", "ascending");
  expect(await pods()).toEqual(rising);
  await reader.seesNoBarrier();
});

test("the figure fills the screen, and the same button brings the page back", async ({
  page,
  reader,
}) => {
  await reader.opens("/calculator");
  const figure = page.locator("figure").first();
  const filling = () => figure.evaluate((element) => document.fullscreenElement === element);
  await figure.getByRole("button", { name: "Full screen" }).click();
  await expect.poll(filling).toBe(true);
  const leave = figure.getByRole("button", { name: "Leave full screen" });
  await expect(leave).toBeFocused();
  await leave.click();
  await expect.poll(filling).toBe(false);
  await expect(figure.getByRole("button", { name: "Full screen", exact: true })).toBeFocused();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the table is plain, and nothing is offered that would not work", async ({ page }) => {
    await page.goto("/calculator?pods=60");
    await page.getByText("The same rows as a table").click();
    const table = page.getByRole("region", { name: "The charts as a table" });
    await expect(table.getByRole("row").filter({ hasText: "yours" })).toBeVisible();
    await expect(table.getByRole("columnheader", { name: "Pods" })).toBeVisible();
    await expect(table.getByRole("button")).toHaveCount(0);
    await expect(page.getByRole("group", { name: "Save, copy or enlarge" })).toHaveCount(0);
  });
});
