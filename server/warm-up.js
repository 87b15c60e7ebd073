// @ts-check
/** A process draws each kind of page once before it takes requests: the first of each is slow. */
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { log } from "./log.js";

/** A page that does not answer by then is left to its first reader. */
const longestMilliseconds = 10_000;
/** Belongs to a trace that nobody records, so that a collector hears of readers only. */
const unrecorded = { traceparent: `00-${"1".repeat(32)}-${"1".repeat(16)}-00` };

/**
 * @param {string} distDir
 * @param {ReadonlySet<string>} prerendered paths that are read, not drawn
 * @returns {string[]} paths of what is drawn on request and needs nothing in its path
 */
export function pathsToWarm(distDir, prerendered) {
  /** @type {Record<string, string>} */
  const routes = JSON.parse(
    readFileSync(path.join(distDir, "app-path-routes-manifest.json"), "utf8"),
  );
  return Object.values(routes).filter(
    (route) => !route.includes("[") && !route.startsWith("/_") && !prerendered.has(route),
  );
}

/**
 * Asks for each path once, on a port of its own that nobody else knows. What fails is logged: the
 * process serves all the same.
 * @param {import("node:http").RequestListener} answer
 * @param {readonly string[]} paths
 */
export async function warmUp(answer, paths) {
  const began = Date.now();
  // Exclusive: in a cluster a port is otherwise opened by, and shared with, the others.
  const server = createServer(answer).listen({ port: 0, host: "127.0.0.1", exclusive: true });
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  for (const path of paths) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, {
        headers: unrecorded,
        redirect: "manual",
        signal: AbortSignal.timeout(longestMilliseconds),
      });
      await response.arrayBuffer();
      if (response.status >= 500) log("error", "warm-up", { path, status: response.status });
    } catch (error) {
      log("error", "warm-up", { path, reason: error instanceof Error ? error.message : error });
    }
  }
  server.close();
  server.closeAllConnections();
  log("info", "warm", { paths: paths.length, milliseconds: Date.now() - began });
}
