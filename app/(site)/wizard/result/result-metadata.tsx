import type { Metadata } from "next";
import type { resultFor } from "@/app/(site)/wizard/result/result-data";
import { socialImageSize } from "@/components/share/social-image-size";
import { htmlOf } from "@/components/ui/plain-html";
import { verdictKindOf } from "@/lib/decision/verdict-kinds";
import { site } from "@/lib/site";

/** What the head of a result’s page says. */
function headOf({ decision, told }: ReturnType<typeof resultFor>) {
  return {
    title: told.headline,
    description: decision.verdict.reasons[0]?.text ?? "",
    canonical: "/wizard/result",
    image: {
      url: `/og/verdict/${verdictKindOf(decision).id}`,
      ...socialImageSize,
      alt: told.headline,
      type: "image/png",
    },
  };
}

/** @param origin where the page was asked for: its picture has to be found there */
export function resultMetadata(result: ReturnType<typeof resultFor>, origin: string): Metadata {
  const { title, description, canonical, image } = headOf(result);
  return {
    metadataBase: new URL(origin),
    title,
    description,
    alternates: { canonical },
    openGraph: { title, description, type: "website", siteName: site.name, images: [image] },
    twitter: {
      card: "summary_large_image",
      title,
      description,
      images: [{ url: image.url, alt: image.alt }],
    },
    // There are more results than pages worth indexing.
    robots: { index: false },
  };
}

/** The same as HTML, title included. */
export function resultHead(result: ReturnType<typeof resultFor>, origin: string): string {
  const { title, description, canonical, image } = headOf(result);
  const picture = `${origin}${image.url}`;
  const properties: Readonly<Record<string, string | number>> = {
    "og:title": title,
    "og:description": description,
    "og:site_name": site.name,
    "og:type": "website",
    "og:image": picture,
    "og:image:type": image.type,
    "og:image:width": image.width,
    "og:image:height": image.height,
    "og:image:alt": image.alt,
  };
  const names: Readonly<Record<string, string>> = {
    description,
    "twitter:card": "summary_large_image",
    "twitter:title": title,
    "twitter:description": description,
    "twitter:image": picture,
    "twitter:image:alt": image.alt,
  };
  return htmlOf(
    <>
      <title>{`${title} · ${site.name}`}</title>
      <link rel="canonical" href={`${origin}${canonical}`} />
      {Object.entries(names).map(([name, content]) => (
        <meta key={name} name={name} content={content} />
      ))}
      {Object.entries(properties).map(([property, content]) => (
        <meta key={property} property={property} content={String(content)} />
      ))}
    </>,
  );
}
