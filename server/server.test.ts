import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { describe, expect, test, vi } from "vitest";
import { cacheControlFor } from "@/server/caching.js";
import { makePolicies } from "@/server/content-security-policy.js";
import { logConsole } from "@/server/log.js";
import { hashesIn } from "@/server/script-hashes.js";
import { readSettings } from "@/server/settings.js";

const hashOf = (script: string) => `sha256-${createHash("sha256").update(script).digest("base64")}`;

describe("hashes of inline scripts", () => {
  test("takes what runs, once, and neither files nor data blocks", () => {
    const html = [
      "<script>a()</script>",
      '<script id="_R_">b("</p>")</script>',
      "<script>a()</script>",
      '<script src="/c.js" async=""></script>',
      '<script type="application/ld+json">{"d":1}</script>',
    ].join("");
    expect(hashesIn(html)).toEqual([hashOf("a()"), hashOf('b("</p>")')]);
  });
});

describe("the policy of a path", () => {
  const hashes = new Map([
    ["/guide", ["sha256-guide"]],
    ["/_not-found", ["sha256-lost"]],
  ]);
  const policyFor = makePolicies(hashes);

  test("goes by hashes where the page is prerendered", () => {
    const { policy, usesNonce } = policyFor("/guide", () => "abc");
    expect(usesNonce).toBe(false);
    expect(policy).toContain("script-src 'self' 'sha256-guide';");
    expect(policy).not.toContain("nonce");
  });

  test("goes by the nonce where it is rendered, and covers the page for lost readers", () => {
    const { policy, usesNonce } = policyFor("/wizard/result", () => "abc");
    expect(usesNonce).toBe(true);
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'sha256-lost';");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  test("lets the frame alone be framed", () => {
    expect(policyFor("/embed/calculator", () => "abc").policy).toContain("frame-ancestors *");
    for (const path of ["/embed", "/embed/calculator/", "/calculator", "/embed/calculator.svg"]) {
      expect(policyFor(path, () => "abc").policy, path).toContain("frame-ancestors 'none'");
    }
  });

  test("allows nothing in what is no page", () => {
    for (const path of ["/api/v1/meshes", "/og/verdict/none", "/guide/linkerd.md", "/feed.xml"]) {
      expect(policyFor(path, () => "abc").policy, path).toBe(
        "default-src 'none'; frame-ancestors 'none'",
      );
    }
  });

  test("never allows what is inline or evaluated", () => {
    for (const path of ["/guide", "/wizard", "/embed/calculator", "/api/health/live"]) {
      expect(policyFor(path, () => "abc").policy).toMatch(/^default-src 'none'/);
      expect(policyFor(path, () => "abc").policy).not.toContain("unsafe");
    }
  });
});

test("answers are kept by what they are", () => {
  const prerendered = new Set(["/guide", "/guide-copies/istio"]);
  expect(cacheControlFor("/guide", false, prerendered)).toBe("public, max-age=0, s-maxage=300");
  expect(cacheControlFor("/guide/istio.md", false, prerendered)).toContain("s-maxage=300");
  expect(cacheControlFor("/guide/nowhere.md", false, prerendered)).toBeUndefined();
  expect(cacheControlFor("/wizard", true, prerendered)).toBe("private, no-cache");
  expect(cacheControlFor("/embed/calculator", true, prerendered)).toBeUndefined();
  expect(cacheControlFor("/api/v1/estimate", false, prerendered)).toBeUndefined();
});

test("what is said on the console is one line of JSON, error or not", () => {
  const lines: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((line) => lines.push(String(line)) > 0);
  const before = { ...console };
  logConsole();
  console.log("\u001b[32m✓\u001b[39m took %d ms", 3);
  console.error(new Error("no\nluck"));
  Object.assign(console, before);
  vi.restoreAllMocks();
  const [said, failed] = lines.map((line) => JSON.parse(line) as Record<string, string>);
  expect(said).toMatchObject({ level: "info", event: "console", text: "✓ took 3 ms" });
  expect(failed?.["level"]).toBe("error");
  expect(failed?.["text"]).toContain("Error: no\nluck");
  expect(lines).toHaveLength(2);
});

describe("settings", () => {
  test("name what is wrong", () => {
    for (const port of ["70000", "x", "-1", "80.5", "0x50"]) {
      process.env["PORT"] = port;
      expect(readSettings, port).toThrow(`PORT is "${port}"`);
    }
    process.env["PORT"] = "8080";
    expect(readSettings().port).toBe(8080);
    delete process.env["PORT"];
    expect(readSettings().port).toBe(3000);
  });

  test.each([
    ["SITE_ORIGIN", "meshfit.example", "https://meshfit.example"],
    ["SITE_ORIGIN", "javascript:alert(1)", "leave it unset"],
    ["OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4318", "http://collector:4318"],
    ["TRUST_PROXY", "yes", "0 or 1"],
    ["REQUEST_LOG", "none", "on or off"],
  ])("%s refuses %s before anything is served", (name, value, wayOut) => {
    vi.stubEnv(name, value);
    expect(readSettings).toThrow(`${name} is "${value}"`);
    expect(readSettings).toThrow(wayOut);
    vi.unstubAllEnvs();
  });

  test("that cannot be used end the start with one line that says why", () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["server/main.js"], {
      encoding: "utf8",
      env: { NODE_ENV: "production", SITE_ORIGIN: "meshfit.example" },
    });
    expect(status).toBe(1);
    expect(stderr).toBe("");
    const line = JSON.parse(stdout) as Record<string, string>;
    expect(line).toMatchObject({ level: "error", event: "could not start" });
    expect(line["reason"]).toContain('SITE_ORIGIN is "meshfit.example"');
  });

  test("takes addresses, and the empty text as unset", () => {
    vi.stubEnv("SITE_ORIGIN", "https://meshfit.example");
    vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", "");
    expect(readSettings).not.toThrow();
    vi.unstubAllEnvs();
  });
});
