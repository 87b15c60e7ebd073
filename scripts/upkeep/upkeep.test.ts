import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import JSZip from "jszip";
import { afterEach, describe, expect, test } from "vitest";
import { eachOf, linksIn, linksOf } from "@/scripts/upkeep/external-links.js";
import {
  catalogValue,
  exitCodeOf,
  findNewVersions,
  reported,
  watched,
} from "@/scripts/upkeep/new-versions.js";
import { goProxy } from "@/scripts/upkeep/registries.js";
import { compareVersions, newerThan, versionOf } from "@/scripts/upkeep/versions.js";

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
  test("are read from tags and ordered by number", () => {
    expect(versionOf("v1.20.2")).toEqual({ line: "", numbers: [1, 20, 2] });
    expect(versionOf("edge-26.10.1")?.line).toBe("edge-");
    expect(versionOf("1.32.0-rc.1")).toBeUndefined();
    expect(compareVersions([1, 10], [1, 9, 9])).toBeGreaterThan(0);
    expect(compareVersions([2, 0], [2, 0, 0])).toBe(0);
  });

  test("are newer only when released, of the same line and higher", () => {
    const tags = ["1.9.9", "1.35.0-alpha.1", "edge-26.1.1", "v1.31.4", "1.32.0"];
    expect(newerThan(tags, "1.31.1")).toBe("1.32.0");
    expect(newerThan(tags, "1.31.1", "minor")).toBe("v1.31.4");
    expect(newerThan(tags, "0.5.1", "major")).toBeUndefined();
    expect(newerThan(tags, "1.32.0")).toBeUndefined();
    expect(newerThan(tags, "edge-25.12.9")).toBe("edge-26.1.1");
    // Where the catalog names a minor only, a patch of it is nothing new.
    expect(newerThan(["v1.37.2"], "1.37")).toBeUndefined();
    expect(newerThan([], "1.0.0")).toBeUndefined();
    expect(() => newerThan([], "soon")).toThrow('"soon" is no version');
  });

  test("come from the proxy that GOPROXY names, or the public one", () => {
    expect(goProxy("")).toBe("https://proxy.golang.org");
    expect(goProxy("off")).toBe("https://proxy.golang.org");
    expect(goProxy("https://go.test/,direct")).toBe("https://go.test");
  });

  /** The last part of each answer, as the public places give it today; all else does not answer. */
  const stored: Record<string, string> = {
    "/istio.io/api/@v/list": "v1.31.4\nv99.0.0-rc.0\nv1.32.0\n",
    "/sigs.k8s.io/gateway-api/@v/list": "v1.7.0\n",
    "/k8s.io/api/@v/list": "v0.37.2\nv0.99.0\n",
    "/@kubernetes-models%2fistio": '{"versions":{"2.3.0":{},"99.0.0":{}}}',
    "https://helm.cilium.io/index.yaml":
      "entries:\n  cilium:\n    - {version: 1.20.2, appVersion: 1.20.2}\n    - {version: 99.0.0}\n",
    "/repos/hashicorp/consul/releases?per_page=50":
      '[{"tag_name":"v99.0.0","draft":false,"prerelease":true},{"tag_name":"v1.0.0","draft":false,"prerelease":false}]',
    "/sigs.k8s.io/gateway-api/conformance/@v/list": "v1.6.0\nv1.7.0\nv1.8.0-rc.1\n",
  };
  const reports: Record<string, string> = {
    "v1.6/linkerd-linkerd/a.yaml": catalogReport("linkerd"),
    "v1.6/istio-istio/a.yaml": catalogReport("istio-sidecar"),
    "v1.7/istio-istio/b.yaml": report("v1.7.0", "1.99", "MESH-HTTP"),
    "v1.7/linkerd-linkerd/gateway-only.yaml": report("v1.7.0", "2.99", "GATEWAY-HTTP"),
  };

  function report(gatewayApi: string, version: string, profile: string) {
    return `gatewayAPIVersion: ${gatewayApi}\ndate: "2026-11-01T00:00:00Z"\nimplementation: {version: "${version}"}\nprofiles: [{name: ${profile}}]\n`;
  }
  function catalogReport(mesh: string) {
    const known = catalogValue(`${mesh}.conformance_report`);
    const [, gatewayApi = "", version = ""] = /(v[\d.]+) with .* (\S+)$/.exec(known) ?? [];
    return report(gatewayApi, version, "MESH-HTTP");
  }
  async function ask(url: string) {
    if (url.endsWith("/gateway-api/conformance/@v/v1.7.0.zip")) {
      const zip = new JSZip();
      for (const [name, text] of Object.entries(reports)) {
        zip.file(`sigs.k8s.io/gateway-api/conformance@v1.7.0/reports/${name}`, text);
      }
      return await zip.generateAsync({ type: "nodebuffer" });
    }
    const found = Object.entries(stored).find(([end]) => url.endsWith(end));
    if (!found) throw new Error("answered 403");
    return Buffer.from(found[1]);
  }

  test("are found in the Go proxy, npm, Helm, GitHub and the module of conformance reports", async () => {
    const findings = await findNewVersions(ask);
    const of = (fact: string) => findings.find(({ line }) => line.startsWith(`${fact} is `))!;
    for (const { fact } of [...watched, ...reported]) expect(of(fact)).toBeDefined();

    // One place that does not answer is named and does no harm.
    expect(of("istio-sidecar.newest_release")).toMatchObject({ state: "same" });
    expect(of("istio-sidecar.newest_release").line).toContain(
      "Go istio.io/client-go: answered 403; Go istio.io/api has nothing newer",
    );
    expect(of("landscape.gateway_api_version").state).toBe("same");
    expect(of("landscape.kubernetes_newest_minor").line).toContain("has v1.99.0");
    expect(of("cilium.newest_release").line).toContain("has 99.0.0");
    // A preview on GitHub is no release.
    expect(of("consul.version").state).toBe("same");
    expect(of("kuma.newest_release").state).toBe("unknown");

    expect(of("linkerd.conformance_report").state).toBe("same");
    expect(of("istio-sidecar.conformance_report")).toMatchObject({ state: "newer" });
    expect(of("istio-sidecar.conformance_report").line).toContain(
      "v1.7.0 with 1.99, of 2026-11-01",
    );

    expect(exitCodeOf(findings, true)).toBe(1);
    expect(exitCodeOf(findings, false)).toBe(2);
    expect(exitCodeOf([{ line: "", state: "same" }], true)).toBe(0);
  });

  test("ask each place once", async () => {
    const asked: string[] = [];
    await findNewVersions(async (url) => {
      asked.push(url);
      return await ask(url);
    });
    expect(new Set(asked).size).toBe(asked.length);
  });

  test("are unknown, not absent, when nobody answers", async () => {
    const findings = await findNewVersions(() => Promise.reject(new Error("answered 403")));
    expect(new Set(findings.map(({ state }) => state))).toEqual(new Set(["unknown"]));
    expect(exitCodeOf(findings, true)).toBe(2);
  });
});
