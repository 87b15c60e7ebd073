import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";
import { formatIn, memoryUnit } from "../lib/format";

type Estimates = {
  data: string;
  estimates: { series: string; total: { memoryMiB: { typical: number } } }[];
};

const pictures = ["/embed/calculator.svg", "/embed/calculator.png"] as const;
const types = { svg: "image/svg+xml; charset=utf-8", png: "image/png" };
const typeOf = (path: string) => (path.endsWith("svg") ? types.svg : types.png);

/** Width and height of a PNG, from its first chunk. */
function pngSize(body: Buffer) {
  expect(body.subarray(1, 4).toString()).toBe("PNG");
  return { width: body.readUInt32BE(16), height: body.readUInt32BE(20) };
}

/** Text of an SVG, spaces that hold words together made plain. */
const words = (svg: string) =>
  svg
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ")
    .replaceAll("&amp;", "&");

test("any page may show a picture, any cache keep it, and nothing in it runs", async ({
  request,
}) => {
  for (const path of pictures) {
    const live = await request.get(`${path}?pods=60`);
    expect(live.status()).toBe(200);
    expect(live.headers()).toMatchObject({
      "content-type": typeOf(path),
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
      "content-security-policy": expect.stringContaining("default-src 'none'"),
      "x-content-type-options": "nosniff",
      "x-robots-tag": "noindex",
    });
    const { data } = (await (await request.get("/api/v1/estimate")).json()) as Estimates;
    const pinned = await request.get(`${path}?pods=60&data=${data}`);
    const unknown = await request.get(`${path}?pods=60&data=1999-01`);
    const seconds = (response: typeof live) =>
      Number(/^public, max-age=(\d+)/.exec(response.headers()["cache-control"] ?? "")?.[1]);
    expect(seconds(pinned)).toBeGreaterThanOrEqual(86_400);
    expect(seconds(live)).toBeLessThanOrEqual(3600);
    expect(seconds(unknown)).toBeLessThanOrEqual(3600);

    const tag = live.headers()["etag"] ?? "";
    const again = await request.get(`${path}?pods=60&rps=20&nonsense=1`, {
      headers: { "If-None-Match": tag },
    });
    expect([again.status(), (await again.body()).length]).toEqual([304, 0]);
    const other = await request.get(`${path}?pods=61`, { headers: { "If-None-Match": tag } });
    expect(other.status()).toBe(200);
  }
});

test("a picture says the numbers of the API, whose they are, of when, and where to open them", async ({
  request,
}) => {
  const query = "pods=300&meshes=istio-sidecar,linkerd,istio-ambient,istio-ambient-l7";
  const { data, estimates } = (await (
    await request.get(`/api/v1/estimate?${query}`)
  ).json()) as Estimates;
  const response = await request.get(`/embed/calculator.svg?${query}`);
  const svg = words(await response.text());
  expect(estimates).toHaveLength(4);
  const amounts = estimates.map(({ total }) => total.memoryMiB.typical);
  const unit = memoryUnit(Math.max(...amounts));
  for (const amount of amounts) expect(svg).toContain(`${formatIn(amount, unit)} ${unit.name}`);
  expect(svg).toContain("at 300 pods");
  expect(svg).toMatch(new RegExp(`Meshfit, data ${data} of \\d+ \\w+ \\d{4}`));
  expect(svg).toContain(`${new URL(response.url()).origin}/calculator?${query}`);

  const cpu = words(await (await request.get("/embed/calculator.svg?pods=300&chart=cpu")).text());
  expect(cpu).toMatch(/CPU: Envoy sidecars use [\d.]+ vCPU at 300 pods/);
  const own = await request.get("/embed/calculator.svg?cal=linkerd_mem12.4");
  expect(words(await own.text())).toContain("changed by figures from somebody’s own cluster");
});

test("a picture has the size and the theme asked for, within bounds", async ({ request }) => {
  const png = async (query: string) =>
    pngSize(await (await request.get(`/embed/calculator.png?${query}`)).body());
  expect((await png("width=320")).width).toBe(320);
  expect((await png("width=99999")).width).toBe(1600);
  expect(await png("shape=card")).toEqual({ width: 1200, height: 630 });
  expect(await png("shape=card&width=300")).toEqual({ width: 300, height: 158 });
  const svg = async (query: string) => (await request.get(`/embed/calculator.svg?${query}`)).text();
  expect(await svg("width=320")).toMatch(/^<svg [^>]*width="320"/);
  expect(await svg("theme=dark")).toContain('fill="#1a1c1f"');
  expect(await svg("theme=auto")).toContain('fill="#ffffff"');
});

test("both formats show the same on a page of somebody else", async ({ page, baseURL }) => {
  const images = pictures.map(
    (path) => `<img src="${baseURL}${path}?pods=60" crossorigin="anonymous" alt="">`,
  );
  const host = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end(`<!doctype html><title>A wiki</title>${images.join("")}`);
  });
  await new Promise<void>((ready) => host.listen(0, "127.0.0.1", ready));
  await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}`);
  const drawn = await page.locator("img").evaluateAll((all: HTMLImageElement[]) =>
    Promise.all(
      all.map(async (image) => {
        await image.decode();
        const { naturalWidth: width, naturalHeight: height } = image;
        const context = new OffscreenCanvas(width, height).getContext("2d");
        context?.drawImage(image, 0, 0);
        const pixels = context?.getImageData(0, 0, width, height).data ?? [];
        /** Pixels of about one colour. */
        const count = (...colour: number[]) => {
          let found = 0;
          for (let at = 0; at < pixels.length; at += 4) {
            if (colour.every((part, index) => Math.abs((pixels[at + index] ?? 0) - part) < 12)) {
              found += 1;
            }
          }
          return found;
        };
        return { width, height, envoy: count(11, 102, 176), linkerd: count(10, 117, 80) };
      }),
    ),
  );
  host.close();
  const [svg, png] = drawn;
  expect([png?.width, png?.height]).toEqual([svg?.width, svg?.height]);
  for (const line of ["envoy", "linkerd"] as const) {
    expect(svg?.[line], line).toBeGreaterThan(600);
    const ratio = (png?.[line] ?? 0) / (svg?.[line] ?? 1);
    expect(ratio, line).toBeGreaterThan(0.7);
    expect(ratio, line).toBeLessThan(1.4);
  }
});

test("no query fails a picture", async ({ request }) => {
  const hostile = [
    "pods=NaN&width=NaN&chart=money&theme=neon&shape=round",
    "pods=-1&rps=1e99&max=0&width=1e99",
    "pods=%E0%A4%A&rps=%",
    "pods=<script>alert(1)</script>&currency=%22%3E%3Cscript%3E",
    "__proto__=1&constructor=2&__proto__[a]=4",
    "meshes=,,,&meshes=linkerd&meshes=cilium&data=live&data=1999-01",
    "rps=0&pods=1&max=1&controlPlane=false&meshes=linkerd&basis=requests&chart=cpu",
    "pods=5000&rps=10000&fanout=20&connections=10000&waypointReplicas=20&chart=cpu",
  ];
  const overlong = [
    `width=${"9".repeat(65536)}x`,
    Array.from({ length: 4000 }, (_, index) => `k${index}=1`).join("&"),
  ];
  for (const path of pictures) {
    for (const query of overlong) {
      expect([414, 431]).toContain((await request.get(`${path}?${query}`)).status());
    }
    for (const query of hostile) {
      const response = await request.get(`${path}?${query}`);
      expect(response.status(), `${path}?${query.slice(0, 60)}`).toBe(200);
      expect(response.headers()["content-type"]).toBe(typeOf(path));
      if (path.endsWith("svg")) {
        expect(await response.text()).not.toMatch(/<script|NaN|Infinity|undefined/);
      }
    }
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
      expect((await request.fetch(path, { method })).status(), method).toBeLessThan(500);
    }
  }
});
