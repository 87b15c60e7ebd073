// @ts-check
/** `npm start`: builds if there is no current build, then runs Next's own server in this process. */
import { createServer } from "node:net";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { ensureBuild, standalone } from "./build.js";

const port = Number(process.env["PORT"] || 3000);

/** Whether the port can be had at an address. @param {string} host @returns {Promise<string | undefined>} */
const problemAt = (host) =>
  new Promise((done) => {
    const probe = createServer();
    probe.once("error", (error) => done("code" in error ? String(error.code) : error.message));
    probe.listen(port, host, () => probe.close(() => done(undefined)));
  });

/** @param {string} reason @returns {never} */
function giveUp(reason) {
  console.error(reason);
  process.exit(1);
}

if (!(Number.isInteger(port) && port > 0 && port < 65_536)) {
  giveUp(`PORT is "${process.env["PORT"]}"; it takes a number from 1 to 65535.`);
}
// Both families, where the machine has both.
let host = process.env["HOST"] || "::";
let problem = await problemAt(host);
if (problem === "EAFNOSUPPORT" && !process.env["HOST"]) {
  host = "0.0.0.0";
  problem = await problemAt(host);
}
if (problem === "EADDRINUSE") giveUp(`Port ${port} is taken; set PORT to another.`);
if (problem) giveUp(`Nothing can listen on ${host}, port ${port}: ${problem}.`);

// The shell between npm and this process ends without passing a signal on.
const parent = process.ppid;
if (process.env["npm_lifecycle_event"]) {
  setInterval(() => process.ppid === parent || process.kill(process.pid), 500).unref();
}

ensureBuild();
// Many shells and containers have a HOSTNAME, which Next would listen on.
Object.assign(process.env, { PORT: String(port), HOSTNAME: host });
await import(pathToFileURL(path.join(standalone, "server.js")).href);
const address = `http://localhost:${port}`;
while (!(await fetch(`${address}/api/health/live`).catch(() => undefined))) {
  await new Promise((done) => setTimeout(done, 50));
}
console.log(`Meshfit: ${address}`);
