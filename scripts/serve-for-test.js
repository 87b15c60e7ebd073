// @ts-check
/** A server of the current build for a script that measures or attacks it. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import path from "node:path";
import process from "node:process";
import { ensureBuild, standalone } from "./build.js";

/** @returns {Promise<number>} a port nobody listens on */
export async function freePort() {
  for (;;) {
    // Below the ports that systems give to connections, which could take it meanwhile.
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const probe = createServer().listen(port, "127.0.0.1");
    const isFree = await once(probe, "listening").then(
      () => true,
      () => false,
    );
    if (!isFree) continue;
    probe.close();
    await once(probe, "close");
    return port;
  }
}

/**
 * @param {Record<string, string>} [env] settings of the server
 * @param {{ folder?: string, before?: string[], asUser?: { uid?: number, gid?: number } }} [how]
 * `folder`: the standalone folder to serve; `before`: what starts Node, where it is not started as it is
 */
export async function serveForTest(env = {}, how = {}) {
  const { folder = standalone, before = [], asUser = {} } = how;
  if (folder === standalone) ensureBuild();
  const port = await freePort();
  const [command = "", ...args] = [
    ...before,
    process.execPath,
    "--max-http-header-size=8192",
    path.join(folder, "server.js"),
  ];
  const child = spawn(command, args, {
    ...asUser,
    env: { ...process.env, PORT: String(port), HOSTNAME: "127.0.0.1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  /** @type {string[]} */
  const lines = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => lines.push(String(text)));
  }
  const closed = once(child, "close");
  const origin = `http://127.0.0.1:${port}`;
  for (const end = Date.now() + 60_000; ;) {
    const ready = await fetch(`${origin}/api/health/ready`).catch(() => null);
    if (ready?.ok) break;
    if (Date.now() > end || child.exitCode !== null) throw new Error("The server did not start.");
    await new Promise((done) => setTimeout(done, 100));
  }
  return {
    origin,
    port,
    pid: child.pid,
    /** What the server has written so far. */
    output: () => lines.join(""),
    /** Reads no more of what it writes: the other end is gone. */
    stopReading: () => [child.stdout, child.stderr].forEach((stream) => stream.destroy()),
    /**
     * Ends it and waits until all it has written is in `output`.
     * @param {NodeJS.Signals} [signal]
     * @returns {Promise<number | null>} exit code; Next ends with 143 after SIGTERM
     */
    stop: async (signal = "SIGTERM") => {
      child.kill(signal);
      await closed;
      return child.exitCode;
    },
  };
}
