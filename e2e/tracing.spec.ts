import { spawn, type ChildProcess } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";
import { freePort } from "../scripts/serve-for-test.js";

type Span = { name: string; attributes: { key: string; value: { stringValue?: string } }[] };
type Traces = {
  resourceSpans: {
    resource: { attributes: Span["attributes"] };
    scopeSpans: { spans: Span[] }[];
  }[];
};

/** A collector that keeps what it is sent. */
async function collect() {
  const received: { path: string; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => (body += String(part)));
    request.on("end", () => {
      received.push({ path: request.url ?? "", body });
      response.setHeader("Content-Type", "application/json").end("{}");
    });
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  return { received, server, address: `http://127.0.0.1:${port}` };
}

let site: ChildProcess | undefined;
test.afterEach(() => site?.kill("SIGINT"));

/** Serves the site, asks for a result and ends; what was to be sent has been sent by then. */
async function askOnce(env: Record<string, string>) {
  const port = await freePort();
  const { NODE_OPTIONS: _, ...rest } = process.env;
  site = spawn(process.execPath, [".next/standalone/server.js"], {
    env: { ...rest, ...env, PORT: String(port), HOSTNAME: "127.0.0.1" },
    stdio: "ignore",
  });
  const ask = async (path: string) => {
    try {
      return (await fetch(`http://127.0.0.1:${port}${path}`)).status;
    } catch {
      return 0;
    }
  };
  await expect.poll(() => ask("/api/health/ready"), { timeout: 60_000 }).toBe(200);
  expect(await ask("/wizard/result?must=mirroring&operators=platform")).toBe(200);
}

test("a request leads to spans at the collector, without what the reader answered", async () => {
  const { received, server, address } = await collect();
  await askOnce({ OTEL_EXPORTER_OTLP_ENDPOINT: address, OTEL_RESOURCE_ATTRIBUTES: "region=here" });
  const all = () => received.map(({ body }) => body).join("\n");
  await expect.poll(all, { timeout: 30_000 }).toContain("GET /wizard/result");
  server.close();
  expect(new Set(received.map(({ path }) => path))).toEqual(new Set(["/v1/traces"]));
  expect(all()).not.toContain("mirroring");
  const traces = received.map(({ body }) => JSON.parse(body) as Traces);
  const [first] = traces.flatMap(({ resourceSpans }) => resourceSpans);
  const about = new Map(
    first?.resource.attributes.map(({ key, value }) => [key, value.stringValue]),
  );
  expect(about.get("service.name")).toBe("meshfit");
  expect(about.get("region")).toBe("here");
  const targets = traces
    .flatMap(({ resourceSpans }) => resourceSpans.flatMap(({ scopeSpans }) => scopeSpans))
    .flatMap(({ spans }) => spans.flatMap(({ attributes }) => attributes))
    .filter(({ key }) => key === "http.target")
    .map(({ value }) => value.stringValue);
  expect(targets).toContain("/wizard/result");
});

test("without a collector's address nothing is sent", async () => {
  const { received, server, address } = await collect();
  // The exporter would take this address, if anything started it.
  await askOnce({ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${address}/v1/traces` });
  // Spans are sent a second after they end: two rounds of other requests take longer than that.
  const end = Date.now() + 2_500;
  await expect.poll(() => Date.now() > end, { timeout: 10_000 }).toBe(true);
  server.close();
  expect(received).toEqual([]);
});
