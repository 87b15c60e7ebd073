// @ts-check
/** `npm start`: builds if there is no current build, then serves the production site. */
import { spawn } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { ensureBuild, standalone } from "./build.js";

ensureBuild();
const server = spawn(process.execPath, [path.join(standalone, "server", "main.js")], {
  stdio: "inherit",
});
console.log(`Meshfit: http://localhost:${process.env["PORT"] ?? "3000"}`);
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.on(signal, () => server.kill(signal));
}
server.on("exit", (code) => process.exit(code ?? 1));
