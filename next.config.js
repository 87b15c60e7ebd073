// @ts-check
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import createMDX from "@next/mdx";

/** Only the frame may be framed; see docs/decisions/0004-framing.md. */
const framing = [
  {
    source: "/((?!embed/).*)",
    headers: [{ key: "X-Frame-Options", value: "DENY" }],
  },
  {
    source: "/embed/:path+",
    headers: [{ key: "X-Robots-Tag", value: "noindex" }],
  },
];

/**
 * What a page of somebody else loads from here, and what its frame loads while it is sandboxed and
 * so of no origin at all.
 */
const shared = ["/_next/static/:path*", "/embed.js", "/embed/:path+"].map((source) => ({
  source,
  headers: [
    { key: "Access-Control-Allow-Origin", value: "*" },
    { key: "Cross-Origin-Resource-Policy", value: "cross-origin" },
  ],
}));

/** Hosts that demand it of everything they embed get it; see docs/decisions/0070-the-frame.md. */
const embedding = [
  {
    source: "/embed/calculator",
    headers: [
      { key: "Cross-Origin-Embedder-Policy", value: "require-corp" },
      // The address says it all, so every cache may keep the answer.
      {
        key: "Cache-Control",
        value: "public, max-age=300, s-maxage=300",
      },
    ],
  },
  // Pages pin its bytes by their hash: a published version never changes.
  {
    source: "/embed/v1.js",
    headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }],
  },
  {
    source: "/embed.js",
    headers: [{ key: "Cache-Control", value: "public, max-age=3600" }],
  },
  // An SVG opened by itself is a document: nothing in ours loads or runs. Stands last, to win.
  {
    source: "/embed/:picture(calculator\\.(?:svg|png))",
    headers: [
      { key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors *" },
      { key: "Cross-Origin-Resource-Policy", value: "cross-origin" },
    ],
  },
];

/** Headers that are the same for every answer. */
const everywhere = {
  source: "/:path*",
  headers: [
    { key: "X-Content-Type-Options", value: "nosniff" },
    { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
    { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
    // Without includeSubDomains: the domain may be somebody's who has others below it.
    { key: "Strict-Transport-Security", value: "max-age=63072000" },
    { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
    { key: "Cross-Origin-Embedder-Policy", value: "require-corp" },
    { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  ],
};

const slugs = readdirSync(new URL("./content/guide", import.meta.url))
  .map((file) => /^\d\d-([a-z0-9-]+)\.mdx$/.exec(file)?.[1])
  .filter(Boolean);

/** Chapters alone: the guide has other pages, which have no Markdown copy. */
const chapter = `/guide/:chapter(${slugs.join("|")})`;

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
        value: "(?!.*text/html.*text/markdown)(?!.*text/markdown; ?q=0(,|$)).*text/markdown.*",
      },
    ],
    destination: "/guide-copies/:chapter",
  },
];

/** Subresource integrity of the script other pages load, as the snippets of /embed carry it. */
const loader = readFileSync(new URL("./public/embed/v1.js", import.meta.url));
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
  // No page has a picture to resize, and sharp comes with a library under the LGPL: neither is shipped.
  images: { unoptimized: true },
  outputFileTracingExcludes: { "**": ["node_modules/sharp/**", "node_modules/@img/**"] },
  // Otherwise Next copies each prerendered page into a folder of its own when it is first asked for.
  experimental: { isrFlushToDisk: false },
  pageExtensions: ["ts", "tsx", "mdx"],
  poweredByHeader: false,
  reactStrictMode: true,
  env: { LOADER_INTEGRITY: loaderIntegrity },
  headers: async () => [everywhere, ...framing, ...shared, ...embedding],
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
