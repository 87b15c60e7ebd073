import { readdirSync, readFileSync } from "node:fs";
import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { proxy } from "@/proxy";

const ask = (path: string, init: { method?: string; headers?: Record<string, string> } = {}) =>
  proxy(new NextRequest(`http://localhost${path}`, init));

/** Addresses of the pages whose code names `searchParams`. */
const readQuery = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("page.tsx"))
  .filter((file) => readFileSync(`app/${file}`, "utf8").includes("searchParams"))
  .map((file) => `/${file.replace(/\([^)]*\)\//g, "").replace(/\/page\.tsx$/, "")}`);

test("pages that read the query get a nonce, and no others do", () => {
  expect(readQuery.length).toBeGreaterThan(5);
  for (const path of readQuery) {
    expect(ask(path).headers.get("content-security-policy"), path).toContain("'nonce-");
  }
  for (const path of ["/", "/guide", "/guide/istio", "/sources", "/api/v1/meshes", "/nowhere"]) {
    expect(ask(path).headers.get("content-security-policy"), path).toBeNull();
  }
});

test("at most 200 parameters are read", () => {
  expect(ask(`/calculator?${"a&".repeat(199)}a`).status).toBe(200);
  expect(ask(`/calculator?${"a&".repeat(201)}`).status).toBe(414);
  expect(ask(`/api/v1/meshes?${"a&".repeat(201)}`).headers.get("content-type")).toBe(
    "application/problem+json",
  );
});

test("what cannot be asked is answered in words", () => {
  expect(ask("/guide/%FF").status).toBe(400);
  expect(ask("/calculator?pods=%FF").status).toBe(200);
  expect(ask("/", { method: "POST" }).status).toBe(405);
  expect(ask("/", { method: "OPTIONS" }).headers.get("allow")).toBe("GET, HEAD, OPTIONS");
});
