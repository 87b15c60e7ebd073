import http from "node:http";
import { spawn, spawnSync } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { standalone } from "../scripts/build.js";
import { freePort, serveForTest } from "../scripts/serve-for-test.js";

const link = "/wizard/result?must=encryption&operators=one&pods=40";
const routes = [
  "/",
  "/guide/linkerd",
  "/calculator?pods=70",
  link,
  "/compare?must=jwt",
  "/api/v1/estimate?pods=70",
  "/embed/calculator.svg?pods=70",
  "/embed/calculator.png?pods=70",
  "/search?q=waypoint",
];

/** What a page says; the data for React that follows may come in any order. */
const textAt = async (address: string) => {
  const response = await fetch(address);
  const [text = ""] = (await response.text()).replace(/nonce="[^"]+"/g, "").split("</main>", 1);
  return { status: response.status, text };
};

test("a process that is killed loses nothing: a link says afterwards what it said before", async () => {
  const site = await serveForTest();
  const before = await textAt(`${site.origin}${link}`);
  expect(before.status).toBe(200);
  await site.stop("SIGKILL");
  const again = await serveForTest();
  const after = await textAt(`${again.origin}${link}`);
  expect(after.text.replaceAll(again.origin, site.origin)).toBe(before.text);
  expect(await again.stop()).toBe(143);
});

test("a disk on which nothing can be written stops no answer", async () => {
  // No file may grow by a byte: every write to a disk fails as on one that is full.
  const full = ["bash", "-c", 'ulimit -f 0; trap "" XFSZ; exec "$0" "$@"'];
  const site = await serveForTest({}, { before: full });
  for (const route of [...routes, ...routes]) {
    expect((await textAt(`${site.origin}${route}`)).status, route).toBe(200);
  }
  expect(await site.stop()).toBe(143);
  expect(site.output()).not.toMatch(/error/i);
});

test("npm start on a port that is taken says so in one line and ends", async () => {
  const site = await serveForTest();
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/start.js"], {
    env: { ...process.env, PORT: String(site.port), HOST: "127.0.0.1" },
    encoding: "utf8",
    timeout: 60_000,
  });
  expect(stderr.trim()).toBe(`Port ${site.port} is taken; set PORT to another.`);
  expect(stdout).toBe("");
  expect(status).toBe(1);
  await site.stop();
});

test("npm start prints where the site is once it answers there, and ends with npm", async () => {
  const port = await freePort();
  const npm = spawn("npm", ["start"], {
    env: { ...process.env, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [npm.stdout, npm.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => (output += String(text)));
  }
  await expect
    .poll(() => output, { timeout: 120_000 })
    .toContain(`Meshfit: http://localhost:${port}\n`);
  expect(output).not.toMatch(/⨯|warn|caution|error/i);
  // A connection of its own each time: one that is kept open would be served to its end.
  const answersAt = (host: string) =>
    new Promise<boolean>((done) => {
      const url = `http://${host}:${port}/api/health/live`;
      http
        .get(url, { agent: false }, (response) => {
          response.resume();
          done(response.statusCode === 200);
        })
        .on("error", () => done(false));
    });
  expect(await answersAt("127.0.0.1")).toBe(true);
  expect(await answersAt("[::1]")).toBe(true);
  npm.kill("SIGTERM");
  await expect.poll(() => answersAt("127.0.0.1"), { timeout: 20_000 }).toBe(false);
});

test("a request that fails is written to standard error, without what the reader answered", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "meshfit-"));
  await cp(standalone, folder, { recursive: true, verbatimSymlinks: true });
  // The search page lays its index out from the chapters when it is asked for.
  await rm(path.join(folder, "content/guide"), { recursive: true });
  const site = await serveForTest({}, { folder });
  expect((await textAt(`${site.origin}/search?q=secret`)).status).toBe(500);
  await site.stop();
  const lines = site
    .output()
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Record<string, string>);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ event: "request failed", path: "/search", method: "GET" });
  expect(lines[0]?.["message"]).toContain("content/guide");
  expect(site.output()).not.toContain("secret");
  await rm(folder, { recursive: true });
});
