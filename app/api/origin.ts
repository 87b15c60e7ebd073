import { siteOrigin } from "@/lib/site";

/** A name or an address with perhaps a port: nothing that could mean more in a link or in HTML. */
const plainHost = /^(?:\[[\da-f:.]+\]|[\da-z](?:[\w.-]*[\da-z])?)(?::\d{1,5})?$/i;

/**
 * Origin for absolute links in an answer: `SITE_ORIGIN`, else the address the request came to. What
 * a proxy says about that address counts only with `TRUST_PROXY=1`: anybody can send those headers.
 */
export function servedOrigin({ headers }: { readonly headers: Pick<Headers, "get"> }): string {
  /** What the proxy nearest to the reader said. */
  const forwarded = (name: string) =>
    process.env["TRUST_PROXY"] === "1"
      ? headers.get(`x-forwarded-${name}`)?.split(",", 1)[0]?.trim()
      : undefined;
  const host = forwarded("host") ?? headers.get("host") ?? "";
  const protocol = forwarded("proto") === "https" ? "https" : "http";
  const served = `${protocol}://${host}`;
  return siteOrigin(
    process.env.SITE_ORIGIN,
    plainHost.test(host) && URL.canParse(served) ? new URL(served).origin : undefined,
  );
}
