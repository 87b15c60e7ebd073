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
 * @param {string} [folder] the standalone folder to serve
 * @param {string[]} [before] what starts Node, where it is not started as it is
 */
export async function serveForTest(env = {}, folder = standalone, before = []) {
  if (folder === standalone) ensureBuild();
  const port = await freePort();
  const [command = "", ...args] = [
    ...before,
    process.execPath,
    path.join(folder, "server", "main.js"),
  ];
  const child = spawn(command, args, {
    env: { ...process.env, PORT: String(port), HOST: "127.0.0.1", REQUEST_LOG: "off", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  /** @type {string[]} */
  const lines = [];
  child.stdout.setEncoding("utf8").on("data", (text) => lines.push(String(text)));
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
    /** Reads no more of what it writes: the other end of its log is gone. */
    stopReading: () => child.stdout.destroy(),
    /**
     * Ends it and waits until all it has written is in `output`: a line of the log is written when
     * the answer has gone out, which may be after it has come in.
     * @param {NodeJS.Signals} [signal]
     * @returns {Promise<number | null>} exit code
     */
    stop: async (signal = "SIGTERM") => {
      child.kill(signal);
      await closed;
      return child.exitCode;
    },
  };
}
