// @ts-check
/**
 * Does the standalone folder serve on its own, as a container runs it? Copied alone into an empty
 * folder, by a user without rights and, as root, without a network: once writable, to see that
 * nothing is written, once read-only, to see that nothing is missed. Then the door is closed in good
 * order. Prints one line of JSON; needs a build.
 *
 *   npm run standalone:check
 */
import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { standalone } from "./build.js";
import { freePort } from "./serve-for-test.js";

const { values } = parseArgs({ options: { inside: { type: "boolean", default: false } } });
const isRoot = process.getuid?.() === 0;
const nobody = 65534;
const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
/** A busy machine is no fault of the folder. */
const longestWaitMs = 60_000;
const drainSeconds = 8;

/** @type {string[]} */
const problems = [];
/** @param {boolean} holds @param {string} problem */
const expect = (holds, problem) => {
  if (!holds) problems.push(problem);
};

/** Everything in a folder: what it is, how large, last touched when. @param {string} folder */
function contentsOf(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .sort()
    .map((name) => {
      const { mode, size, mtimeMs } = lstatSync(path.join(folder, name));
      return `${name} ${mode.toString(8)} ${size} ${mtimeMs}`;
    });
}

/** @param {string} folder @param {(file: string) => void} change */
function eachFile(folder, change) {
  for (const name of ["", ...readdirSync(folder, { recursive: true, encoding: "utf8" })]) {
    const file = path.join(folder, name);
    if (!lstatSync(file).isSymbolicLink()) change(file);
  }
}

/** One address of each kind of route, from what the build says it made. @param {string} site */
function oneOfEach(site) {
  const read = (/** @type {string} */ name) =>
    JSON.parse(readFileSync(path.join(site, ".next", name), "utf8"));
  const prerendered = Object.entries(read("prerender-manifest.json").routes);
  const isShown = (/** @type {string} */ route) => !route.startsWith("/_");
  return /** @type {string[]} */ (Object.values(read("app-path-routes-manifest.json")))
    .filter(isShown)
    .map((route) => {
      const [made] = prerendered.find(([, { srcRoute }]) => srcRoute === route) ?? [];
      // Rendered now though it has a parameter: the only such parameter is a mesh.
      const address = made ?? route.replace("[id]", "linkerd");
      return address === "/api/oembed" ? `${address}?url=${origin}/calculator` : address;
    });
}

/** @param {string} site */
async function start(site) {
  const child = spawn(process.execPath, ["server/main.js"], {
    cwd: site,
    ...(isRoot ? { uid: nobody, gid: nobody } : {}),
    env: {
      PORT: String(port),
      HOST: "127.0.0.1",
      WORKERS: "1",
      // Long enough for a busy machine to ask meanwhile.
      DRAIN_SECONDS: String(drainSeconds),
      GRACE_SECONDS: "20",
      NODE_ENV: "production",
      TMPDIR: site,
    },
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.stdout.on("data", (text) => {
    for (const line of String(text).trim().split("\n")) {
      expect(/^\{"time":"[^"]+","level":"info",/.test(line), `log: ${line}`);
    }
  });
  child.stderr.on("data", (text) => problems.push(`stderr: ${text}`));
  const deadline = Date.now() + longestWaitMs;
  while (!(await answers("/api/health/ready", 200))) {
    if (Date.now() > deadline || child.exitCode !== null) throw new Error(problems.join("\n"));
    await delay(100);
  }
  return { child, ended };
}

/** @param {string} address @param {number} status */
async function answers(address, status) {
  try {
    const response = await fetch(origin + address, { headers: { connection: "close" } });
    await response.arrayBuffer();
    return response.status === status;
  } catch {
    return false;
  }
}

/** SIGTERM while a request is on its way: readiness fails, the door closes, the request ends well. */
async function checkDraining(/** @type {Awaited<ReturnType<typeof start>>} */ { child, ended }) {
  const open = connect(port, "127.0.0.1");
  let received = "";
  open.on("data", (text) => (received += text));
  open.write("GET /api/v1/meshes HTTP/1.1\r\nHost: localhost\r\n");
  await delay(200);
  child.kill("SIGTERM");
  const deadline = Date.now() + 1_500;
  let isFailing = false;
  while (!isFailing && Date.now() < deadline) isFailing = await answers("/api/health/ready", 503);
  expect(isFailing, "readiness did not fail first");
  expect(await answers("/guide", 200), "pages were refused while draining");
  const closed = Date.now() + longestWaitMs;
  while (Date.now() < closed && (await answers("/api/health/live", 200))) await delay(100);
  expect(child.exitCode === null, "the process ended before an open request");
  open.write("\r\n");
  expect((await Promise.race([ended, delay(longestWaitMs)])) === 0, "it did not end with 0");
  expect(/^HTTP\/1.1 200 /.test(received), `the open request got: ${received.slice(0, 100)}`);
  expect(received.trimEnd().endsWith("0"), "the open request was cut off");
}

async function check() {
  const site = mkdtempSync(path.join(tmpdir(), "meshfit-standalone-"));
  let routes = 0;
  try {
    cpSync(standalone, site, { recursive: true, verbatimSymlinks: true });
    if (isRoot) eachFile(site, (file) => chownSync(file, nobody, nobody));
    const before = contentsOf(site);
    const copyleft = before.filter((line) => /node_modules\/(@img|sharp)\//.test(line));
    expect(copyleft.length === 0, `shipped: ${copyleft[0]}`);
    for (const readOnly of [false, true]) {
      if (readOnly) eachFile(site, (file) => chmodSync(file, lstatSync(file).mode & 0o555));
      const server = await start(site);
      const addresses = oneOfEach(site);
      routes = addresses.length;
      for (const address of addresses) {
        expect(await answers(address, 200), `${address} did not answer`);
      }
      for (const lost of ["/nowhere", "/guide/nowhere", "/meshes/nowhere", "/og/verdict/nowhere"]) {
        expect(await answers(lost, 404), `${lost} is not lost`);
      }
      if (readOnly) await checkDraining(server);
      else {
        server.child.kill("SIGINT");
        await server.ended;
        const written = contentsOf(site).filter((line) => !before.includes(line));
        expect(written.length === 0, `${written.length} written, such as ${written[0]}`);
      }
    }
  } catch (error) {
    problems.push(String(error));
  } finally {
    eachFile(site, (file) => chmodSync(file, lstatSync(file).mode | 0o200));
    rmSync(site, { recursive: true });
  }
  console.log(JSON.stringify({ withoutNetwork: values.inside, routes, problems }));
  process.exit(problems.length === 0 ? 0 : 1);
}

const canCutNetwork =
  isRoot && spawnSync("unshare", ["--net", "--", "ip", "link", "set", "lo", "up"]).status === 0;
if (values.inside || !canCutNetwork) await check();
else {
  const self = fileURLToPath(import.meta.url);
  const inside = 'ip link set lo up && exec "$@"';
  const { status } = spawnSync(
    "unshare",
    ["--net", "--", "sh", "-c", inside, "sh", process.execPath, self, "--inside"],
    { stdio: "inherit" },
  );
  process.exit(status ?? 1);
}
