import "@/app/globals.css";
import type { Metadata, Viewport } from "next";
import { headScript } from "@/components/layout/head-script";
import { site, siteOrigin } from "@/lib/site";

export const metadata: Metadata = {
  metadataBase: new URL(siteOrigin(process.env.SITE_ORIGIN)),
  title: { default: `${site.name}: which service mesh, or none`, template: `%s · ${site.name}` },
  description: site.description,
  openGraph: { siteName: site.name, type: "website" },
  twitter: { card: "summary_large_image" },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfbf9" },
    { media: "(prefers-color-scheme: dark)", color: "#131416" },
  ],
};

export default function RootLayout({ children }: { children: React.ReactNode }) {
  return (
    // The script below sets attributes on this element before React sees it.
    <html lang="en" suppressHydrationWarning>
      <head>
        {/* A constant of ours, no input in it: it must run before the first paint. */}
        <script dangerouslySetInnerHTML={{ __html: headScript }} />
        <link rel="alternate" type="application/rss+xml" title="Changes" href="/feed.xml" />
      </head>
      <body>{children}</body>
    </html>
  );
}
