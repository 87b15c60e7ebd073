import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { pathsToWarm, warmUp } from "@/server/warm-up.js";

const lines = vi.spyOn(process.stdout, "write").mockImplementation(() => true);
afterEach(() => lines.mockClear());

test("draws what is drawn on request and needs nothing in its path", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "meshfit-"));
  writeFileSync(
    path.join(folder, "app-path-routes-manifest.json"),
    JSON.stringify({
      "/(site)/search/page": "/search",
      "/(site)/guide/page": "/guide",
      "/(site)/guide/[chapter]/page": "/guide/[chapter]",
      "/_not-found/page": "/_not-found",
      "/api/v1/estimate/route": "/api/v1/estimate",
    }),
  );
  expect(pathsToWarm(folder, new Set(["/guide"]))).toEqual(["/search", "/api/v1/estimate"]);
  rmSync(folder, { recursive: true });
});

test("asks for each path once, unrecorded, and goes on after one that fails", async () => {
  const asked: string[] = [];
  const answer: RequestListener = (request, response) => {
    asked.push(request.url ?? "");
    // The last flag of a trace says whether it is recorded.
    expect(request.headers["traceparent"]).toMatch(/-00$/);
    if (request.url === "/cut") response.destroy();
    response.writeHead(request.url === "/broken" ? 500 : 200).end("text");
  };
  await warmUp(answer, ["/broken", "/cut", "/search"]);
  expect(asked).toEqual(["/broken", "/cut", "/search"]);
  const told = lines.mock.calls.map(([line]) => JSON.parse(String(line)) as object);
  expect(told).toMatchObject([
    { level: "error", path: "/broken", status: 500 },
    { level: "error", path: "/cut" },
    { level: "info", event: "warm", paths: 3 },
  ]);
});
