// @ts-check
/**
 * Structured log: one JSON object a line on standard output. No query, no address, no user agent:
 * answers and clusters are nobody's business but the reader's.
 */
import process from "node:process";
import { format, stripVTControlCharacters } from "node:util";

/** A path longer than this is somebody's experiment. */
const longestPath = 200;

// A log that nobody reads any more is no reason to stop serving.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});

/**
 * @param {"info" | "error"} level
 * @param {string} event what happened, in a word or two
 * @param {Record<string, unknown>} [fields]
 */
export function log(level, event, fields = {}) {
  const line = { time: new Date().toISOString(), level, event, ...fields };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** What Next and its libraries say on the console becomes lines of the same kind. */
export function logConsole() {
  for (const [method, level] of /** @type {const} */ ([
    ["log", "info"],
    ["info", "info"],
    ["warn", "error"],
    ["error", "error"],
  ])) {
    console[method] = (...said) =>
      log(level, "console", { text: stripVTControlCharacters(format(...said)) });
  }
}

/**
 * Logs a request when it has been answered or given up.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {string} path without the query
 */
export function logRequest(request, response, path) {
  const start = process.hrtime.bigint();
  response.once("close", () => {
    log("info", "request", {
      method: request.method,
      path: path.slice(0, longestPath),
      status: response.statusCode,
      ms: Math.round(Number(process.hrtime.bigint() - start) / 1e5) / 10,
      ...(response.writableFinished ? {} : { aborted: true }),
    });
  });
}
