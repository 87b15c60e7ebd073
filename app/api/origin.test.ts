import { afterEach, describe, expect, test, vi } from "vitest";
import { servedOrigin } from "@/app/api/origin";

const originFor = (headers: Record<string, string>) =>
  servedOrigin({ headers: new Headers(headers) });

const forwarded = {
  host: "meshfit.internal:3000",
  "x-forwarded-host": "meshfit.example",
  "x-forwarded-proto": "https",
};

afterEach(() => vi.unstubAllEnvs());

test("without settings, links lead to where the request came in", () => {
  expect(originFor({ host: "meshfit.example" })).toBe("http://meshfit.example");
  expect(originFor({ host: "mesh_fit:8080" })).toBe("http://mesh_fit:8080");
  expect(originFor({ host: "[::1]:3000" })).toBe("http://[::1]:3000");
  expect(originFor({})).toBe("http://localhost:3000");
});

test("what a proxy says counts only when it is trusted", () => {
  expect(originFor(forwarded)).toBe("http://meshfit.internal:3000");
  vi.stubEnv("TRUST_PROXY", "0");
  expect(originFor(forwarded)).toBe("http://meshfit.internal:3000");
  vi.stubEnv("TRUST_PROXY", "1");
  expect(originFor(forwarded)).toBe("https://meshfit.example");
  expect(originFor({ host: "a.example" })).toBe("http://a.example");
  expect(
    originFor({ "x-forwarded-host": "a.example, b.example", "x-forwarded-proto": "https,http" }),
  ).toBe("https://a.example");
});

test("SITE_ORIGIN is stronger than both", () => {
  vi.stubEnv("TRUST_PROXY", "1");
  vi.stubEnv("SITE_ORIGIN", "https://mesh.example/somewhere");
  expect(originFor(forwarded)).toBe("https://mesh.example");
});

describe("a hostile host never reaches a link", () => {
  const hosts = [
    'a.example"><script>alert(1)</script>',
    "a.example/path",
    "user:password@a.example",
    "a.example?x=1",
    "a.example#x",
    "a.example:99999",
    "a.example:80:80",
    "a.example\\@b.example",
    "a b",
    "javascript:alert(1)",
    "%61.example",
    "-",
    ".".repeat(300),
    "'onload='",
  ];
  test.each(hosts)("%s", (host) => {
    expect(originFor({ host })).toBe("http://localhost:3000");
    vi.stubEnv("TRUST_PROXY", "1");
    expect(originFor({ host: "a.example", "x-forwarded-host": host })).toBe(
      "http://localhost:3000",
    );
  });
});
