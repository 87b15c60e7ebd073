import { pages } from "./support/routes";
import { expect, test } from "./support/test";

const readsQuery =
  /^\/(calculator|compare|embed|embed\/calculator|manifests|measurements|search|wizard(\/.*)?)$/;

/** The policy of a page: in its header where it is rendered for a request, else in its head. */
function policyOf(headers: Record<string, string>, html: string): string {
  const header = headers["content-security-policy"] ?? "";
  const [, meta] =
    /^<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"\/><meta http-equiv="Content-Security-Policy" content="([^"]+)"\/>/.exec(
      html,
    ) ?? [];
  return meta ? `${meta}; ${header}` : header;
}

test("every page has a strict policy, and no answer names its maker", async ({ request }) => {
  for (const path of [...pages, "/embed/calculator", "/no/such/page", "/index.html"]) {
    const response = await request.get(path);
    const headers = response.headers();
    const policy = policyOf(headers, await response.text());
    const source = readsQuery.test(path) ? "nonce" : "sha256";
    expect(policy, path).toMatch(new RegExp(`^default-src 'none'; script-src 'self' '${source}-`));
    expect(policy, path).toContain("style-src 'self';");
    expect(policy, path).not.toContain("unsafe");
    // Anything may frame the calculator, files on a disk included, which no source list can name.
    const isFrame = path === "/embed/calculator";
    expect(/frame-ancestors/.test(policy), path).toBe(!isFrame);
    if (!isFrame) expect(policy, path).toContain("frame-ancestors 'none'");
    expect(headers["x-frame-options"], path).toBe(isFrame ? undefined : "DENY");
    expect(headers["x-powered-by"], path).toBeUndefined();
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["strict-transport-security"], path).toMatch(/^max-age=\d{8}/);
    expect(headers["referrer-policy"], path).toBe("strict-origin-when-cross-origin");
    expect(headers["permissions-policy"], path).toBe("camera=(), microphone=(), geolocation=()");
    expect(headers["cross-origin-opener-policy"], path).toBe("same-origin");
    expect(headers["cross-origin-embedder-policy"], path).toBe("require-corp");
    expect(headers["cross-origin-resource-policy"], path).toBe(
      isFrame ? "cross-origin" : "same-origin",
    );
  }
});

test("what is no page may run nothing; pictures may be shown by other pages", async ({
  request,
}) => {
  const pictures = ["/og/verdict/none", "/icon.svg", "/embed/calculator.svg?pods=60"];
  const others = [
    "/guide/istio.md",
    "/feed.xml",
    "/sitemap.xml",
    "/robots.txt",
    "/llms.txt",
    "/search-index.json",
    "/api/v1/meshes",
    "/api/v1/estimate",
    "/api/oembed",
    "/compare/table.csv",
    "/manifests/download?mesh=linkerd",
    "/wizard/result/record.md",
  ];
  for (const path of [...pictures, ...others]) {
    const headers = (await request.get(path)).headers();
    const mayRun = path.startsWith("/og/") ? /^frame-ancestors 'none'/ : /^default-src 'none'/;
    expect(headers["content-security-policy"], path).toMatch(mayRun);
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    const policy = pictures.includes(path) ? "cross-origin" : "same-origin";
    expect(headers["cross-origin-resource-policy"], path).toBe(policy);
  }
});

test("the API says what is wrong in its own form, and any page may ask it", async ({ request }) => {
  for (const path of ["/api", "/api/v1", "/api/v1/nope", "/api/v2/estimate"]) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(404);
    expect(response.headers()["content-type"], path).toBe("application/problem+json");
    expect(response.headers()["access-control-allow-origin"], path).toBe("*");
  }
  for (const path of ["/api/v1/estimate", "/api/v1/meshes"]) {
    const response = await request.fetch(path, {
      method: "OPTIONS",
      headers: { Origin: "https://a.example", "Access-Control-Request-Headers": "if-none-match" },
    });
    expect(response.status(), path).toBe(204);
    expect(response.headers(), path).toMatchObject({
      "access-control-allow-origin": "*",
      "access-control-allow-headers": "*",
      "access-control-allow-methods": "GET, HEAD, OPTIONS",
    });
  }
});

test("a page that is not there looks like one of ours, whatever its name", async ({ page }) => {
  // The browser itself complains of the answer's status.
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  for (const path of ["/index.html", "/guide/nope.md", "/og/verdict/nope"]) {
    await page.goto(path);
    const { width } = (await page.locator("main svg").first().boundingBox()) ?? { width: 0 };
    expect(width, path).toBeLessThan(200);
  }
  expect(complaints.filter((text) => !text.includes("status of 404"))).toEqual([]);
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
    const response = await request.get(path);
    expect(response.headers()["x-nextjs-prerender"], path).toContain("1");
    expect(/ nonce="/.test(await response.text()), path).toBe(false);
  }
});

test("only reading is allowed", async ({ request }) => {
  for (const method of ["POST", "PUT", "DELETE", "PATCH"]) {
    for (const path of ["/", "/wizard/result?must=encryption", "/api/v1/estimate", "/embed.js"]) {
      const response = await request.fetch(path, { method });
      expect(response.status(), `${method} ${path}`).toBe(405);
      expect(response.headers()["allow"]).toBe("GET, HEAD, OPTIONS");
    }
  }
});

for (const path of ["/guide", "/wizard"]) {
  test(`the policy of ${path} forbids what it should: a script that slipped in does not run`, async ({
    page,
  }) => {
    await page.goto(path);
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
}
