import type { Page } from "@playwright/test";
import { expect, test } from "./support/test";

const figure = (page: Page) => page.locator("figure").first();

/** What a screen reader announces for the memory figure. */
async function described(page: Page): Promise<string> {
  return (await figure(page).ariaSnapshot()).replaceAll("\u00a0", " ");
}

test("the accessibility tree of a figure states finding, axes and values", async ({
  page,
  reader,
  request,
}) => {
  const query = "pods=100&controlPlane=false";
  const answer = (await (await request.get(`/api/v1/estimate?${query}`)).json()) as {
    estimates: { total: { memoryMiB: Record<"low" | "typical" | "high", number> } }[];
  };
  const gib = (value = 0) => (value / 1024).toPrecision(2);
  const [envoy, linkerd] = answer.estimates.map(({ total }) => total.memoryMiB);
  await reader.opens(`/calculator?${query}`);
  await figure(page).locator(".chart-box").hover();
  await expect(figure(page).locator(".recharts-surface")).toBeVisible();
  const tree = await described(page);
  // Finding, as the name of the figure and in front of the chart's own words.
  expect(tree).toMatch(/^- '?figure "Memory: Envoy sidecars use 4\.0 GiB at 100 pods, Linkerd/);
  expect(tree).toContain("Across: pods, 1 to 200.");
  expect(tree).toContain("Up: Memory used, GiB.");
  for (const [name, range] of [
    ["Istio, Envoy sidecars", envoy],
    ["Linkerd, linkerd2-proxy", linkerd],
  ] as const) {
    expect(tree).toContain(
      `${name}: ${gib(range?.typical)} GiB, range ${gib(range?.low)} to ${gib(range?.high)}, at 100;`,
    );
  }
  // The same rows are a table with a name, and headings for rows and columns.
  await page.getByText("The same rows as a table").click();
  const table = page.getByRole("table", { name: /^CPU and memory of each mesh/ });
  await expect(table.getByRole("rowheader", { name: "100 yours" })).toBeVisible();
  await expect(table.getByRole("columnheader", { name: /Memory, GiB/ }).first()).toBeVisible();
});

/** Presses Tab until the focus is where it should be; fails when it never gets there. */
async function tabsTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 250; presses++) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    // Its own line only: a focused region's other lines are what is in it.
    const [snapshot = ""] =
      (await focused.count()) > 0 ? (await focused.ariaSnapshot()).split("\n") : [];
    if (name.test(snapshot)) {
      await expect(focused).toBeInViewport();
      return;
    }
    passed.push(snapshot);
  }
  throw new Error(`Tab never reached ${String(name)}; it passed ${passed.join(" | ")}`);
}

test("every control of the calculator by keyboard alone", async ({ page, reader }) => {
  await reader.opens("/calculator");
  const title = page.locator("figcaption").first();
  const press = (key: string) => page.keyboard.press(key);

  await tabsTo(page, /radio "Linear"/);
  await press("ArrowRight");
  await expect(page.getByRole("radio", { name: "Logarithmic" })).toBeChecked();
  await tabsTo(page, /button "Share"/);
  await press("Tab");
  await expect(figure(page).locator(".recharts-surface")).toBeFocused();
  await press("ArrowRight");
  await expect(figure(page).locator(".recharts-tooltip-wrapper")).toContainText(/Envoy.*Linkerd/s);
  await tabsTo(page, /button "Download CSV"/);
  const [file] = await Promise.all([page.waitForEvent("download"), press("Enter")]);
  expect(file.suggestedFilename()).toBe("meshfit-memory-100-pods.csv");

  await tabsTo(page, /The same rows as a table/);
  await press("Enter");
  await tabsTo(page, /button "Pods"/);
  await press("Enter");
  await expect(page.locator("tbody th:visible", { hasText: /^200$/ }).first()).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Pods" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await tabsTo(page, /Calibrate with your own cluster/);
  await press("Enter");
  await expect(page.getByRole("textbox", { name: /output|paste/i }).first()).toBeVisible();
  await tabsTo(page, /textbox "CPU for the mesh"/);
  await page.keyboard.type("4");
  await expect(page.getByText(/With 4\svCPU for the mesh/).first()).toBeVisible();
  await tabsTo(page, /textbox "Memory for the mesh"/);
  await page.keyboard.type("16");
  await expect(page.getByText(/Within 16\sGiB/).first()).toBeVisible();
  await tabsTo(page, /How this was calculated/);
  await press("Enter");
  await expect(page.getByRole("main")).toContainText("max(0,");

  await tabsTo(page, /slider "Pods in the mesh, slider"/);
  await press("ArrowRight");
  await expect(title).toContainText("at 120\u00a0pods");
  await tabsTo(page, /spinbutton "Pods in the mesh"/);
  await press("ControlOrMeta+a");
  await page.keyboard.type("150");
  await expect(title).toContainText("at 150\u00a0pods");
  await tabsTo(page, /checkbox "Istio ambient, ztunnel only"/);
  await press("Space");
  await expect(title).toContainText("Ambient L4");
  await tabsTo(page, /radio "Usage"/);
  await press("ArrowRight");
  await expect(title).toContainText("reserve");
  await tabsTo(page, /radio "Yes"/);
  await press("ArrowRight");
  await expect(page).toHaveURL(/controlPlane=false/);
  await tabsTo(page, /radio "No"/);
  await press("ArrowLeft");
  await expect(page).toHaveURL(/ha=true/);
  await tabsTo(page, /More about the cluster/);
  await press("Enter");
  await tabsTo(page, /radio "No"/);
  await press("ArrowLeft");
  await expect(page).toHaveURL(/scoped=true/);
  await tabsTo(page, /slider "Meshed pods per node, slider"/);
  await press("ArrowLeft");
  await expect(page).toHaveURL(/podsPerNode=15/);
  await tabsTo(page, /radio "Shared vCPUs/);
  await press("ArrowRight");
  await expect(page).toHaveURL(/host=mid/);
  await tabsTo(page, /spinbutton "X-axis maximum"/);
  await page.keyboard.type("700");
  await expect(page).toHaveURL(/max=700/);
  await tabsTo(page, /Prices and node size/);
  await press("Enter");
  await tabsTo(page, /textbox "Currency"/);
  await page.keyboard.type("EUR");
  await expect(page.getByRole("status").filter({ hasText: "give both prices" })).toBeVisible();
  await tabsTo(page, /link "Reset to the defaults"/);
  await press("Enter");
  await expect(page).toHaveURL(/\/calculator$/);
  await expect(title).toContainText("at 100\u00a0pods");
});
