// @ts-check
/**
 * The floor: the text of a page as one would write it by hand, without a script, a typeface or a
 * class, served by nginx (by Node where there is none). No page can be quicker than this on the same
 * machine; how far ours is from it is what a budget should be judged by.
 */
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";

const style =
  "body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif}" +
  "pre,table{overflow:auto;display:block}";

/** @param {string} html a page of the site @returns {string} its text, written by hand as it were */
export function bareOf(html) {
  const title = /<title>(.*?)<\/title>/.exec(html)?.[1] ?? "";
  const main = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? "";
  const bare = main
    .replace(/<(script|style|svg|noscript)\b[\s\S]*?<\/\1>/g, "")
    .replace(/ (?:class|style|data-[\w-]+|tabindex)="[^"]*"/gi, "");
  return [
    `<!doctype html><html lang="en"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>`,
    `<meta name="description" content="The same text."><style>${style}</style></head>`,
    `<body><main>${bare}</main></body></html>`,
  ].join("\n");
}

/** @param {string} folder @param {number} port */
const nginxSettings = (folder, port) => `
daemon off;
error_log stderr;
pid ${folder}/nginx.pid;
events {}
http {
  gzip on;
  gzip_types text/html;
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server {
    listen 127.0.0.1:${port};
    root ${folder}/pages;
    default_type text/html;
  }
}
`;

/**
 * @param {ReadonlyMap<string, string>} pages HTML by path
 * @param {number} port that is free
 * @returns {Promise<{ origin: string, by: string, stop: () => void }>}
 */
export async function serveFloor(pages, port) {
  const origin = `http://127.0.0.1:${port}`;
  if (spawnSync("nginx", ["-v"]).status !== 0) {
    const server = createServer((request, response) => {
      // Asked for as nginx serves folders, with a slash at the end.
      const { pathname } = new URL(request.url ?? "/", origin);
      const page = pages.get(pathname) ?? pages.get(pathname.replace(/\/$/, ""));
      response.writeHead(page ? 200 : 404, {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Encoding": "gzip",
      });
      response.end(gzipSync(page ?? ""));
    });
    await new Promise((done) => server.listen(port, "127.0.0.1", () => done(undefined)));
    return { origin, by: "Node", stop: () => server.close() };
  }
  const folder = mkdtempSync(path.join(tmpdir(), "meshfit-floor-"));
  // Started by root, nginx reads as somebody else.
  chmodSync(folder, 0o755);
  for (const [name, html] of pages) {
    // A folder for each page, so that `/guide` and `/guide/istio` can both be there.
    const place = path.join(folder, "pages", name);
    mkdirSync(place, { recursive: true });
    writeFileSync(path.join(place, "index.html"), html);
  }
  const settings = path.join(folder, "nginx.conf");
  writeFileSync(settings, nginxSettings(folder, port));
  const nginx = spawn("nginx", ["-c", settings, "-p", folder], { stdio: "ignore" });
  const stop = () => {
    nginx.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  const [first = "/"] = pages.keys();
  /** @type {number | undefined} */
  let status;
  for (let waits = 0; waits < 50 && status === undefined; waits += 1) {
    status = (await fetch(`${origin}${first}/`).catch(() => null))?.status;
    if (status === undefined) await new Promise((done) => setTimeout(done, 100));
  }
  if (status !== 200) {
    stop();
    throw new Error(`nginx answers ${status ?? "nothing"} for ${first} of the floor.`);
  }
  return { origin, by: "nginx", stop };
}
