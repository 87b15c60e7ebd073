import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { eachOf, linksIn, linksOf } from "@/scripts/upkeep/external-links.js";
import { compareVersions, newerThan, versionOf } from "@/scripts/upkeep/new-versions.js";

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  cleanups.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** In another process, so that this one can be the server. */
function run(script: string, ...options: string[]) {
  return new Promise<{ status: number; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      [`scripts/upkeep/${script}.js`, ...options],
      (_error, stdout, stderr) => resolve({ status: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

describe("external links", () => {
  test("are found in prose and data, without what is only an example", () => {
    const text =
      'See [a](https://a.dev/x#part), "https://b.dev/y?z=1". Or https://c.dev/. `curl http://localhost:1` https://d.example/ https://e.dev/${name}';
    expect(linksIn(text)).toEqual(["https://a.dev/x", "https://b.dev/y?z=1", "https://c.dev/"]);
    expect(linksOf("content").size).toBeGreaterThan(200);
  });

  test("are alive, to be looked at, or dead", async () => {
    const asked: string[] = [];
    const origin = await serve((request, response) => {
      asked.push(`${request.method ?? ""} ${request.url ?? ""}`);
      if (request.url === "/no-head") response.statusCode = request.method === "HEAD" ? 405 : 200;
      else if (request.url === "/moved") response.writeHead(301, { location: "/fine" });
      else if (request.url === "/bots") response.statusCode = 403;
      else if (request.url === "/gone") response.statusCode = 410;
      else if (request.url === "/silent") return;
      response.end();
    });
    const folder = mkdtempSync(path.join(tmpdir(), "meshfit-links-"));
    cleanups.push(() => rmSync(folder, { recursive: true }));
    const links = ["fine", "no-head", "moved", "bots", "gone", "silent"];
    writeFileSync(
      path.join(folder, "sources.json"),
      JSON.stringify([
        ...links.map((link) => `${origin}/${link}`),
        "http://nowhere.meshfit-no-such/",
      ]),
    );
    const { status, stdout } = await run("external-links", "--folder", folder, "--timeout", "1");
    expect(stdout).toContain("3 alive, 1 to be looked at, 3 dead");
    expect(stdout).toContain(`unsure: ${origin}/bots (status 403; in sources.json)`);
    expect(stdout).toContain(`dead: ${origin}/gone (status 410; in sources.json)`);
    expect(stdout).toContain(`dead: ${origin}/silent (no answer in 1 s; in sources.json)`);
    expect(status).toBe(1);
    expect(asked).toContain("GET /no-head");
    expect(asked).not.toContain("GET /fine");
  });

  test("are asked a few at a time, each once", async () => {
    let running = 0;
    let most = 0;
    const done: number[] = [];
    const items = Array.from({ length: 20 }, (_, index) => index);
    await eachOf(items, 3, async (item) => {
      most = Math.max(most, (running += 1));
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      done.push(item);
    });
    expect(most).toBe(3);
    expect(done.sort((a, b) => a - b)).toEqual(items);
  });

  test("refuses options in words", async () => {
    const { status, stderr } = await run("external-links", "--concurrency", "many");
    expect(status).toBe(2);
    expect(stderr).toContain('--concurrency is "many"');
  });
});

describe("new versions", () => {
  const release = (tag: string, more = {}) => ({
    tag_name: tag,
    draft: false,
    prerelease: false,
    ...more,
  });

  test("are read from tags and ordered by number", () => {
    expect(versionOf("v1.20.2")).toEqual({ line: "", numbers: [1, 20, 2] });
    expect(versionOf("edge-26.10.1")?.line).toBe("edge-");
    expect(versionOf("1.32.0-rc.1")).toBeUndefined();
    expect(compareVersions([1, 10], [1, 9, 9])).toBeGreaterThan(0);
    expect(compareVersions([2, 0], [2, 0, 0])).toBe(0);
  });

  test("are newer only when published, of the same line and higher", () => {
    const releases = [
      release("1.9.9"),
      release("v1.33.0", { prerelease: true }),
      release("1.34.0", { draft: true }),
      release("1.35.0-alpha.1"),
      release("edge-26.1.1"),
      release("1.32.0"),
    ];
    expect(newerThan(releases, "1.31.1")).toBe("1.32.0");
    expect(newerThan(releases, "1.32.0")).toBeUndefined();
    expect(newerThan(releases, "edge-25.12.9")).toBe("edge-26.1.1");
    expect(newerThan([], "1.0.0")).toBeUndefined();
    expect(() => newerThan([], "soon")).toThrow('"soon" is no version');
  });

  test("are reported for every mesh of the catalog that has releases", async () => {
    const api = await serve((request, response) => {
      const isIstio = request.url?.startsWith("/repos/istio/istio/releases") ?? false;
      response.end(JSON.stringify(isIstio ? [release("99.0.0"), release("1.0.0")] : []));
    });
    const { status, stdout } = await run("new-versions", "--api", api, "--fail");
    expect(status).toBe(1);
    for (const mesh of ["linkerd", "istio-sidecar", "istio-ambient", "cilium", "kuma", "consul"]) {
      expect(stdout).toMatch(new RegExp(`^${mesh}\\.\\w+ is \\S+; `, "m"));
    }
    expect(stdout.match(/istio\/istio has 99\.0\.0/g)).toHaveLength(2);
    expect(stdout.match(/has nothing newer/g)).toHaveLength(5);
    expect((await run("new-versions", "--api", api)).status).toBe(0);
  });

  test("are unknown, not absent, when GitHub does not answer", async () => {
    const api = await serve((_request, response) => {
      response.statusCode = 403;
      response.end();
    });
    const { status, stderr } = await run("new-versions", "--api", api);
    expect(status).toBe(2);
    expect(stderr).toContain("GitHub answered 403");
  });
});
