// @ts-check
/** One process that serves: Next's own handler behind limits, the security policy and a log. */
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { cacheControlFor, readPrerendered } from "./caching.js";
import { makePolicies } from "./content-security-policy.js";
import { inOnePiece } from "./in-one-piece.js";
import { log, logConsole, logRequest } from "./log.js";
import { readScriptHashes } from "./script-hashes.js";
import { textFirst } from "./text-first.js";
import { pathsToWarm, warmUp } from "./warm-up.js";

const newNonce = () => randomBytes(16).toString("base64");

const methods = ["GET", "HEAD", "OPTIONS"];

/**
 * @param {string} root the folder that holds `.next`
 * @returns {Promise<(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => Promise<void>>}
 */
async function nextHandler(root) {
  const { config } = JSON.parse(
    readFileSync(path.join(root, ".next", "required-server-files.json"), "utf8"),
  );
  process.env["__NEXT_PRIVATE_STANDALONE_CONFIG"] = JSON.stringify(config);
  const next = createRequire(import.meta.url)("next");
  const app = next({ dev: false, dir: root });
  await app.prepare();
  return app.getRequestHandler();
}

/** Whether every % of a path stands for a character. Next fails on some that do not. @param {string} path */
function isReadable(path) {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** @param {import("./settings.js").Settings} settings */
export async function serve({ port, host, drainSeconds, graceSeconds, logsRequests }) {
  logConsole();
  const root = fileURLToPath(new URL("..", import.meta.url));
  // What is read while serving, such as the fonts of pictures, is found from here.
  process.chdir(root);
  const distDir = path.join(root, ".next");
  const policyFor = makePolicies(readScriptHashes(distDir));
  const prerendered = readPrerendered(distDir);
  const handle = await nextHandler(root);
  let isWarm = false;
  let isDraining = false;

  /** @type {import("node:http").RequestListener} */
  const answer = (request, response) => {
    const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
    if (isWarm && logsRequests) logRequest(request, response, path);
    if (isDraining) response.setHeader("Connection", "close");
    if (!methods.includes(request.method ?? "")) {
      response.writeHead(405, { Allow: methods.join(", "), "Content-Type": "text/plain" });
      response.end("This site is only read.\n");
      return;
    }
    if (isDraining && path === "/api/health/ready") {
      response.writeHead(503, {
        "Content-Type": "application/json",
        "Cache-Control": "no-store",
      });
      response.end('{"status":"draining"}');
      return;
    }
    if (!isReadable(path)) {
      response.writeHead(400, { "Content-Type": "text/plain" });
      response.end(
        "This address cannot be read: a % in it is not followed by what it should be.\n",
      );
      return;
    }
    const { policy, usesNonce } = policyFor(path, newNonce);
    response.setHeader("Content-Security-Policy", policy);
    const caching = cacheControlFor(path, usesNonce, prerendered);
    if (caching) response.setHeader("Cache-Control", caching);
    // The site has no cookies; Next knows some of its own, which are nobody's to send.
    delete request.headers.cookie;
    // Next puts the nonce it finds here on the scripts it writes; nobody else may name one.
    delete request.headers["content-security-policy-report-only"];
    if (usesNonce) request.headers["content-security-policy"] = policy;
    else delete request.headers["content-security-policy"];
    // Data for soft navigation is no page.
    if (usesNonce && request.headers.rsc === undefined) {
      inOnePiece(request, response, textFirst);
    }
    void handle(request, response);
  };
  const server = createServer(
    // Slow senders do not hold a place for long.
    { headersTimeout: 20_000, requestTimeout: 30_000, keepAliveTimeout: 10_000 },
    answer,
  );
  server.once("error", (error) => {
    const isTaken = "code" in error && error.code === "EADDRINUSE";
    const reason = isTaken ? `port ${port} is taken; set PORT to another` : error.message;
    log("error", "could not listen", { reason });
    process.exit(1);
  });
  const stop = (/** @type {number} */ delaySeconds) => {
    if (isDraining) return;
    isDraining = true;
    setTimeout(() => {
      server.close(() => process.exit(0));
      server.closeIdleConnections();
      setTimeout(() => {
        log("error", "grace period over", { graceSeconds });
        process.exit(1);
      }, graceSeconds * 1000).unref();
    }, delaySeconds * 1000);
  };
  process.on("SIGTERM", () => stop(drainSeconds));
  process.on("SIGINT", () => stop(0));

  await warmUp(answer, pathsToWarm(distDir, prerendered));
  isWarm = true;
  if (!isDraining) server.listen(port, host);
}
