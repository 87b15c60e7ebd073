import type { Metadata } from "next";
import { chartData, findingText } from "@/components/overhead/chart-data";
import { figureSource } from "@/components/overhead/figure-picture";
import { socialImageSize } from "@/components/share/social-image-size";
import { catalog } from "@/lib/catalog/catalog";
import { oembedAddress } from "@/lib/embed/oembed";
import { pictureQuery } from "@/lib/embed/picture";
import { coefficientsFor, comparisonFrom, pinned } from "@/lib/share/comparison";
import { calculatorQuery, type CalculatorValues } from "@/lib/share/workload";
import { site } from "@/lib/site";

/**
 * What a link to the calculator unfolds into: its finding, in words and as a picture. The page's own
 * title stays general, because the reader changes the state without loading the page again.
 * @param origin where the page was asked for: the picture has to be found there
 */
export function calculatorMetadata(values: CalculatorValues, origin: string): Metadata {
  const { coefficients } = coefficientsFor(catalog.coefficients, values);
  const figure = { ...comparisonFrom(coefficients, values), scale: "linear" } as const;
  const title = findingText(figure, "memoryMiB");
  const cpu = findingText(figure, "cpuMillicores");
  const description = `${cpu}. Typical values of ranges. ${figureSource(figure.coefficients)}`;
  // The picture shows what the words say, also when newer data come.
  const card = pictureQuery(pinned(values, coefficients), { shape: "card" });
  const image = {
    url: `/embed/calculator.png?${card}`,
    ...socialImageSize,
    alt: `${title}. Line chart of ${chartData(figure, "memoryMiB").yLabel} by pods.`,
    type: "image/png",
  };
  const query = calculatorQuery(values);
  return {
    metadataBase: new URL(origin),
    alternates: {
      canonical: "/calculator",
      types: {
        "application/json+oembed": [{ url: oembedAddress(origin, "/calculator", query), title }],
      },
    },
    openGraph: {
      siteName: site.name,
      type: "website",
      url: `/calculator${query ? `?${query}` : ""}`,
      title,
      description,
      images: [image],
    },
    twitter: { card: "summary_large_image", title, description, images: [image] },
  };
}
