/** What the site is called and where it lives: the one place for both. */
export const site = {
  name: "Meshfit",
  question: "Do you need a service mesh, which one, and what will it cost your cluster?",
  description:
    "A guide, a decision wizard and a resource calculator for small teams weighing Istio, Linkerd, the alternatives, or no mesh. Every number dated and sourced.",
} as const;

/**
 * The origin that absolute links start with.
 * @param configured value of `SITE_ORIGIN`; read at build for prerendered pages, at run for others
 * @param served origin the request came in on, when there is a request
 * @throws when `configured` is set but is not an http(s) origin
 */
export function siteOrigin(
  configured: string | undefined,
  served = "http://localhost:3000",
): string {
  if (!configured) return served;
  const url = URL.canParse(configured) ? new URL(configured) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(
      `SITE_ORIGIN is "${configured}", which is not an http(s) address. Set it to something like https://meshfit.example or leave it unset.`,
    );
  }
  return url.origin;
}
