import { expect, test } from "./support/test";

test("typing rewrites the output in place, and the link carries it", async ({ page, reader }) => {
  await reader.opens("/manifests");
  const output = page.getByRole("region", { name: "HTTPRoute" });
  await expect(output).toContainText("name: checkout-canary");
  const service = page.getByRole("textbox", { name: "Service", exact: true });
  await service.fill("basket");
  await expect(output).toContainText("name: basket-canary");
  await expect(service).toBeFocused();
  await page.getByRole("textbox", { name: "Header name" }).fill("X-Preview");
  await expect(output).toContainText("name: x-preview");
  await page.getByRole("radio", { name: "Istio ambient" }).check();
  await expect(page.getByRole("heading", { level: 2, name: "Istio ambient" })).toBeVisible();
  await expect(page).toHaveURL("/manifests?mesh=istio-ambient&service=basket&header=X-Preview");
  await page.reload();
  await expect(service).toHaveValue("basket");
  await expect(output).toContainText("name: basket-canary");
});

test("a hostile name is refused next to its field, and nothing typed is lost", async ({
  page,
  reader,
}) => {
  await reader.opens("/manifests?service=basket");
  const namespace = page.getByRole("textbox", { name: "Namespace", exact: true });
  for (const hostile of ["x: {", "a".repeat(300), "Shop", "__proto__"]) {
    await namespace.fill(hostile);
    await expect(page.getByText("Nothing is written yet")).toBeVisible();
    await expect(namespace).toHaveAttribute("aria-invalid", "true");
    await expect(namespace).toHaveAccessibleDescription(/at most 63 characters, only lowercase/);
    await expect(namespace).toHaveValue(hostile);
    await namespace.fill("shop");
    await expect(page.getByRole("region", { name: "HTTPRoute" })).toBeVisible();
  }
  await namespace.fill("x: {");
  await expect(page).toHaveURL(/namespace=x/);
  await page.reload();
  await expect(namespace).toHaveValue("x: {");
  await expect(page.getByRole("textbox", { name: "Service", exact: true })).toHaveValue("basket");
  await reader.seesNoBarrier();
});

test("what a mesh cannot carry is said, and two outputs stand side by side", async ({
  page,
  reader,
}) => {
  await reader.opens("/manifests?mesh=istio-sidecar&api=classic&header=x-preview&delay=2");
  await expect(page.getByText("Not written as you asked")).toHaveCount(0);
  await page.getByRole("combobox", { name: "Compare with" }).selectOption("Istio ambient");
  const split = page.getByRole("table", { name: "Split the traffic" });
  await expect(split.locator("del", { hasText: "kind: VirtualService" })).toBeVisible();
  await expect(split.locator("ins", { hasText: "kind: HTTPRoute" })).toBeVisible();
  await page.getByRole("radio", { name: "Istio ambient" }).check();
  const leftOut = page.getByRole("complementary", { name: "Not written as you asked" });
  await expect(leftOut).toContainText("waypoints do not support the subsets");
  await expect(leftOut).toContainText("the delay is left out");
});

test("copies a block and downloads the file", async ({ page, context, reader }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await reader.opens("/manifests?mesh=none&service=basket");
  await page.getByRole("button", { name: "Copy: HTTPRoute" }).click();
  await expect(page.getByRole("button", { name: "Copy: HTTPRoute" })).toContainText("Copied");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^apiVersion: gateway\.networking\.k8s\.io\/v1\nkind: HTTPRoute\n/);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the YAML" }).click();
  expect((await download).suggestedFilename()).toBe("basket-canary-none.yaml");
});

test("the file is an attachment with a safe name, or a message that helps", async ({ request }) => {
  const good = await request.get("/manifests/download?mesh=linkerd&service=basket");
  expect(good.status()).toBe(200);
  expect(good.headers()["content-disposition"]).toBe(
    'attachment; filename="basket-canary-linkerd.yaml"',
  );
  expect(await good.text()).toContain("kind: HTTPRoute");
  const bad = await request.get('/manifests/download?service=a"%0d%0ax:1&port=http');
  expect(bad.status()).toBe(400);
  expect(bad.headers()["content-disposition"]).toBeUndefined();
  expect(await bad.text()).toContain("Service is not a Service name: use at most 63");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a chapter leads into the builder, and the form writes", async ({ page }) => {
    await page.goto("/guide/installing");
    const start = page.getByRole("form", { name: "Start the builder" });
    await start.getByRole("textbox", { name: "Service" }).fill("basket");
    await start.getByRole("combobox").selectOption("Istio with sidecars");
    await start.getByRole("button").click();
    await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("Istio with sidecars");
    await page.getByRole("radio", { name: "VirtualService" }).check();
    await page.getByRole("button", { name: "Write it" }).click();
    await expect(page.getByText("kind: VirtualService")).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Service", exact: true })).toHaveValue("basket");
  });
});

test("ports, labels and protocol reach every Service, and rare fields are folded until used", async ({
  page,
  reader,
}) => {
  await reader.opens("/manifests?service=orders&port=80&weight=10");
  const rare = page.getByRole("textbox", { name: "Labels of the pods" });
  await expect(rare).toBeHidden();
  await page.getByRole("textbox", { name: "Target port" }).fill("8080");
  const services = page.getByRole("region", { name: "A Service for each version" });
  await expect(services).toContainText(
    /port: 80\s+targetPort: 8080[\s\S]*port: 80\s+targetPort: 8080/,
  );
  await page.getByText("Labels, workloads, further ports").click();
  await rare.fill("app.kubernetes.io/name=orders");
  await expect(services).toContainText("app.kubernetes.io/name: orders");
  await page.getByRole("combobox", { name: "Protocol" }).selectOption("gRPC");
  await expect(page.getByRole("region", { name: "GRPCRoute" })).toContainText("kind: GRPCRoute");
  await page.getByRole("combobox", { name: "Protocol" }).selectOption("Other TCP");
  await expect(page.getByText("Nothing is written yet")).toBeVisible();
  await expect(page.locator("#protocol-problem")).toContainText("cannot be split by weight");
  await page.getByRole("radio", { name: "Istio with sidecars" }).check();
  await expect(page.getByRole("region", { name: "TCPRoute" })).toContainText("kind: TCPRoute");
  await page.reload();
  await expect(rare).toBeVisible();
  await reader.seesNoBarrier();
});

test("the steps stand in the order one takes them", async ({ page, reader }) => {
  await reader.opens("/manifests?mesh=istio-sidecar");
  await expect(page.getByRole("navigation", { name: "Steps" }).getByRole("link")).toHaveText([
    "Install",
    "Enrol the namespace",
    "Save what is there",
    "Split the traffic",
    "Verify",
    "Shift more traffic",
    "Promote",
    "Roll back",
    "Leave and uninstall",
  ]);
  await expect(
    page.getByRole("complementary", { name: "Warnings: Leave and uninstall" }),
  ).toContainText("every VirtualService, DestinationRule, AuthorizationPolicy");
});

test("every id is there once, in every target", async ({ page, reader }) => {
  for (const mesh of ["linkerd", "istio-sidecar", "istio-ambient", "none"]) {
    await reader.opens(`/manifests?mesh=${mesh}&header=x-preview&compare=linkerd`);
    const ids = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  }
  await page.getByRole("navigation", { name: "Steps" }).getByText("Roll back").click();
  await expect(page.getByRole("heading", { level: 3, name: "Roll back" }).first()).toBeInViewport();
});
