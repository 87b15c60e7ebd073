// @ts-check
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import createMDX from "@next/mdx";
import { dataPolicy } from "./lib/content-security-policy.js";

/** @param {string} folder @param {RegExp} pattern @returns {string} names that match, as alternatives */
const namesIn = (folder, pattern) =>
  readdirSync(new URL(folder, import.meta.url))
    .flatMap((file) => pattern.exec(file)?.[1] ?? [])
    .join("|");

/** Chapters alone: the guide has other pages, which have no Markdown copy. */
const chapter = `/guide/:chapter(${namesIn("./content/guide", /^\d\d-([a-z0-9-]+)\.mdx$/)})`;
const mesh = `/meshes/:id(${namesIn("./content/meshes", /^(.+)\.json$/)})`;

/** Pages made by the build. Those rendered for a request get their headers in proxy.ts. */
const pages = [
  "/",
  "/guide",
  chapter,
  "/guide/print",
  "/guide/what-changed",
  mesh,
  "/measurements/:row((?!download).*)",
  "/method",
  "/sources",
];

/** Pictures of pages and verdicts, PNG. Names of others lead to the page that says so. */
const pictures = ["/:path*/opengraph-image:suffix(.*)", "/og/verdict/:id"];

/** Files made by the build that are no pages. */
const files = [
  "/icon.svg",
  `${chapter}.md`,
  ..."feed.xml llms.txt llms-full.txt manifest.webmanifest robots.txt search-index.json sitemap.xml"
    .split(" ")
    .map((name) => `/${name}`),
  "/.well-known/security.txt",
];

/** What is drawn or written for a request and is no page. */
const answers = [
  "/api/:path*",
  "/compare/table.:format",
  "/embed/calculator.:format",
  "/manifests/download",
  "/wizard/result/record.md",
];

/** What other pages load, and what a frame loads that is sandboxed and so of no origin at all. */
const shared = ["/_next/static/:path*", "/embed.js", "/embed/:path+"];

/**
 * @param {readonly string[]} sources
 * @param {Record<string, string>} headers
 */
const give = (sources, headers) =>
  sources.map((source) => ({
    source,
    headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
  }));

/** Of two rules that give the same header the later one wins. See docs/operations.md for caching. */
const headers = [
  ...give(["/:path*"], {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    // Without includeSubDomains: the domain may be somebody's who has others below it.
    "Strict-Transport-Security": "max-age=63072000",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
  }),
  // Only what is below /embed may be framed: docs/decisions/0004-framing.md.
  ...give(["/((?!embed/).*)"], {
    "Content-Security-Policy": "frame-ancestors 'none'",
    "X-Frame-Options": "DENY",
  }),
  ...give(pages, { "Cache-Control": "public, max-age=0, s-maxage=300" }),
  ...give([...files, ...pictures], { "Cache-Control": "public, max-age=300" }),
  ...give([...files, ...answers], { "Content-Security-Policy": dataPolicy }),
  ...give(["/api/:path*"], {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Max-Age": "86400",
  }),
  // Other pages may show them.
  ...give([...pictures, "/icon.svg"], { "Cross-Origin-Resource-Policy": "cross-origin" }),
  ...give(shared, {
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
  }),
  ...give(["/embed/:path+"], { "X-Robots-Tag": "noindex" }),
  // The address says it all, so every cache may keep the frame.
  ...give(["/embed/calculator"], { "Cache-Control": "public, max-age=300, s-maxage=300" }),
  // A picture opened by itself is a document: nothing in it loads or runs, and anything may frame it.
  ...give(["/embed/calculator.:format"], { "Content-Security-Policy": "default-src 'none'" }),
  ...give(["/embed.js"], { "Cache-Control": "public, max-age=3600" }),
  // Pages pin its bytes by their hash: a published version never changes.
  ...give(["/embed/v1.js", "/embed/v2.js"], {
    "Cache-Control": "public, max-age=31536000, immutable",
  }),
  // By its ending it would be a video.
  ...give(["/embed.d.ts"], { "Content-Type": "text/plain; charset=utf-8" }),
];

/**
 * Markdown copies of chapters: under a name of their own, and for whoever asks for Markdown and not
 * for HTML first.
 */
const copies = [
  { source: `${chapter}.md`, destination: "/guide-copies/:chapter" },
  {
    source: chapter,
    has: [
      {
        type: /** @type {const} */ ("header"),
        key: "accept",
        // Markdown named, not refused, and not after HTML: one look from the left, no way back.
        value: "(?:(?!text/html|text/markdown).)*text/markdown(?!; ?q=0(?:,|$)).*",
      },
    ],
    destination: "/guide-copies/:chapter",
  },
];

/** Subresource integrity of the script other pages load, as the snippets of /embed carry it. */
const loader = readFileSync(new URL("./public/embed/v2.js", import.meta.url));
const loaderIntegrity = `sha384-${createHash("sha384").update(loader).digest("base64")}`;

/** @type {import('next').NextConfig} */
const nextConfig = {
  output: "standalone",
  // A lockfile further up the disk must not move the root of the traced files.
  outputFileTracingRoot: fileURLToPath(new URL(".", import.meta.url)),
  // Read at run time: the search page lays its index out from the chapters, pictures set their words.
  outputFileTracingIncludes: {
    "/search": ["./content/guide/*.mdx"],
    "/embed/calculator.png": [
      "./node_modules/geist/dist/fonts/geist-sans/Geist-{Regular,SemiBold}.ttf",
    ],
  },
  // A native module, which no bundler can take in.
  serverExternalPackages: ["@resvg/resvg-js"],
  // No page has a picture to resize, and sharp comes with a library under the LGPL: neither is shipped.
  images: { unoptimized: true },
  outputFileTracingExcludes: { "**": ["node_modules/sharp/**", "node_modules/@img/**"] },
  // Otherwise Next copies each prerendered page into a folder of its own when it is first asked for.
  experimental: { isrFlushToDisk: false },
  pageExtensions: ["ts", "tsx", "mdx"],
  poweredByHeader: false,
  reactStrictMode: true,
  env: { LOADER_INTEGRITY: loaderIntegrity },
  headers: async () => headers,
  // Browsers ask for it by this name when they have not read of the icon yet.
  redirects: async () => [{ source: "/favicon.ico", destination: "/icon.svg", permanent: false }],
  rewrites: async () => ({ beforeFiles: copies, afterFiles: [], fallback: [] }),
};

// Turbopack runs the loader in another process, so plugins are named, not passed as functions.
const withMDX = createMDX({
  options: {
    remarkPlugins: ["remark-gfm", "remark-frontmatter"],
    rehypePlugins: [
      "rehype-slug",
      fileURLToPath(new URL("./lib/guide/highlight.js", import.meta.url)),
    ],
  },
});

export default withMDX(nextConfig);
