// @ts-check
/** `npm start`: builds if there is no current build, then serves the production site. */
import { spawn } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { ensureBuild, standalone } from "./build.js";

const port = process.env["PORT"] ?? "3000";
if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
  console.error(`PORT is "${port}", which is not a port number.`);
  process.exit(1);
}
ensureBuild();

// A link may be long: a query of 64 kB gets an answer instead of Node's 431.
const server = spawn(
  process.execPath,
  ["--max-http-header-size=131072", path.join(standalone, "server.js")],
  {
    env: { ...process.env, PORT: port, HOSTNAME: process.env["HOST"] ?? "0.0.0.0" },
    stdio: "inherit",
  },
);
console.log(`Meshfit: http://localhost:${port}`);
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.on(signal, () => server.kill(signal));
}
server.on("exit", (code) => process.exit(code ?? 1));
