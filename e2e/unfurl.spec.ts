import { expect, test } from "@playwright/test";
import openGraph from "open-graph-scraper";
import { unfurl } from "unfurl.js";
import { sitePort } from "../playwright.config";

const site = `http://localhost:${sitePort}`;

/** The client's own, but for names such as localhost. */
const urlValidatorSettings = {
  allow_fragments: true,
  allow_protocol_relative_urls: false,
  allow_query_components: true,
  allow_trailing_dot: false,
  allow_underscores: false,
  protocols: ["http", "https"],
  require_host: true,
  require_port: false,
  require_protocol: false,
  require_tld: false,
  require_valid_protocol: true,
  validate_length: true,
};

type Found = { title: string; description: string; image: string; card: string };

/** What two clients that chats and other sites use make of a link. */
async function unfurled(address: string): Promise<{ found: Found[]; oembed: unknown }> {
  const first = await unfurl(address, { oembed: true });
  const { error, result } = await openGraph({ url: address, urlValidatorSettings });
  expect(error).toBe(false);
  return {
    found: [
      {
        title: first.open_graph.title,
        description: first.open_graph.description ?? "",
        image: first.open_graph.images?.[0]?.url ?? "",
        card: first.twitter_card.card,
      },
      {
        title: result.ogTitle ?? "",
        description: result.ogDescription ?? "",
        image: result.ogImage?.[0]?.url ?? "",
        card: result.twitterCard ?? "",
      },
    ],
    oembed: first.oEmbed,
  };
}

const plain = (text: string) => text.replaceAll("\u00a0", " ");

test("a calculator link unfolds into its finding, picture and frame", async ({ request }) => {
  const { found, oembed } = await unfurled(`${site}/calculator?pods=60&meshes=linkerd&basis=usage`);
  expect(found).toHaveLength(2);
  for (const { title, description, image, card } of found) {
    expect(plain(title)).toMatch(/^Memory: Linkerd uses [\d.]+ [GM]iB at 60 pods$/);
    expect(plain(description)).toMatch(/^CPU: Linkerd uses [\d.]+ (m|vCPU) at 60 pods\..* data 20/);
    expect(card).toBe("summary_large_image");
    const picture = await request.get(image);
    expect(image).toContain(`${site}/embed/calculator.png?pods=60&`);
    expect([picture.status(), picture.headers()["content-type"]]).toEqual([200, "image/png"]);
    const body = await picture.body();
    expect([body.readUInt32BE(16), body.readUInt32BE(20)]).toEqual([1200, 630]);
  }
  const { html, title, thumbnails } = oembed as {
    html: string;
    title: string;
    thumbnails: { url: string }[];
  };
  // The client has read the entities back.
  expect(html).toContain(`<iframe src="${site}/embed/calculator?pods=60&rps=20`);
  expect(plain(title)).toContain("at 60 pods");
  expect((await request.get(thumbnails[0]?.url ?? "")).status()).toBe(200);
});

test("states differ, and one that is broken unfolds into what is left of it", async () => {
  const { found } = await unfurled(`${site}/calculator?pods=1e99&rps=%3Cb%3E&colour=red`);
  for (const { title } of found) expect(plain(title)).toContain("at 5,000 pods");
});

for (const [path, title, image] of [
  ["/", /Meshfit/, "/opengraph-image"],
  ["/guide/splitting-traffic", /./, "/guide/splitting-traffic/opengraph-image"],
  ["/wizard/result?must=encryption&operators=one&pods=40", /./, "/og/verdict/"],
] as const) {
  test(`${path} unfolds into title, description and picture`, async ({ request }) => {
    const { found } = await unfurled(`${site}${path}`);
    for (const each of found) {
      expect(each.title).toMatch(title);
      expect(each.description.length).toBeGreaterThan(20);
      expect(each.card).toBe("summary_large_image");
      // Prerendered pages name the origin they were built for.
      const { pathname, search } = new URL(each.image);
      expect(pathname).toContain(image);
      const picture = await request.get(`${pathname}${search}`);
      expect([picture.status(), picture.headers()["content-type"]]).toEqual([200, "image/png"]);
    }
  });
}

test("oEmbed refuses by the statuses of its specification", async ({ request }) => {
  const ask = (query: Record<string, string>) =>
    request.get("/api/oembed", { params: query }).then((response) => response.status());
  const url = `${site}/calculator?pods=60`;
  expect(await ask({ url })).toBe(200);
  expect(await ask({ url: `${site}/wizard/result?pods=60` })).toBe(200);
  expect(await ask({ url, format: "xml" })).toBe(501);
  expect(await ask({})).toBe(400);
  for (const foreign of ["https://elsewhere.example/calculator", `${site}/guide`, "%E0%A4%A"]) {
    expect(await ask({ url: foreign })).toBe(404);
  }
  const response = await request.get("/api/oembed", { params: { url, maxwidth: "300" } });
  expect(response.headers()).toMatchObject({
    "content-type": "application/json",
    "access-control-allow-origin": "*",
  });
  expect(await response.json()).toMatchObject({ type: "rich", width: 300, thumbnail_width: 300 });
});
