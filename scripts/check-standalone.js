// @ts-check
/**
 * Does the standalone folder serve on its own, as a container runs it? Copied alone into an empty
 * folder, by a user without rights and, as root, without a network: once writable, to see that
 * nothing is written, once read-only, to see that nothing is missed. Prints one line of JSON; needs
 * a build.
 *
 *   npm run standalone:check
 */
import { spawnSync } from "node:child_process";
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
import { serveForTest } from "./serve-for-test.js";

const { values } = parseArgs({ options: { inside: { type: "boolean", default: false } } });
const isRoot = process.getuid?.() === 0;
const nobody = 65534;

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

/**
 * One address of each kind of route, from what the build says it made.
 * @param {string} folder @param {string} origin
 */
function oneOfEach(folder, origin) {
  const read = (/** @type {string} */ name) =>
    JSON.parse(readFileSync(path.join(folder, ".next", name), "utf8"));
  const prerendered = Object.entries(read("prerender-manifest.json").routes);
  return /** @type {string[]} */ (Object.values(read("app-path-routes-manifest.json")))
    .filter((route) => !route.startsWith("/_") && !route.includes("[["))
    .map((route) => {
      const [made] = prerendered.find(([, { srcRoute }]) => srcRoute === route) ?? [];
      // Rendered now though it has a parameter: the only such parameter is a mesh.
      const address = made ?? route.replace("[id]", "linkerd");
      return address === "/api/oembed" ? `${address}?url=${origin}/calculator` : address;
    });
}

/** @param {string} address @param {number} status */
async function answers(address, status) {
  const response = await fetch(address, { headers: { connection: "close" } }).catch(() => null);
  await response?.arrayBuffer();
  return response?.status === status;
}

/** SIGTERM while a request is on its way: the door closes, the request is answered, the process ends. */
async function checkEnd(/** @type {Awaited<ReturnType<typeof serveForTest>>} */ site) {
  const open = connect(site.port, "127.0.0.1");
  let received = "";
  open.on("data", (text) => (received += text));
  open.write("GET /api/v1/meshes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
  await delay(200);
  const ended = site.stop("SIGTERM");
  await delay(200);
  expect(!(await answers(`${site.origin}/api/health/live`, 200)), "the door stayed open");
  open.write("\r\n");
  expect((await ended) === 143, "it did not end by the signal");
  expect(/^HTTP\/1.1 200 /.test(received), `the open request got: ${received.slice(0, 100)}`);
  expect(received.trimEnd().endsWith("0"), "the open request was cut off");
}

async function check() {
  const folder = mkdtempSync(path.join(tmpdir(), "meshfit-standalone-"));
  const asUser = isRoot ? { uid: nobody, gid: nobody } : {};
  let routes = 0;
  try {
    cpSync(standalone, folder, { recursive: true, verbatimSymlinks: true });
    if (isRoot) eachFile(folder, (file) => chownSync(file, nobody, nobody));
    const before = contentsOf(folder);
    const copyleft = before.filter((line) => /node_modules\/(@img|sharp)\//.test(line));
    expect(copyleft.length === 0, `shipped: ${copyleft[0]}`);
    for (const readOnly of [false, true]) {
      if (readOnly) eachFile(folder, (file) => chmodSync(file, lstatSync(file).mode & 0o555));
      const site = await serveForTest({ TMPDIR: folder }, { folder, asUser });
      const addresses = oneOfEach(folder, site.origin);
      routes = addresses.length;
      for (const address of addresses) {
        expect(await answers(site.origin + address, 200), `${address} did not answer`);
      }
      for (const lost of ["/nowhere", "/guide/nowhere", "/meshes/nowhere", "/og/verdict/nowhere"]) {
        expect(await answers(site.origin + lost, 404), `${lost} is not lost`);
      }
      await checkEnd(site);
      for (const line of site.output().split("\n")) {
        expect(!/error|EACCES|EROFS/i.test(line), `it wrote: ${line}`);
      }
      const written = contentsOf(folder).filter((line) => !before.includes(line));
      expect(readOnly || written.length === 0, `${written.length} written, such as ${written[0]}`);
    }
  } catch (error) {
    problems.push(String(error));
  } finally {
    eachFile(folder, (file) => chmodSync(file, lstatSync(file).mode | 0o200));
    rmSync(folder, { recursive: true });
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
