import type { Page, Request } from "@playwright/test";
import { expect, test } from "./support/test";

/** The title of the memory chart, which states its finding. */
const finding = (page: Page) => page.locator("figcaption").filter({ hasText: /^Memory: / });
const field = (page: Page) => page.getByRole("textbox", { name: "Output of these commands" });
const apply = (page: Page) => page.getByRole("button", { name: "Use these figures" });

/** Without the control plane: 100 × (37 + 3.93) MiB as published, 100 × (90 + 3.93) as pasted. */
const start = "/calculator?controlPlane=false";
const published = "Envoy sidecars use 4.0 GiB at 100 pods";
const pasted = "Envoy sidecars use 9.2 GiB at 100 pods";

const top = [
  "me@laptop:~$ kubectl top pod -A --containers",
  "NAMESPACE   POD                          NAME          CPU(cores)   MEMORY(bytes)",
  "billing     invoices-6b9c5d8f7c-x2kqp    invoices      12m          80Mi",
  "billing     invoices-6b9c5d8f7c-x2kqp    istio-proxy   20m          88Mi",
  "billing     ledger-5f7b9c6d8-w4jzt       istio-proxy   28m          90Mi",
  "billing     ledger-5f7b9c6d8-w4jzt       ledger        9m           70Mi",
  "billing     payouts-7d4f8b6c9b-2xkzv     istio-proxy   44m          92Mi",
].join("\n");

async function openCalibration(page: Page) {
  await page.getByText("Calibrate with your own cluster").click();
  await expect(field(page)).toBeVisible();
}

test("a paste becomes a new curve, kept by reloading and by a link in a fresh browser", async ({
  page,
  reader,
  context,
  browser,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await reader.opens(start);
  await expect(finding(page)).toContainText(published);
  await openCalibration(page);
  await field(page).fill(top);
  await expect(page.getByText("Found 3 Envoy sidecars, among 3 pods.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Yours and published" })).toContainText("90");
  await expect(
    page.getByRole("img", { name: /^Envoy sidecar, Memory: yours 90 \(88–92\).MiB, published/ }),
  ).toBeVisible();
  await reader.seesNoBarrier();

  await apply(page).click();
  await expect(finding(page)).toContainText(pasted);
  await expect(page).toHaveURL(/cal=istio-sidecar_mem88-90-92(&|$)/);
  await page.reload();
  await expect(finding(page)).toContainText(pasted);
  await expect(page.getByText("Figures from one cluster are in use")).toBeVisible();

  const link = await reader.copiesLink();
  const fresh = await browser.newPage();
  await fresh.goto(link);
  await expect(finding(fresh)).toContainText(pasted);
  await expect(fresh.getByText(/base memory 90 \(88–92\)/)).toBeVisible();
  await fresh.close();

  await page.getByRole("button", { name: "Back to the published figures" }).click();
  await expect(finding(page)).toContainText(published);
  await expect(page).not.toHaveURL(/cal=/);
});

test("nothing that is pasted leaves the page, and no name gets into the link", async ({
  page,
  reader,
  network,
}) => {
  await reader.opens(start);
  await openCalibration(page);
  // Links further down are fetched ahead when they come into view; that is over before the paste.
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await field(page).scrollIntoViewIfNeeded();
  await network.isQuiet();

  const sent: Request[] = [];
  /** What the router fetches ahead, and code: neither knows of what is typed. */
  const isAhead = (request: Request) =>
    new URL(request.url()).pathname.startsWith("/_next/static/") ||
    Object.keys(request.headers()).some((name) => /^next-router-(segment-)?prefetch$/.test(name));
  page.on("request", (request) => sent.push(request));
  await field(page).fill(top);
  await expect(apply(page)).toBeVisible();
  await page.getByRole("spinbutton", { name: "Through one Envoy sidecar" }).fill("40");
  await expect(page.getByText(/CPU per request\/s/).first()).toBeVisible();
  const asked = sent.filter((request) => !isAhead(request));
  expect(asked.map((request) => request.url())).toEqual([]);

  await apply(page).click();
  await expect(finding(page)).toContainText(pasted);
  await expect(page).toHaveURL(/cal=istio-sidecar_cpu[\d.-]+_mem88-90-92/);
  await network.isQuiet();
  const names = /billing|invoices|ledger|payouts|laptop/;
  for (const request of sent) {
    expect(`${request.url()} ${request.postData() ?? ""}`).not.toMatch(names);
    expect(new URL(request.url()).origin).toBe(new URL(page.url()).origin);
  }
  expect(page.url()).not.toMatch(names);
  await expect(field(page)).not.toHaveAttribute("name");
  const stored = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
  expect(stored).not.toMatch(names);
});

test("readings at two rates give CPU per request, by keyboard alone", async ({ page, reader }) => {
  await reader.opens(start);
  const summary = page.getByText("Calibrate with your own cluster");
  await summary.focus();
  await page.keyboard.press("Enter");
  await expect(field(page)).toBeVisible();
  await field(page).focus();
  await page.keyboard.insertText(top);
  const rate = page.getByRole("spinbutton", { name: "Through one Envoy sidecar" });
  await rate.focus();
  await page.keyboard.type("50");
  const another = page.getByRole("button", { name: "Add a reading at another rate" });
  await another.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Envoy sidecar, 50 requests/s")).toBeVisible();
  await expect(field(page)).toHaveValue("");

  // Middle CPU 28 m at 50 requests/s and 8 m at rest: 0.4 m for each.
  await field(page).focus();
  await page.keyboard.insertText(
    top.replace("20m", "7m").replace("28m", "8m").replace("44m", "9m"),
  );
  await rate.focus();
  await page.keyboard.type("0");
  await expect(page.getByText(/CPU per request\/s 0\.40 /)).toBeVisible();
  await expect(page.getByText(/a third one would show how well/)).toBeVisible();
  await apply(page).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Your figures are in use.")).toBeVisible();
  await expect(page).toHaveURL(/cal=istio-sidecar_idle7-8-9_cpu[\d.]+-0\.4-[\d.]+_mem88-90-92/);
});

test("a cluster without a mesh fills in pods, nodes and services", async ({ page, reader }) => {
  const pod = (name: string, nodeName: string) => ({
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name, namespace: "billing" },
    spec: { nodeName, containers: [{ name: "app" }] },
  });
  const service = (name: string) => ({
    apiVersion: "v1",
    kind: "Service",
    metadata: { name, namespace: "billing" },
  });
  const items = [
    ...Array.from({ length: 12 }, (_, i) => pod(`web-${i}`, `node-${i % 2}`)),
    service("web"),
    service("web-admin"),
  ];
  await reader.opens(start);
  await openCalibration(page);
  await field(page).fill(JSON.stringify({ apiVersion: "v1", kind: "List", items }, null, 2));
  await expect(page.getByText("Found 12 pods on 2 nodes, and no part of a mesh.")).toBeVisible();
  await expect(apply(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Fill in 12 pods, 2 nodes, 2 services" }).click();
  await expect(page.getByRole("spinbutton", { name: "Pods in the mesh" })).toHaveValue("12");
  await expect(finding(page)).toContainText("at 12 pods");
  await expect(page).toHaveURL(/pods=12&services=2&podsPerNode=6/);
});

test("what cannot be read is named, and what could be is kept", async ({ page, reader }) => {
  await reader.opens(start);
  await openCalibration(page);
  await field(page).fill("<!DOCTYPE html>\n<p>hello");
  await expect(
    page.getByText("2 lines could not be read. The first is line 1: “<!DOCTYPE html>”."),
  ).toBeVisible();
  await expect(page.getByText("Nothing in it tells of proxies, pods or nodes.")).toBeVisible();
  await expect(apply(page)).toHaveCount(0);
  await field(page).fill(`${top}\nand so on`);
  await expect(page.getByText("Line 8 could not be read: “and so on”.")).toBeVisible();
  await expect(apply(page)).toBeVisible();
});

test("ten megabytes are read without freezing the page", async ({ page, reader }) => {
  await reader.opens(start);
  await openCalibration(page);
  const { longest, whole } = await field(page).evaluate(async (element) => {
    const row = (i: number) =>
      `namespace-${i % 50}   web-${i}   istio-proxy   ${i % 40}m   ${40 + (i % 20)}Mi`;
    const rows = Array.from({ length: 160_000 }, (_, i) => row(i).padEnd(66));
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", rows.join("\n"));
    const begin = performance.now();
    let [last, longest] = [begin, 0];
    const found = () => document.body.textContent.includes("Found 160,000 Envoy sidecars");
    element.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
    while (!found() && performance.now() - begin < 40_000) {
      await new Promise((resume) => setTimeout(resume, 0));
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }
    return { longest, whole: last - begin };
  });
  await expect(page.getByText("Found 160,000 Envoy sidecars, among 160,000 pods.")).toBeVisible();
  await expect(page.getByText("too long to be shown, but read all the same")).toBeVisible();
  // Read in one go, the longest wait is all of it.
  expect(longest).toBeLessThan(whole / 2);
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(apply(page)).toHaveCount(0);
});

test("figures of a hostile link are not used, and that is said", async ({ page, reader }) => {
  await reader.opens(`${start}&cal=istio-sidecar_mem%3Cscript%3E`);
  await expect(page.getByText("Some of this link was not used as given")).toBeVisible();
  await expect(finding(page)).toContainText(published);
  await expect(page.getByText("Figures from one cluster are in use")).toHaveCount(0);
});
