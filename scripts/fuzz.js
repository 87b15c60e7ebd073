// @ts-check
/**
 * Hostile and mistaken requests against a server of its own: every route with made-up queries,
 * methods, headers and paths. Fails on any answer of 500 or above but 503, on input reflected
 * unescaped, on a cookie, on a way out to another site, on an answer slower than asked for, and on an
 * error that the server writes.
 *
 *   node scripts/fuzz.js [--urls 20000] [--seed 1] [--longest 1000]
 */
import fc from "fast-check";
import { Agent, request as httpRequest } from "node:http";
import { connect } from "node:net";
import process from "node:process";
import { parseArgs } from "node:util";
import { asked, raw } from "./fuzz-requests.js";
import { serveForTest } from "./serve-for-test.js";

const { values } = parseArgs({
  options: {
    urls: { type: "string", default: "20000" },
    longest: { type: "string", default: "20000" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
  },
});
const count = Number(values.urls);
const seed = Number(values.seed);
// A busy machine makes any bound on time wrong, so it is only held where it is asked for.
const longestMilliseconds = Number(values.longest);
const atOnce = 4;
// A connection each: one that is kept may be closed by the server at the moment it is used again.
const agent = new Agent({ keepAlive: false });

/** @typedef {{ path: string, query: string, method: string, headers: Record<string, string> }} Asked */

/** @type {string[]} */
const faults = [];
/** @type {Record<string, number>} */
const statuses = {};
let slowest = 0;

const site = await serveForTest();

/** @param {Asked} each @returns {Promise<void>} */
function ask({ path, query, method, headers }) {
  const address = `${path}${query ? `${path.includes("?") ? "&" : "?"}${query}` : ""}`;
  const fault = (/** @type {string} */ what) =>
    faults.push(
      `${what}: ${method} ${address.slice(0, 300)} ${JSON.stringify(headers).slice(0, 100)}`,
    );
  const start = performance.now();
  return new Promise((done) => {
    const request = httpRequest(
      {
        host: "127.0.0.1",
        port: site.port,
        path: address,
        agent,
        method,
        headers,
        timeout: 20_000,
        maxHeaderSize: 512 * 1024,
      },
      (response) => {
        let body = "";
        response.setEncoding("utf8");
        response.on("data", (/** @type {string} */ part) => (body += part));
        response.on("end", () => {
          const took = performance.now() - start;
          const status = response.statusCode ?? 0;
          statuses[status] = (statuses[status] ?? 0) + 1;
          slowest = Math.max(slowest, took);
          // 503 says that the queue of pictures is full, 501 is oEmbed's word for other formats.
          const isMeant = status === 503 || (status === 501 && path.startsWith("/api/oembed"));
          if (status >= 500 && !isMeant) fault(`status ${status}`);
          if (took > longestMilliseconds) fault(`${Math.round(took)} ms`);
          if (response.headers["set-cookie"]) fault("a cookie");
          const { location } = response.headers;
          if (location && !/^\/(?![\/\\])/.test(location)) fault(`sent to ${location}`);
          if (
            /html/.test(response.headers["content-type"] ?? "") &&
            body.includes("<i data-mark>")
          ) {
            fault("reflected");
          }
          done();
        });
      },
    );
    request.on("timeout", () => request.destroy(new Error("no answer")));
    request.on("error", (error) => {
      fault(String(error));
      done();
    });
    request.end();
  });
}

/** What no client library lets one send. @param {string} bytes @returns {Promise<string>} */
function send(bytes) {
  return new Promise((done) => {
    let answer = "";
    const socket = connect(site.port, "127.0.0.1", () => socket.write(bytes, "latin1"));
    socket.setTimeout(5_000, () => socket.destroy());
    socket.on("data", (part) => (answer += part.toString("latin1")));
    socket.on("error", () => undefined);
    socket.on("close", () => done(answer));
  });
}

const requests = fc.sample(asked, { numRuns: count, seed });
let next = 0;
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    for (let each = requests[next++]; each; each = requests[next++]) await ask(each);
  }),
);
for (const bytes of raw) {
  const answer = await send(bytes);
  if (/^HTTP\/1\.1 5(?!05)/.test(answer))
    faults.push(`raw ${JSON.stringify(bytes.slice(0, 60))}: ${answer.slice(0, 40)}`);
}
const alive = await fetch(`${site.origin}/api/health/ready`);
if (!alive.ok) faults.push("the server is no longer ready");
const exit = await site.stop();
if (exit !== 143) faults.push(`the server ended with ${exit}`);
// One line for each request that failed, and what Next writes of its own.
for (const line of site.output().split("\n")) {
  if (/error/i.test(line)) faults.push(`the server wrote: ${line.slice(0, 300)}`);
}

console.log(
  `seed ${seed}; statuses ${JSON.stringify(statuses)}; slowest ${Math.round(slowest)} ms`,
);
for (const fault of faults.slice(0, 20)) console.error(fault);
console.log(`${count + raw.length} requests, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
