import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { inputs } from "@/scripts/build.js";

describe("the container", () => {
  const dockerfile = readFileSync("Dockerfile", "utf8");
  const ignored = readFileSync(".dockerignore", "utf8").trim().split("\n");

  test("is built from everything that takes part in the build, and from nothing else", () => {
    expect(ignored[0]).toBe("*");
    const taken = ignored.filter((line) => line.startsWith("!")).map((line) => line.slice(1));
    expect(taken.sort()).toEqual([...inputs, ".npmrc", "package.json", "scripts/build.js"].sort());
    expect(ignored).toContain("**/*.test.*");
  });

  test("holds the standalone folder alone and runs it without rights", () => {
    const [, last = ""] = dockerfile.split(/^FROM node:\d+-slim$/m);
    expect(last.match(/^COPY .*/gm)).toEqual(["COPY --from=build /build/.next/standalone ./"]);
    expect(last).not.toMatch(/^RUN /m);
    expect(last).toMatch(/^USER [1-9]\d*:[1-9]\d*$/m);
    expect(last).toContain('CMD ["node", "--max-http-header-size=8192", "server.js"]');
  });

  test("asks itself whether it is ready, without a shell", async () => {
    const command = /^HEALTHCHECK .* CMD (\[.*\])$/m.exec(dockerfile)?.[1] ?? "";
    const [node = "", ...options] = JSON.parse(command) as string[];
    expect(node).toBe("node");
    for (const [status, code] of [
      [200, 0],
      [503, 1],
    ] as const) {
      const asked: string[] = [];
      const server = createServer((request, response) => {
        asked.push(request.url ?? "");
        response.writeHead(status, { Connection: "close" }).end();
      }).listen(0, "127.0.0.1");
      await once(server, "listening");
      const { port } = server.address() as AddressInfo;
      const check = spawn(process.execPath, options, {
        env: { NODE_ENV: "production", PORT: String(port) },
      });
      expect(await once(check, "exit")).toEqual([code, null]);
      expect(asked).toEqual(["/api/health/ready"]);
      server.close();
    }
  });
});
