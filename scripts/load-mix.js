// @ts-check
/**
 * A mixed load on a server of its own, with slow clients beside it: latency by kind of answer, and
 * memory before and after. Every link to a result is new. Only against this machine.
 *
 *   node scripts/load-mix.js [--rate 200] [--seconds 300] [--slow 500]
 */
// @ts-expect-error: the package brings no types
import autocannon from "autocannon";
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { availableParallelism, loadavg } from "node:os";
import process from "node:process";
import { parseArgs } from "node:util";
import { serveForTest } from "./serve-for-test.js";

const { values } = parseArgs({
  options: {
    rate: { type: "string", default: "200" },
    seconds: { type: "string", default: "300" },
    slow: { type: "string", default: "500" },
  },
});
const rate = Math.min(Number(values.rate), 1000);
const seconds = Math.min(Number(values.seconds), 600);
const slow = Math.min(Number(values.slow), 1000);

let links = 0;
/** Kinds of answer with their share of the requests. */
const kinds = [
  { kind: "static page", share: 0.6, path: () => "/guide/linkerd" },
  {
    kind: "estimate API",
    share: 0.25,
    path: () => `/api/v1/estimate?pods=${1 + (links++ % 5000)}`,
  },
  {
    kind: "SVG picture",
    share: 0.1,
    path: () => `/embed/calculator.svg?pods=${10 * (1 + (links++ % 50))}`,
  },
  {
    kind: "result page",
    share: 0.05,
    path: () =>
      `/wizard/result?must=encryption&operators=few&pods=${1 + (links % 5000)}&rps=${links++ % 10000}`,
  },
];

const site = await serveForTest();
/** MiB of the server. */
function memoryMiB() {
  const status = readFileSync(`/proc/${site.pid}/status`, "utf8");
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
}

/** @param {(typeof kinds)[number]} kind @param {number} forSeconds @returns {Promise<any>} */
const run = ({ share, path }, forSeconds) =>
  autocannon({
    url: site.origin,
    connections: Math.max(1, Math.round(20 * share)),
    overallRate: Math.max(1, Math.round(rate * share)),
    duration: forSeconds,
    headers: { "accept-encoding": "gzip" },
    requests: [{ setupRequest: (/** @type {object} */ each) => ({ ...each, path: path() }) }],
  });

/** Clients that send one byte a second and never finish their headers. */
function slowClients() {
  const text = `GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ${"y".repeat(10_000)}`;
  const sockets = Array.from({ length: slow }, () => {
    const socket = connect(site.port, "127.0.0.1");
    socket.on("error", () => undefined);
    return socket;
  });
  let at = 0;
  const timer = setInterval(() => {
    const byte = text[at++ % text.length] ?? "y";
    for (const socket of sockets) if (socket.writable) socket.write(byte);
  }, 1000);
  return () => {
    clearInterval(timer);
    for (const socket of sockets) socket.destroy();
  };
}

console.log(
  `${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}, generator included`,
);
await Promise.all(kinds.map((kind) => run(kind, Math.min(15, seconds))));
const before = memoryMiB();
const stopSlow = slowClients();
const results = await Promise.all(kinds.map((kind) => run(kind, seconds)));
stopSlow();
const after = memoryMiB();
console.table(
  results.map(({ requests, latency, non2xx, errors }, index) => ({
    kind: kinds[index]?.kind,
    requests: requests.total,
    "p50 ms": latency.p50,
    "p99 ms": latency.p99,
    "max ms": latency.max,
    failed: non2xx + errors,
  })),
);
console.log(`memory ${before} MiB before, ${after} MiB after; ${slow} slow clients`);
const failed = results.reduce((sum, { non2xx, errors }) => sum + non2xx + errors, 0);
const worst = Math.max(...results.map(({ latency }) => latency.p99));
const exit = await site.stop();
const passed = failed === 0 && worst < 250 && after < before * 1.25 && exit === 143;
console.log(passed ? "1 passed, 0 failed" : "0 passed, 1 failed");
process.exit(passed ? 0 : 1);
