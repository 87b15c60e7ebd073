// @ts-check
/**
 * Serves the built site: `node server/main.js` in the standalone folder. One process watches, the
 * others serve; one that dies is replaced.
 */
import cluster from "node:cluster";
import process from "node:process";
import { log } from "./log.js";
import { readSettings } from "./settings.js";
import { serve } from "./worker.js";

/** A process that dies sooner than this after its start, or before it serves, is not started again. */
const shortestLifeMs = 5_000;

/** @param {import("./settings.js").Settings} settings */
function watch(settings) {
  /** @type {NodeJS.Signals | null} */
  let stoppedBy = null;
  let failed = false;
  // A link may be long: a query of 64 kB gets an answer instead of Node's 431. The young generation
  // is large enough for a page, so that rendering one leaves nothing behind to copy.
  cluster.setupPrimary({
    execArgv: ["--max-http-header-size=131072", "--max-semi-space-size=64", ...process.execArgv],
  });
  const start = () => {
    const worker = cluster.fork();
    const born = Date.now();
    let hasServed = false;
    worker.on("listening", () => (hasServed = true));
    worker.on("exit", (code, signal) => {
      if (stoppedBy) {
        // Ended by the signal itself: it had not come as far as to listen to it, and served nobody.
        if (code !== 0 && signal !== stoppedBy) failed = true;
      } else {
        log("error", "worker ended", { code, signal });
        if (!hasServed || Date.now() - born < shortestLifeMs) {
          failed = true;
          stop("SIGTERM");
        } else start();
      }
      if (stoppedBy && Object.keys(cluster.workers ?? {}).length === 0)
        process.exit(failed ? 1 : 0);
    });
  };
  /** @param {NodeJS.Signals} signal */
  const stop = (signal) => {
    stoppedBy = signal;
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill(signal);
  };
  process.on("SIGTERM", () => stop("SIGTERM"));
  process.on("SIGINT", () => stop("SIGINT"));
  cluster.once("listening", () => log("info", "listening", { port: settings.port }));
  for (let count = 0; count < settings.workers; count++) start();
}

try {
  const settings = readSettings();
  if (cluster.isPrimary) watch(settings);
  else await serve(settings);
} catch (error) {
  log("error", "could not start", { reason: error instanceof Error ? error.message : error });
  process.exit(1);
}
