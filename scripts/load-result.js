// @ts-check
/**
 * Load on the result page, or the calculator, with ever-new links: latency at a fixed rate, then
 * memory over many links.
 * Only against this machine, and only for as long as asked. Start the site first, alone on a quiet
 * machine, and name the server's process to see its memory:
 *
 *   npm start & node scripts/load-result.js --page /calculator --seconds 20 --links 20000 --pid 4711
 */
// @ts-expect-error: the package brings no types
import autocannon from "autocannon";
import { readFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { loadavg } from "node:os";
import process from "node:process";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "3000" },
    page: { type: "string", default: "/wizard/result" },
    rate: { type: "string", default: "15" },
    seconds: { type: "string", default: "20" },
    links: { type: "string", default: "0" },
    pid: { type: "string" },
  },
});

/** @param {string} text @param {number} most */
function numberFrom(text, most) {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > most) {
    console.error(`"${text}" is not a whole number up to ${most}.`);
    process.exit(1);
  }
  return value;
}
const port = numberFrom(values.port, 65535);
const rate = numberFrom(values.rate, 1000);
const seconds = numberFrom(values.seconds, 600);
const links = numberFrom(values.links, 200_000);

const operators = ["none", "one", "few", "platform"];
const musts = ["encryption", "identity", "mirroring", "metrics", "jwt", "canary", "wasm", "fips"];
const experience = ["new", "working", "expert"];

/** The nth link, unlike any other. @param {number} n */
function pathOf(n) {
  const answers = {
    must: [musts[n % 8], musts[(n >> 3) % 8]].join(","),
    operators: operators[n % 4] ?? "",
    experience: experience[n % 3] ?? "",
  };
  const query = new URLSearchParams({
    ...(values.page === "/calculator" ? {} : answers),
    pods: String(1 + (n % 5000)),
    services: String(1 + (Math.floor(n / 5000) % 5000)),
    rps: String(n % 10000),
  });
  return `${values.page}?${query}`;
}

/** MiB of the server's resident memory, or null. */
function memoryMiB() {
  if (!values.pid || !/^\d+$/.test(values.pid)) return null;
  const status = readFileSync(`/proc/${values.pid}/status`, "utf8");
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
}

let next = 0;
/** @param {Record<string, unknown>} options @returns {Promise<any>} */
function run(options) {
  return autocannon({
    url: `http://localhost:${port}`,
    connections: 10,
    requests: [
      {
        setupRequest: (/** @type {object} */ request) => {
          next += 1;
          return { ...request, path: pathOf(next) };
        },
      },
    ],
    ...options,
  });
}

/** @param {string} title @param {any} result */
function row(title, { requests, latency, non2xx, errors }) {
  return {
    run: title,
    requests: requests.total,
    "a second": requests.average,
    "p50 ms": latency.p50,
    "p99 ms": latency.p99,
    "max ms": latency.max,
    failed: non2xx + errors,
    "memory MiB": memoryMiB(),
    "load before": load,
  };
}

/**
 * Requests at even distances, whether or not the ones before have been answered, as readers come:
 * autocannon sends one from each connection at once, ten at a time.
 * @returns {Promise<any>} in autocannon's shape
 */
async function runEvenly() {
  // Each link is opened by somebody else, on a connection of their own.
  const agent = new Agent({ keepAlive: false, maxSockets: 64 });
  /** @type {number[]} */
  const took = [];
  let failed = 0;
  const ask = () =>
    new Promise((done) => {
      next += 1;
      const start = performance.now();
      get({ port, agent, path: pathOf(next) }, (response) => {
        if (response.statusCode !== 200) failed += 1;
        response.resume().on("end", () => done(took.push(performance.now() - start)));
      }).on("error", () => done((failed += 1)));
    });
  const start = performance.now();
  const asked = [];
  for (let count = 0; count < rate * seconds; count += 1) {
    await setTimeout(Math.max(0, start + (count * 1000) / rate - performance.now()));
    asked.push(ask());
  }
  await Promise.all(asked);
  agent.destroy();
  took.sort((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    Math.round(took[Math.floor(took.length * share)] ?? NaN);
  return {
    requests: { total: took.length, average: Math.round(took.length / seconds) },
    latency: { p50: at(0.5), p99: at(0.99), max: Math.round(took.at(-1) ?? NaN) },
    non2xx: failed,
    errors: 0,
  };
}

const load = loadavg()[0]?.toFixed(1);
// Long enough for the code to be compiled where it is hot.
await run({ duration: 20, connections: 4 });
const rows = [row(`${rate} a second`, await runEvenly())];
for (let part = 1; part <= 4 && links > 0; part += 1) {
  const amount = Math.floor(links / 4);
  rows.push(row(`links to ${part * amount}`, await run({ amount })));
}
console.table(rows);
