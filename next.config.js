// @ts-check
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import createMDX from "@next/mdx";

/** Only the frame may be framed; see docs/decisions/0004-framing.md. */
const framing = [
  {
    source: "/((?!embed/).*)",
    headers: [
      { key: "Content-Security-Policy", value: "frame-ancestors 'none'" },
      { key: "X-Frame-Options", value: "DENY" },
    ],
  },
  {
    source: "/embed/:path+",
    headers: [
      { key: "Content-Security-Policy", value: "frame-ancestors *" },
      { key: "X-Robots-Tag", value: "noindex" },
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

/** @type {import('next').NextConfig} */
const nextConfig = {
  output: "standalone",
  // A lockfile further up the disk must not move the root of the traced files.
  outputFileTracingRoot: fileURLToPath(new URL(".", import.meta.url)),
  // Read at run time: the search page lays its index out from the chapters.
  outputFileTracingIncludes: { "/search": ["./content/guide/*.mdx"] },
  pageExtensions: ["ts", "tsx", "mdx"],
  poweredByHeader: false,
  reactStrictMode: true,
  headers: async () => [everywhere, ...framing],
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
