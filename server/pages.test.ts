import { createServer, type RequestListener, request } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, describe, expect, test, vi } from "vitest";
import { inOnePiece } from "@/server/in-one-piece.js";
import { textFirst, wakeScript } from "@/server/text-first.js";

const chunk = (name: string, more = "") =>
  `<script src="/_next/static/chunks/${name}.js"${more} async=""></script>`;

describe("text first", () => {
  const page = (nonce = "") =>
    [
      `<!DOCTYPE html><html><head><meta charSet="utf-8"/>`,
      `<link rel="stylesheet" href="/a.css"/>`,
      `<link rel="preload" as="script" fetchPriority="low"${nonce} href="/_next/static/chunks/b.js"/>`,
      chunk("a", nonce),
      `<script${nonce}>theme("$&")</script>`,
      `</head><body><p>Text $1</p>`,
      `<script id="_R_"${nonce}>run()</script>`,
      chunk("b", nonce),
      `</body></html>`,
    ].join("");

  test("names the chunks in a list and loads none", () => {
    const html = textFirst(page());
    expect(html).not.toMatch(/<script[^>]* src=/);
    expect(html).not.toContain("preload");
    const list = /<script type="application\/json" id="page-scripts">(.*?)<\/script>/.exec(html);
    expect(JSON.parse(list?.[1] ?? "")).toEqual([
      "/_next/static/chunks/a.js",
      "/_next/static/chunks/b.js",
    ]);
  });

  test("runs what must come before the first paint ahead of the style sheets", () => {
    const html = textFirst(page());
    const order = [
      `<meta charSet="utf-8"/>`,
      `theme("$&")`,
      wakeScript,
      `href="/a.css"`,
      "Text $1",
    ];
    const places = order.map((part) => html.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(html.split(`theme("$&")`)).toHaveLength(2);
  });

  test("gives its own script the page’s nonce", () => {
    expect(textFirst(page(` nonce="abc"`))).toContain(`<script nonce="abc">${wakeScript}`);
    expect(textFirst(page())).toContain(`<script>${wakeScript}`);
  });

  test("leaves a page alone that loads nothing, and its own work", () => {
    const plain = "<html><head></head><body>x</body></html>";
    expect(textFirst(plain)).toBe(plain);
    expect(textFirst(textFirst(page()))).toBe(textFirst(page()));
  });

  test("its script cannot end the element it stands in", () => {
    expect(wakeScript).not.toMatch(/<\/script|<!--/i);
  });
});

describe("in one piece", () => {
  const open: (() => void)[] = [];
  afterEach(() => {
    for (const close of open.splice(0)) close();
  });

  /** Asks a server whose answers are kept until they are whole. */
  async function ask(write: RequestListener, headers: Record<string, string> = {}, method = "GET") {
    const seen: (string | undefined)[] = [];
    const server = createServer((incoming, response) => {
      inOnePiece(incoming, response, (html) => {
        if (html === "broken") throw new Error("out of luck");
        return html.replace("one", "1");
      });
      seen.push(incoming.headers["accept-encoding"]);
      write(incoming, response);
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    open.push(() => server.close());
    const { port } = server.address() as AddressInfo;
    return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
      (done, failed) => {
        request({ port, host: "127.0.0.1", headers, method, agent: false }, (response) => {
          const parts: Buffer[] = [];
          response.on("data", (part: Buffer) => parts.push(part));
          response.on("end", () => {
            expect(seen).toEqual([undefined]);
            done({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(parts),
            });
          });
        })
          .on("error", failed)
          .end();
      },
    );
  }

  const html: RequestListener = (_, response) => {
    response.setHeader("Vary", "rsc");
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
    response.flushHeaders();
    response.write(Buffer.from("<p>on"));
    response.write("e – zwölf");
    response.end("</p>");
  };
  const expected = "<p>1 – zwölf</p>";

  test("HTML is changed as a whole, across its pieces", async () => {
    const { headers, body } = await ask(html);
    expect(body.toString()).toBe(expected);
    expect(headers["content-length"]).toBe(String(Buffer.byteLength(expected)));
    expect(headers["content-encoding"]).toBeUndefined();
    expect(headers.vary).toBe("rsc, Accept-Encoding");
  });

  test.each([
    ["br, gzip", "br"],
    ["gzip, deflate, br;q=0", "gzip"],
    ["GZIP;q=0.5", "gzip"],
    ["gzip;q=0", undefined],
    ["xbr, brx", undefined],
    ["", undefined],
  ])("what accepts “%s” gets %s", async (accepted, encoding) => {
    const { headers, body } = await ask(html, { "accept-encoding": accepted });
    expect(headers["content-encoding"]).toBe(encoding);
    const plain =
      encoding === "br" ? brotliDecompressSync(body) : encoding ? gunzipSync(body) : body;
    expect(plain.toString()).toBe(expected);
  });

  test("what is no HTML stays as it is, and so do status and empty answers", async () => {
    const json = await ask((_, response) => {
      response.setHeader("Content-Type", "application/json");
      response.end('"one"');
    });
    expect(json.body.toString()).toBe('"one"');
    const sent = await ask((_, response) => {
      response.writeHead(307, { Location: "/x" });
      response.end();
    });
    expect([sent.status, sent.headers.location, sent.body.length]).toEqual([307, "/x", 0]);
    const head = await ask(html, { "accept-encoding": "br" }, "HEAD");
    expect([head.status, head.body.length]).toEqual([200, 0]);
  });

  test("a change that fails ends the connection, not the server", async () => {
    const said = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    const failing = ask((_, response) => {
      response.setHeader("Content-Type", "text/html");
      response.end("broken");
    });
    await expect(failing).rejects.toThrow();
    expect(String(said.mock.calls[0]?.[0])).toContain("out of luck");
    said.mockRestore();
  });
});
