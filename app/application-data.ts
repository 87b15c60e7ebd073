import { site, siteOrigin } from "@/lib/site";

/** One of the site's tools for search engines, in the words of schema.org. */
export function applicationData(name: string, path: `/${string}`, description: string) {
  const origin = siteOrigin(process.env.SITE_ORIGIN);
  return {
    "@type": "WebApplication",
    name: `${site.name} ${name}`,
    url: `${origin}${path}`,
    description,
    applicationCategory: "DeveloperApplication",
    operatingSystem: "Any with a web browser",
    isAccessibleForFree: true,
    offers: { "@type": "Offer", price: 0, priceCurrency: "USD" },
  };
}
