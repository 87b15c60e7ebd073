import { pages } from "./support/routes";
import { expect, test } from "./support/test";

test("every page names a strict policy, and no answer names its maker", async ({ request }) => {
  for (const path of [...pages, "/no/such/page"]) {
    const headers = (await request.get(path)).headers();
    const policy = headers["content-security-policy"] ?? "";
    expect(policy, path).toMatch(/^default-src 'none'; script-src 'self' '(nonce|sha256)-/);
    expect(policy, path).not.toContain("unsafe");
    expect(headers["x-powered-by"], path).toBeUndefined();
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["strict-transport-security"], path).toMatch(/^max-age=\d{8}/);
    expect(headers["referrer-policy"], path).toBe("strict-origin-when-cross-origin");
    expect(headers["permissions-policy"], path).toBe("camera=(), microphone=(), geolocation=()");
    expect(headers["cross-origin-opener-policy"], path).toBe("same-origin");
    expect(headers["cross-origin-embedder-policy"], path).toBe("require-corp");
    expect(headers["cross-origin-resource-policy"], path).toBe(
      path.startsWith("/embed/calculator") ? "cross-origin" : "same-origin",
    );
  }
});

test("a nonce is new each time, and nobody can name one", async ({ request }) => {
  const nonceOf = async (headers: Record<string, string>) => {
    const response = await request.get("/wizard", { headers });
    const [, nonce = ""] =
      /'nonce-([^']+)'/.exec(response.headers()["content-security-policy"] ?? "") ?? [];
    expect(await response.text()).toContain(`nonce="${nonce}"`);
    return nonce;
  };
  const named = { "Content-Security-Policy": "script-src 'nonce-mine'" };
  const nonces = [await nonceOf({}), await nonceOf({}), await nonceOf(named)];
  expect(new Set(nonces).size).toBe(3);
  expect(nonces).not.toContain("mine");
});

test("prerendered pages stay prerendered under the policy", async ({ request }) => {
  for (const path of ["/", "/guide", "/guide/linkerd", "/meshes/none", "/method", "/sources"]) {
    const headers = (await request.get(path)).headers();
    expect(headers["x-nextjs-prerender"], path).toContain("1");
    expect(headers["content-security-policy"], path).not.toContain("nonce");
  }
});

test("only reading is allowed", async ({ request }) => {
  for (const method of ["POST", "PUT", "DELETE", "PATCH", "TRACE"]) {
    const response = await request.fetch("/wizard/result?must=encryption", { method });
    expect(response.status(), method).toBe(405);
    expect(response.headers()["allow"]).toBe("GET, HEAD, OPTIONS");
  }
});

test("the policy forbids what it should: a script that slipped in does not run", async ({
  page,
}) => {
  await page.goto("/guide");
  const colour = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'taken'";
    document.body.append(script);
    document.body.insertAdjacentHTML(
      "beforeend",
      "<p style='color: red' onclick='x()'>slipped in</p>",
    );
    const slipped = document.body.lastElementChild;
    return slipped ? getComputedStyle(slipped).color : "";
  });
  await expect(page.getByText("slipped in")).toBeVisible();
  await expect(page).not.toHaveTitle("taken");
  expect(colour).not.toBe("rgb(255, 0, 0)");
});
