import type { Metadata } from "next";
import type { resultFor } from "@/app/(site)/wizard/result/result-data";
import { socialImageSize } from "@/components/share/social-image-size";
import { verdictKindOf } from "@/lib/decision/verdict-kinds";
import { site } from "@/lib/site";

/** @param origin where the page was asked for: its picture has to be found there */
export function resultMetadata(
  { decision, told }: ReturnType<typeof resultFor>,
  origin: string,
): Metadata {
  const title = told.headline;
  const description = decision.verdict.reasons[0]?.text ?? "";
  const image = {
    url: `/og/verdict/${verdictKindOf(decision).id}`,
    ...socialImageSize,
    alt: title,
    type: "image/png",
  };
  return {
    metadataBase: new URL(origin),
    title,
    description,
    alternates: { canonical: "/wizard/result" },
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
