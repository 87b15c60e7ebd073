import type { Locator, Page } from "@playwright/test";
import fc from "fast-check";
import { expect, test } from "./support/test";

/** Were it ever taken for markup, it would stand out. */
const mark = `<img data-mark src=x onerror="document.title='run'">`;

const words = [
  ..."Node Pod Service NAMESPACE POD NAME CPU(cores) MEMORY(bytes) istio-proxy linkerd-proxy".split(
    " ",
  ),
  ..."<none> 20m 88Mi 1e999Mi -5m NaNMi 0x10m v1.31.4 v99 Running linux windows 99999999999999Gi".split(
    " ",
  ),
  ..."__proto__ constructor {} [] null \u202e \u0000 \ufeff \u{1f600} ﷽ ' \" ` ${1} %s".split(" "),
  mark,
];
const line = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...words) }, fc.string()), {
    maxLength: 12,
  })
  .map((parts) => parts.join("   "));
const text = fc.oneof(
  { weight: 6, arbitrary: fc.array(line, { maxLength: 40 }).map((lines) => lines.join("\n")) },
  { weight: 2, arbitrary: fc.json() },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 4000 }) },
  { weight: 1, arbitrary: line.map((once) => `${once}\n`.repeat(3000)) },
);

/** Pastes as a reader does, by the clipboard's event; a field that does not listen gets the text. */
async function paste(page: Page, field: Locator, pasted: string) {
  const isTaken = await field.evaluate((element, data) => {
    const box = element as HTMLTextAreaElement;
    box.focus();
    box.select();
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", data);
    const about = { clipboardData, bubbles: true, cancelable: true };
    return !box.dispatchEvent(new ClipboardEvent("paste", about));
  }, pasted);
  if (!isTaken) await page.keyboard.insertText(pasted);
}

const boxes: Record<string, { path: string; open: (page: Page) => Promise<Locator> }> = {
  "the wizard’s import": {
    path: "/wizard",
    open: async (page) => {
      await page.getByText("Fill in from your cluster").click();
      return page.getByRole("textbox", { name: "What it printed" });
    },
  },
  "the calculator’s calibration": {
    path: "/calculator",
    open: async (page) => {
      await page.getByText("Calibrate with your own cluster").click();
      return page.getByRole("textbox", { name: "Output of these commands" });
    },
  },
  "the comparison of results": {
    path: "/wizard/compare",
    open: (page) => Promise.resolve(page.getByLabel("Result A")),
  },
  "the builder’s namespace": {
    path: "/manifests",
    open: (page) => Promise.resolve(page.getByRole("textbox", { name: "Namespace" })),
  },
  "the search": {
    path: "/search",
    open: (page) => Promise.resolve(page.getByRole("searchbox").first()),
  },
};

for (const [name, { path, open }] of Object.entries(boxes)) {
  test(`whatever is pasted into ${name}, the page goes on`, async ({ page, reader }) => {
    await reader.opens(path);
    const title = await page.title();
    const field = await open(page);
    await expect(field).toBeVisible();
    for (const pasted of fc.sample(text, { numRuns: 40, seed: 7 })) {
      await paste(page, field, pasted);
      const ran = await page.evaluate(
        () =>
          new Promise<boolean>((done) =>
            setTimeout(
              () =>
                done(document.title === "run" || document.querySelector("[data-mark]") !== null),
              30,
            ),
          ),
      );
      expect(ran, JSON.stringify(pasted.slice(0, 200))).toBe(false);
    }
    // It still takes what it is for, and the address can be opened again.
    await field.fill("shop");
    await expect(field).toHaveValue("shop");
    await expect(page).toHaveTitle(title);
    const reopened = await page.reload();
    expect(reopened?.status()).toBe(200);
  });
}
