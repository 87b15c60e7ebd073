import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
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

const textAt = async (address: string) => {
  const response = await fetch(address);
  // A nonce is new each time.
  return { status: response.status, text: (await response.text()).replace(/nonce="[^"]+"/g, "") };
};

test("a process that is killed is replaced, and a link says afterwards what it said before", async () => {
  const site = await serveForTest({ WORKERS: "1" });
  const before = await textAt(`${site.origin}${link}`);
  expect(before.status).toBe(200);
  const workers = () =>
    execFileSync("pgrep", ["-P", String(site.pid)], { encoding: "utf8" })
      .trim()
      .split("\n");
  const [worker] = workers();
  // One that dies in its first seconds is not started again: it would die for ever.
  await delay(6_000);
  process.kill(Number(worker), "SIGKILL");
  await expect
    .poll(() => textAt(`${site.origin}${link}`).catch(() => null), { timeout: 60_000 })
    .toEqual(before);
  expect(workers()).not.toContain(worker);
  // The other way of losing everything: all of it at once.
  await site.stop("SIGKILL");
  expect(site.output()).toContain('"event":"worker ended"');
  const again = await serveForTest({ WORKERS: "1" });
  const after = await textAt(`${again.origin}${link}`);
  expect(after.text.replaceAll(again.origin, site.origin)).toBe(before.text);
  expect(await again.stop()).toBe(0);
});

test("a disk on which nothing can be written stops no answer", async () => {
  // No file may grow by a byte: every write to a disk fails as on one that is full.
  const full = ["bash", "-c", 'ulimit -f 0; trap "" XFSZ; exec "$0" "$@"'];
  const site = await serveForTest({ WORKERS: "1", REQUEST_LOG: "on" }, undefined, full);
  for (const route of [...routes, ...routes]) {
    expect((await textAt(`${site.origin}${route}`)).status, route).toBe(200);
  }
  expect(await site.stop()).toBe(0);
  expect(site.output()).not.toContain('"level":"error"');
});

test("a log that nobody reads any more stops no answer", async () => {
  const site = await serveForTest({ WORKERS: "1", REQUEST_LOG: "on" });
  site.stopReading();
  for (const route of [...routes, ...routes]) {
    expect((await textAt(`${site.origin}${route}`)).status, route).toBe(200);
  }
  expect(await site.stop()).toBe(0);
});

test("on a port that is taken it says so and ends", async () => {
  const site = await serveForTest({ WORKERS: "1" });
  const { status, stdout } = spawnSync(
    process.execPath,
    [path.join(standalone, "server", "main.js")],
    {
      env: { ...process.env, PORT: String(site.port), HOST: "127.0.0.1" },
      encoding: "utf8",
      timeout: 60_000,
    },
  );
  expect(stdout).toContain(`port ${site.port} is taken; set PORT to another`);
  expect(status).toBe(1);
  expect(await site.stop()).toBe(0);
});

test("a site that is stopped while it starts ends in good order", async () => {
  const site = spawn(process.execPath, [path.join(standalone, "server", "main.js")], {
    env: { ...process.env, PORT: String(await freePort()), HOST: "127.0.0.1", WORKERS: "1" },
    stdio: "ignore",
  });
  const ended = once(site, "exit");
  // The process that will serve exists, and has not come as far as to listen to signals.
  await expect
    .poll(() => spawnSync("pgrep", ["-P", String(site.pid)]).status, { intervals: [10] })
    .toBe(0);
  site.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
});

test("a process takes requests once it has drawn each kind of page", async () => {
  const site = await serveForTest({ WORKERS: "1", REQUEST_LOG: "on" });
  await textAt(`${site.origin}/search`);
  expect(await site.stop()).toBe(0);
  const told = site
    .output()
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { event: string; paths?: number; path?: string });
  const events = told.map(({ event }) => event);
  expect(events.indexOf("warm")).toBeGreaterThan(-1);
  expect(events.indexOf("warm")).toBeLessThan(events.indexOf("listening"));
  expect(told.find(({ event }) => event === "warm")?.paths).toBeGreaterThan(15);
  // The log is about readers: of what was drawn before, it has no line.
  expect(told.filter(({ path }) => path === "/search")).toHaveLength(1);
});

test("what goes wrong in answering is told in the log", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "meshfit-"));
  await cp(standalone, folder, { recursive: true, verbatimSymlinks: true });
  await rm(path.join(folder, ".next/server/app/wizard/result/frame.html"));
  const site = await serveForTest({ WORKERS: "1" }, folder);
  expect((await textAt(`${site.origin}${link}`)).status).toBe(500);
  expect(await site.stop()).toBe(0);
  const errors = site
    .output()
    .split("\n")
    .filter((line) => line.includes('"level":"error"'));
  const early = errors.filter((line) => line.includes('"event":"warm-up"'));
  expect(early.join("\n")).toContain('"path":"/wizard/result","status":500');
  // Each of those has its own reason before it, and the reader's request has one more.
  const reasons = errors.filter((line) => line.includes("frame.html"));
  expect(reasons).toHaveLength(early.length + 1);
  expect(errors).toHaveLength(reasons.length + early.length);
  await rm(folder, { recursive: true });
});
